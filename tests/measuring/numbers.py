"""``python -m tests.measuring.numbers``: how whole numbers are read that the project makes itself.

Numbers drawn by rule, rows of one person's pen digits, pairs of MNIST's test digits in one picture, photographs of rows
of them, single digits with numbers switched on and off, and the time that ink takes that is no number: the figures in
docs/recognition.md that ``trainer evaluate`` does not print. A count of 0 leaves a part out.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.measuring.paper_photos import photographed
from tests.measuring.rows_of_ink import compose_numbers
from tests.trainer.reading.odd_ink import ODD
from trainer.data.dataset import load_dataset
from trainer.data.drawn_numbers import draw_number
from trainer.data.ink_collection import InkCollection, read_ink_file
from trainer.evaluation.number_evaluation import evaluate_numbers, judge_numbers
from trainer.files.bundle import default_model_path
from trainer.ink.strokes import Ink
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.ink_reader import InkReader
from trainer.reading.picture_reader import read_picture

Images = NDArray[np.uint8]
Labels = NDArray[np.int64]


def drawn_numbers(predictor: Predictor, count: int, seed: int = 0) -> dict[str, float]:
    """Numbers of 2 to 8 digits drawn by rule, each by one hand, digits touching to far apart."""
    rng = np.random.default_rng([seed, 0x2026])
    numbers = [draw_number(rng) for _ in range(count)]
    outcome = evaluate_numbers(predictor, (number.ink for number in numbers), [number.text for number in numbers])
    return {f"drawn by rule: {name}": value for name, value in outcome.summary().items()}


def rows(predictor: Predictor, collection: InkCollection, count: int, seed: int = 0) -> dict[str, float]:
    """Numbers of 2 to 8 digits that one person wrote each alone, put side by side, touching to far apart."""
    numbers = compose_numbers(collection, count, seed)
    outcome = evaluate_numbers(predictor, (number.ink for number in numbers), [number.text for number in numbers])
    return {f"rows of pen digits: {name}": value for name, value in outcome.summary().items()}


def pairs(predictor: Predictor, images: Images, labels: Labels, count: int, seed: int = 0) -> dict[str, float]:
    """Two digits side by side in one picture, 1 to 20 px apart, dark on light and the reverse, of two sizes."""
    rng = np.random.default_rng([seed, 0x0B0E])
    readings, texts = [], []
    for _ in range(count):
        picture, text = row_of_digits(images, labels, 2, rng)
        picture = np.pad(picture, 4)
        picture = picture if rng.random() < 0.5 else 255 - picture
        picture = picture if rng.random() < 0.5 else picture.repeat(4, axis=0).repeat(4, axis=1)
        readings.append(read_picture(predictor, picture))
        texts.append(text)
    outcome = judge_numbers(readings, texts)
    as_one = sum(reading.number is not None and len(reading.digits) == 1 for reading in readings) / count
    return {f"pairs: {name}": value for name, value in outcome.summary().items()} | {"pairs: named as one": as_one}


def photographs(predictor: Predictor, images: Images, labels: Labels, count: int, seed: int = 0) -> dict[str, float]:
    """Photographs of 2 to 4 digits on plain and on ruled paper, half of them each."""
    figures: dict[str, float] = {}
    rng = np.random.default_rng([seed, 0x9A9E5])
    for paper in ("plain", "ruled"):
        readings, texts = [], []
        for _ in range(count // 2):
            row, text = row_of_digits(images, labels, int(rng.integers(2, 5)), rng)
            picture = photographed(np.pad(row, ((0, 0), (4, 4))), rng, paper == "ruled")  # MNIST's own margin
            readings.append(read_picture(predictor, picture))
            texts.append(text)
        outcome = judge_numbers(readings, texts).summary()
        figures |= {f"photographs, {paper} paper: {name}": value for name, value in outcome.items()}
    return figures


def single_digits(predictor: Predictor, collection: InkCollection) -> dict[str, float]:
    """The share of single pen digits whose most probable reading is right, with numbers switched on and off."""
    figures = {}
    for name, whole_numbers in (("on", True), ("off", False)):
        reader = InkReader(predictor)
        right = [
            reader.read(ink, whole_numbers).text == str(label)
            for ink, label in zip(collection.drawings, collection.labels.tolist(), strict=True)
        ]
        figures[f"single digits, numbers {name}"] = float(np.mean(right))
    return figures


def odd_ink_ms(predictor: Predictor) -> dict[str, float]:
    """Milliseconds of the processor for ink that is no number, such as a filled pad: the median of 15 readings."""
    figures = {}
    for name, strokes in ODD.items():
        taken = []
        for _ in range(15):
            reader = InkReader(predictor)
            start = time.process_time()
            reader.read(Ink(tuple(strokes)))
            taken.append(1000 * (time.process_time() - start))
        figures[f"{name}, ms"] = float(np.median(taken))
    return figures


def row_of_digits(images: Images, labels: Labels, count: int, rng: np.random.Generator) -> tuple[Images, str]:
    """``count`` digits beside each other, 1 to 20 px of blank paper between them: (28, W), ink = 255."""
    chosen = rng.integers(0, len(images), count)
    parts: list[Images] = []
    for image in images[chosen]:
        columns = np.flatnonzero(image.any(axis=0))
        gap = int(rng.integers(1, 21)) if parts else 0
        parts += [np.zeros((28, gap), np.uint8), image[:, columns[0] : columns[-1] + 1]]
    return np.concatenate(parts, axis=1), "".join(str(label) for label in labels[chosen])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a model and print each figure, then one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.numbers", description=__doc__)
    parser.add_argument("--model", type=Path, help="model file (default: the bundled one)")
    parser.add_argument("--ink", type=Path, help="collection of single digits (.npz)")
    parser.add_argument("--drawn", type=int, default=5000, help="numbers drawn by rule")
    parser.add_argument("--rows", type=int, default=1000, help="numbers put together of the collection's digits")
    parser.add_argument("--pictures", type=int, default=2000, help="pairs, and photographs")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    predictor = Predictor(load_model(chosen.model or default_model_path()))
    figures: dict[str, float] = {}
    if chosen.drawn:
        figures |= drawn_numbers(predictor, chosen.drawn, chosen.seed)
    if chosen.pictures:
        data = load_dataset()
        figures |= pairs(predictor, data.test_images, data.test_labels, chosen.pictures, chosen.seed)
        figures |= photographs(predictor, data.test_images, data.test_labels, chosen.pictures, chosen.seed)
    if chosen.ink:
        collection = read_ink_file(chosen.ink)
        figures |= single_digits(predictor, collection)
        if chosen.rows:
            figures |= rows(predictor, collection, chosen.rows, chosen.seed)
    for name, value in figures.items():
        print(f"{name:40} {value:8.2%}" if value <= 1 else f"{name:40} {value:8.0f}")
    times = odd_ink_ms(predictor)
    for name, value in times.items():
        print(f"{name:40} {value:8.1f}")
    print(json.dumps(figures | times))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
