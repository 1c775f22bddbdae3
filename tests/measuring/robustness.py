"""``python -m tests.measuring.robustness``: what place, size, pen, turning and pictures cost, and what is refused.

Every figure in docs/recognition.md that ``trainer evaluate`` does not print comes from here.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.measuring.paper_photos import photographed
from tests.measuring.unseen_junk import KINDS
from trainer.data.dataset import load_dataset
from trainer.data.ink_collection import read_ink_file
from trainer.evaluation.calibration import area_under_roc
from trainer.evaluation.evaluate import evaluate
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.image.from_picture import digit_image_from_picture
from trainer.ink.strokes import Ink, Point, Stroke
from trainer.model.digit_model import Refusal, distance_from_flat
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

PAD = 560.0
"""Side of the pad in pixels on which drawings are tried at many sizes."""

Change = Callable[[Ink], Ink]


def changes() -> dict[str, Change]:
    """What is done to each drawing, by name; places and sizes are rounded to whole pixels, as a mouse gives them.

    A drawing is taken to last a second, so that 20 points a second are 20 points in all.
    """
    table: dict[str, Change] = {}
    for share in (0.05, 0.1, 0.25, 0.5, 1.0):
        table[f"size {share:.0%} of the pad"] = partial(_on_pad, longer=share * PAD)
    for x, y in ((0, 0), (1, 0), (0.3, 0.9)):
        table[f"place {x:g}, {y:g}"] = partial(_on_pad, longer=PAD / 3, x=x * PAD * 2 / 3, y=y * PAD * 2 / 3)
    for width in (2.0, 20.0, 60.0):
        table[f"pen {width:g} px"] = partial(_with_pen, width=width)
    for rate in (20, 50, 200, 1000):
        table[f"{rate} points a second"] = partial(_sampled, points=rate)
    for angle in (-15, -8, 8, 15):
        table[f"turned by {angle}°"] = partial(_turned, angle=math.radians(angle))
    table["strokes reversed"] = _reversed
    return table


def ink_robustness(predictor: Predictor, drawings: Sequence[Ink], labels: NDArray[np.int64]) -> dict[str, float]:
    """Accuracy (0..1) on drawings as they are and after each change."""
    result = {"as drawn": _accuracy(predictor, [digit_image(ink) for ink in drawings], labels)}
    for name, change in changes().items():
        result[name] = _accuracy(predictor, [digit_image(change(ink)) for ink in drawings], labels)
    return result


def picture_accuracy(
    predictor: Predictor, images: NDArray[np.uint8], labels: NDArray[np.int64], seed: int = 0
) -> float:
    """Accuracy on MNIST images (N, 28, 28) pasted into photographs of paper."""
    rng = np.random.default_rng([seed, 0x9A9E5])
    return _accuracy(predictor, [digit_image_from_picture(photographed(image, rng)) for image in images], labels)


def refusal(predictor: Predictor, digits: dict[str, NDArray[Any]], count: int, seed: int = 0) -> dict[str, float]:
    """Shares of digits kept and junk refused by the model's rule, and each set's area under the curve by distance."""
    rng = np.random.default_rng([seed, 0x10BB])
    model = predictor.model
    rule = model.refusal or Refusal()
    read = {name: predictor.logits(images) for name, images in digits.items()}
    junk = {name: predictor.logits(draw(count, rng)) for name, draw in KINDS.items()}
    lost = {name: rule.refuses(values, model.temperature) for name, values in read.items()}
    result = {f"kept: {name}": float((~values).mean()) for name, values in lost.items()}
    refused = {name: rule.refuses(values, model.temperature) for name, values in junk.items()}
    result |= {f"refused: {name}": float(values.mean()) for name, values in refused.items()}
    result["refused: all junk"] = float(np.concatenate(list(refused.values())).mean())
    everything = distance_from_flat(np.concatenate(list(junk.values())))
    scores = {name: distance_from_flat(values) for name, values in read.items()}
    return result | {f"auroc: {name}": area_under_roc(values, everything) for name, values in scores.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a model and print each figure, then one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.robustness", description=__doc__)
    parser.add_argument("--model", type=Path, help="model file (default: the bundled one)")
    parser.add_argument("--ink", type=Path, required=True, help="collection of drawings (.npz)")
    parser.add_argument("--pictures", type=int, default=2000, help="test images that are pasted into photographs")
    parser.add_argument("--junk", type=int, default=1000, help="drawings of each kind of junk")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    predictor = Predictor(load_model(chosen.model or default_model_path()))
    collection = read_ink_file(chosen.ink)
    data = load_dataset()
    pen = np.stack([digit_image(ink) for ink in collection.drawings])
    test = data.test_images.astype(np.float32) / np.float32(255)
    figures = ink_robustness(predictor, collection.drawings, collection.labels)
    pasted = slice(0, chosen.pictures)
    figures["photographs"] = picture_accuracy(
        predictor, data.test_images[pasted], data.test_labels[pasted], chosen.seed
    )
    figures |= refusal(predictor, {"pen digits": pen, "MNIST test": test}, chosen.junk, chosen.seed)
    for name, value in figures.items():
        print(f"{name:32} {value:8.2%}")
    print(json.dumps(figures))
    return 0


def _accuracy(predictor: Predictor, images: Sequence[NDArray[np.float32]], labels: NDArray[np.int64]) -> float:
    return evaluate(predictor, np.stack(images), labels).accuracy


def _mapped(ink: Ink, change: Callable[[Point], Point]) -> Ink:
    return Ink(tuple(Stroke(tuple(change(point) for point in stroke.points), stroke.width) for stroke in ink.strokes))


def _on_pad(ink: Ink, longer: float, x: float = 0.0, y: float = 0.0) -> Ink:
    """Its longer side ``longer`` whole pixels, its upper left corner at (x, y)."""
    points = [point for stroke in ink.strokes for point in stroke.points]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    extent = max(max(x for x, _ in points) - left, max(y for _, y in points) - top) or 1.0
    scale = longer / extent
    return _mapped(ink, lambda point: (round((point[0] - left) * scale + x), round((point[1] - top) * scale + y)))


def _with_pen(ink: Ink, width: float) -> Ink:
    return Ink(tuple(Stroke(stroke.points, width) for stroke in ink.strokes))


def _turned(ink: Ink, angle: float) -> Ink:
    cosine, sine = math.cos(angle), math.sin(angle)
    return _mapped(ink, lambda point: (point[0] * cosine - point[1] * sine, point[0] * sine + point[1] * cosine))


def _reversed(ink: Ink) -> Ink:
    return Ink(tuple(Stroke(stroke.points[::-1], stroke.width) for stroke in reversed(ink.strokes)))


def _sampled(ink: Ink, points: int) -> Ink:
    """About ``points`` points in all, evenly spread in time; the first and last of each stroke stay."""
    factor = points / ink.point_count
    strokes = []
    for stroke in ink.strokes:
        line = np.array(stroke.points)
        places = np.linspace(0, len(line) - 1, max(2, round((len(line) - 1) * factor) + 1))
        x, y = (np.interp(places, np.arange(len(line)), line[:, axis]) for axis in (0, 1))
        strokes.append(Stroke(tuple(zip(x.tolist(), y.tolist(), strict=True)), stroke.width))
    return Ink(tuple(strokes))


if __name__ == "__main__":
    raise SystemExit(main())
