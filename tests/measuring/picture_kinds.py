"""``python -m tests.measuring.picture_kinds``: MNIST's digits on paper of many kinds, and turned; what is read of them.

Of each kind it prints which share is read right, wrong without a doubt, or refused, and of which the first guess is
right, refused or not; then a line of JSON.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.measuring.paper_photos import photographed
from trainer.data.dataset import load_dataset
from trainer.files.bundle import default_model_path
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.classify import read_picture

Grey = NDArray[np.uint8]
Doubles = NDArray[np.float64]
Generator = np.random.Generator

_FIRST = 3000  # of MNIST's test images


def on_paper(image: Grey, rng: Generator, level: bool = False, upright: bool = False) -> Grey:
    """A photograph of a digit on paper, with level lines, upright ones, or both; they slope by a degree or so."""
    paper = _lit(int(rng.integers(240, 480)), int(rng.integers(240, 640)), rng)
    side, rows, columns = _place(paper.shape, rng.uniform(0.3, 0.85), rng)
    apart, left = side * rng.uniform(0.25, 0.9), 1 - rng.uniform(0.1, 0.5)
    thick = max(1, round(rng.uniform(1, max(1.1, side * 0.02))))
    slope = np.tan(np.radians(rng.normal(0, 1.2)))
    y, x = np.indices(paper.shape)
    for is_there, ways in ((level, y + slope * x), (upright, x - slope * y)):
        if is_there:
            paper[(ways + rng.uniform(0, apart)) % apart < thick] *= left
    paper[rows, columns] *= 1 - _enlarged(image, side) * rng.uniform(0.55, 0.9)
    return _taken(paper, rng)


def on_card(image: Grey, rng: Generator) -> Grey:
    """A photograph of a light card on a dark table."""
    shape = int(rng.integers(260, 480)), int(rng.integers(260, 640))
    table, card = _lit(*shape, rng) * rng.uniform(0.15, 0.4), _lit(*shape, rng)
    edge = int(min(shape) * rng.uniform(0.06, 0.15))
    inner = np.s_[edge:-edge, edge:-edge]
    table[inner] = card[inner]
    side, rows, columns = _place(table[inner].shape, rng.uniform(0.4, 0.9), rng)
    table[inner][rows, columns] *= 1 - _enlarged(image, side) * rng.uniform(0.55, 0.9)
    return _taken(table, rng)


def framed(image: Grey, rng: Generator, gap: float) -> Grey:
    """A drawing in a box of thin lines that stands ``gap`` of the picture's side from its border, 0: along it."""
    side = int(rng.integers(80, 300))
    page, edge, thick = np.zeros((side, side)), int(side * gap), max(1, side // 70)
    page[edge : side - edge, edge : side - edge] = 0.95
    page[edge + thick : side - edge - thick, edge + thick : side - edge - thick] = 0
    size = int(side * 0.82)
    start = (side - size) // 2
    inner = page[start : start + size, start : start + size]
    np.maximum(inner, _enlarged(image, size), out=inner)
    return np.asarray(np.round(255 * (1 - page)), np.uint8)


def pale(image: Grey, rng: Generator) -> Grey:
    """A grainy picture whose ink takes 6 to 20 % of the light."""
    side = int(rng.integers(60, 300))
    page = rng.uniform(0.5, 0.95) * (1 - _enlarged(image, side) * rng.uniform(0.06, 0.2))
    return np.asarray(np.clip((page + rng.normal(0, 0.004, page.shape)) * 255, 0, 255), np.uint8)


def turned(image: Grey, _rng: Generator, quarters: int) -> Grey:
    """Dark on white, turned to the left by quarters."""
    large = Image.fromarray(image).resize((112, 112), Image.Resampling.BICUBIC)
    return np.asarray(255 - np.rot90(np.asarray(large), quarters), np.uint8)


KINDS: dict[str, Callable[[Grey, Generator], Grey]] = {
    "photographs": photographed,
    "plain paper": on_paper,
    "ruled": partial(on_paper, level=True),
    "squared": partial(on_paper, level=True, upright=True),
    "card on a table": on_card,
    "in a box": partial(framed, gap=0.04),
    "frame along the border": partial(framed, gap=0),
    "pale and grainy": pale,
    "turned by 90°": partial(turned, quarters=1),
    "turned by 180°": partial(turned, quarters=2),
    "turned by 270°": partial(turned, quarters=3),
}
"""What each kind is called, and the function that makes a picture of a (28, 28) MNIST image."""


def _lit(height: int, width: int, rng: Generator) -> Doubles:
    """Uneven light, 0.2 to 1."""
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    angle, (across, down) = rng.uniform(0, 2 * np.pi), rng.uniform(-1, 1, 2)
    slope = rng.uniform(0, 0.22) * (x * np.cos(angle) + y * np.sin(angle))
    spot = rng.uniform(-0.2, 0.2) * np.exp(-((x - across) ** 2 + (y - down) ** 2) / rng.uniform(0.4, 1.5))
    light: Doubles = np.clip(rng.uniform(0.55, 0.85) + slope + spot, 0.2, 1)
    return light


def _place(shape: tuple[int, ...], share: float, rng: Generator) -> tuple[int, slice, slice]:
    """A square somewhere, its side a share of the shorter one: side, rows, columns."""
    side = int(min(shape) * share)
    top, left = (int(rng.integers(0, length - side + 1)) for length in shape)
    return side, slice(top, top + side), slice(left, left + side)


def _enlarged(image: Grey, side: int) -> Doubles:
    return np.asarray(Image.fromarray(image).resize((side, side), Image.Resampling.BICUBIC), np.float64) / 255


def _taken(light: Doubles, rng: Generator) -> Grey:
    """With the camera's grain and a JPEG's losses."""
    grainy = light + rng.normal(0, rng.uniform(0.005, 0.02), light.shape)
    content = io.BytesIO()
    picture = Image.fromarray(np.asarray(np.clip(grainy * 255, 0, 255), np.uint8))
    picture.save(content, "JPEG", quality=int(rng.integers(50, 92)))
    return np.asarray(Image.open(content))


def shares(predictor: Predictor, pictures: Sequence[Grey], labels: NDArray[np.int64]) -> dict[str, float]:
    """Shares (0..1) read right, read wrong without a doubt, refused, and whose most probable digit is right."""
    read = [read_picture(picture, predictor) for picture in pictures]
    right = [each.digit == label for each, label in zip(read, labels, strict=True)]
    refused = [each.digit is None for each in read]
    first = [each.most_probable == label for each, label in zip(read, labels, strict=True)]
    counts = {"right": sum(right), "wrong": len(read) - sum(right) - sum(refused), "refused": sum(refused)}
    return {name: float(count) / len(read) for name, count in {**counts, "first guess": sum(first)}.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a model; print figures, then a line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.picture_kinds", description=__doc__)
    parser.add_argument("--model", type=Path, help="model file (default: the bundled one)")
    parser.add_argument("--count", type=int, default=400, help="pictures of each kind (default: 400)")
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--without", type=int, nargs="*", default=[], metavar="DIGIT", help="digits to leave out")
    chosen = parser.parse_args(arguments)
    predictor, data = Predictor(load_model(chosen.model or default_model_path())), load_dataset()
    predictor.quicken()
    tried = slice(_FIRST, _FIRST + chosen.count)
    images, labels = data.test_images[tried], data.test_labels[tried]
    meant = ~np.isin(labels, chosen.without)
    images, labels = images[meant], labels[meant]
    figures = {}
    for name in chosen.only:
        rng = np.random.default_rng([0, *name.encode()])
        figures[name] = shares(predictor, [KINDS[name](image, rng) for image in images], labels)
        print(f"{name:24}", "  ".join(f"{key} {value:7.2%}" for key, value in figures[name].items()))
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
