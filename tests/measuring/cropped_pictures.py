"""``python -m tests.measuring.cropped_pictures``: digits cut out to their ink, as people crop and save them.

Drawings become pictures of 24 to 320 px, thin to bold, with 0 to 3 % margin, in both polarities, and bitmaps of 28×28
and 8×8, as they are or enlarged; what is read right, wrong or refused is counted for each kind.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from trainer.data.drawn_digits import choose_styles, draw_lines
from trainer.data.ink_collection import read_ink_file
from trainer.data.pen_styles import digit_styles
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image, stroke_arrays
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.classify import read_picture

Grey = NDArray[np.uint8]
Lines = list[NDArray[np.float64]]

_FINER = 4


def cropped(ink: Ink, rng: np.random.Generator) -> Grey:
    """A picture of 24 to 320 px on its longer side; the pen takes 1 px to a fifth of it, the margin 0 to 3 %."""
    side = int(np.exp(rng.uniform(np.log(24), np.log(320))))
    pen = max(1.0, side * float(np.exp(rng.uniform(np.log(0.02), np.log(0.2)))))
    return _in_some_colours(_ink_picture(ink, side, pen, side * rng.uniform(0, 0.03), rng.random() < 0.5), rng)


def cropped_to_28(ink: Ink, rng: np.random.Generator) -> Grey:
    """A bitmap of 28 px on its longer side, or of 28×28 with the digit stretched to it, enlarged or not."""
    return _bitmap(ink, 28, rng)


def cropped_to_8(ink: Ink, rng: np.random.Generator) -> Grey:
    """A bitmap of 8×8, of 17 grey levels, enlarged or not."""
    return _bitmap(ink, 8, rng)


KINDS: dict[str, Callable[[Ink, np.random.Generator], Grey]] = {
    "cropped": cropped,
    "cropped to 28×28": cropped_to_28,
    "cropped to 8×8": cropped_to_8,
}
"""What each kind is called, and the function that makes a picture of a drawing."""


def rule_drawings(count: int, rng: np.random.Generator) -> tuple[list[Ink], NDArray[np.int64]]:
    """``count`` drawings by rule and their digits (N,)."""
    styles = digit_styles()
    numbers = choose_styles(styles, count, rng)
    lines, drawn = draw_lines(styles, numbers, rng)
    labels = np.array([int(styles[number].sign) for number in numbers], np.int64)
    return [_ink_of(line, steps) for line, steps in zip(lines, drawn, strict=True)], labels


def _ink_of(line: NDArray[np.float32], drawn: NDArray[np.bool_]) -> Ink:
    """One line with the steps that leave ink as strokes."""
    pieces = np.split(np.arange(len(line)), np.flatnonzero(~drawn) + 1)
    return Ink(tuple(Stroke(tuple((float(x), float(y)) for x, y in line[piece])) for piece in pieces if len(piece) > 1))


def _ink_picture(ink: Ink, side: int, pen: float, margin: float, smooth: bool) -> NDArray[np.float64]:
    """Ink (H, W) in [0, 1], ``side`` px on its longer side with its margin; not ``smooth``: 0 and 1 only."""
    lines = stroke_arrays(ink)
    low, high = (getattr(np.concatenate(lines), end)(axis=0) for end in ("min", "max"))
    scale = max(side - pen - 2 * margin, 1.0) / max(float((high - low).max()), 1e-9)
    places = [(line - low) * scale + margin + pen / 2 for line in lines]
    width, height = (int(np.ceil(each)) for each in (high - low) * scale + pen + 2 * margin)
    finer = _FINER if smooth else 1
    page = Image.new("L", (max(width, 3) * finer, max(height, 3) * finer), 0)
    _draw(ImageDraw.Draw(page), [place * finer for place in places], pen * finer)
    return np.asarray(page.reduce(finer), np.float64) / 255


def _draw(page: ImageDraw.ImageDraw, lines: Lines, pen: float) -> None:
    reach = (pen - 1) / 2
    for line in lines:
        page.line([(x - 0.5, y - 0.5) for x, y in line.tolist()], 255, max(1, round(pen)))
        if reach > 0.5:
            for x, y in line.tolist():
                page.ellipse((x - 0.5 - reach, y - 0.5 - reach, x - 0.5 + reach, y - 0.5 + reach), 255)


def _bitmap(ink: Ink, side: int, rng: np.random.Generator) -> Grey:
    large = _ink_picture(ink, 16 * side, 16 * side * rng.uniform(0.06, 0.2), 0.0, True)
    height, width = large.shape
    if rng.random() < 0.5:  # as wide as high
        large = np.pad(large, [((max(height, width) - length) // 2,) * 2 for length in (height, width)])
    size = tuple(max(3, round(side * length / max(large.shape))) for length in large.shape[::-1])
    if rng.random() < 0.3 and min(size) >= side / 2:
        size = (side, side)
    small = np.asarray(Image.fromarray(np.float32(large)).resize(size, Image.Resampling.BOX), np.float64)
    if side == 8:
        small = np.round(small * 16) / 16
    elif rng.random() < 0.3:
        small = (small > 0.5).astype(np.float64)
    grey = _in_some_colours(small, rng)
    times = int(rng.choice([1, 1, 2, 4, 10]))
    filters = [Image.Resampling.NEAREST, Image.Resampling.BILINEAR, Image.Resampling.BICUBIC]
    return np.asarray(Image.fromarray(grey).resize((size[0] * times, size[1] * times), filters[rng.integers(3)]))


def _in_some_colours(ink: NDArray[np.float64], rng: np.random.Generator) -> Grey:
    """Black on white, white on black, or two greys that far apart."""
    low, high = (0.0, 255.0) if rng.random() < 0.7 else (rng.uniform(0, 90), rng.uniform(165, 255))
    level = ink if rng.random() < 0.5 else 1 - ink
    return np.asarray(np.round(low + (high - low) * level), np.uint8)


def shares(predictor: Predictor, pictures: Sequence[Grey], labels: NDArray[np.int64]) -> dict[str, float]:
    """Shares (0..1) that are read right, read wrong without a doubt, and refused."""
    return _counted([read_picture(picture, predictor).digit for picture in pictures], labels)


def shares_of_ink(predictor: Predictor, drawings: Sequence[Ink], labels: NDArray[np.int64]) -> dict[str, float]:
    """The same for the drawings themselves, which no picture of theirs can show better."""
    return _counted([predictor.predict(digit_image(ink)).digit for ink in drawings], labels)


def _counted(digits: Sequence[int | None], labels: NDArray[np.int64]) -> dict[str, float]:
    right = float(np.mean([digit == label for digit, label in zip(digits, labels, strict=True)]))
    refused = float(np.mean([digit is None for digit in digits]))
    return {"right": right, "wrong": 1 - right - refused, "refused": refused}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a model on drawings by rule, and on a collection if one is named; print figures, then a line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.cropped_pictures", description=__doc__)
    parser.add_argument("--model", type=Path, help="model file (default: the bundled one)")
    parser.add_argument("--ink", type=Path, help="collection of drawings (.npz) beside those drawn by rule")
    parser.add_argument("--count", type=int, default=1000, help="pictures of each kind and source")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    predictor = Predictor(load_model(chosen.model or default_model_path()))
    figures = {}
    for source, (drawings, labels) in _sources(chosen.ink, chosen.count, chosen.seed).items():
        figures[f"{source}, as ink"] = shares_of_ink(predictor, drawings, labels)
        for name, picture in KINDS.items():
            rng = np.random.default_rng([chosen.seed, 0xC109])
            figures[f"{source}, {name}"] = shares(predictor, [picture(ink, rng) for ink in drawings], labels)
    for name, found in figures.items():
        print(f"{name:40}", "  ".join(f"{key} {value:7.2%}" for key, value in found.items()))
    print(json.dumps(figures))
    return 0


def _sources(path: Path | None, count: int, seed: int) -> dict[str, tuple[list[Ink], NDArray[np.int64]]]:
    rng = np.random.default_rng([seed, 0xC0])
    found = {"drawn by rule": rule_drawings(count, rng)}
    if path is not None:
        collection = read_ink_file(path)
        chosen = rng.permutation(len(collection.drawings))[:count]
        found[path.stem] = [collection.drawings[number] for number in chosen], collection.labels[chosen]
    return found


if __name__ == "__main__":
    raise SystemExit(main())
