"""``python -m tests.measuring.inside``: how often dabs make a pen digit another, where wrong answers came from.

Every figure in docs/inside.md comes from here.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from digitpad.draw.ink_fit import fitted
from trainer.data.dataset import load_dataset
from trainer.data.ink_collection import read_ink_file
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink
from trainer.inspection.counterfactual import find_change
from trainer.inspection.picture_index import last_hidden, make_index
from trainer.model.digit_model import DigitModel
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.drawing_reader import DrawingReader

PEN, RUBBER = 7.0, 12.6
"""The radii of the pad's own pen and rubber, in pad units."""


def flips(model: DigitModel, drawings: Sequence[Ink], seed: int = 0) -> dict[str, float]:
    """Dabs on each drawing until it is read as a digit drawn by lot, and as the one that is next in probability."""
    predictor = Predictor(model)
    predictor.quicken()
    read = DrawingReader(predictor).read
    rng = np.random.default_rng(seed)
    result = {}
    for name in ("any digit", "next digit"):
        counts, seconds, sure = [], [], 0
        for ink in map(fitted, drawings):
            probabilities = predictor.predict(digit_image(ink)).probabilities
            order = sorted(range(10), key=lambda digit: -probabilities[digit])
            wanted = order[1] if name == "next digit" else order[int(rng.integers(1, 10))]
            start = time.thread_time()
            change = find_change(predictor, ink, wanted, read, PEN, RUBBER)
            seconds.append(time.thread_time() - start)
            counts.append(len(change.dabs) if change.is_found else None)
            sure += change.is_sure
        found = [count for count in counts if count is not None]
        result[f"{name}: flipped"] = len(found) / len(counts)
        result[f"{name}: flipped and sure"] = sure / len(counts)
        result[f"{name}: median dabs"] = float(median(found)) if found else 0.0
        result[f"{name}: median seconds"] = median(seconds)
        result[f"{name}: longest seconds"] = max(seconds)
    return result


def origins(model: DigitModel, drawings: Sequence[Ink], labels: NDArray[np.int64]) -> dict[str, float]:
    """Of wrong answers: the share of the eight nearest training pictures that show the digit read, and the true one."""
    predictor = Predictor(model)
    data = load_dataset()
    index = make_index(model, data.train_images)
    assert index is not None
    images = np.stack([digit_image(ink) for ink in drawings])
    read = predictor.logits(images).argmax(axis=1)
    as_read, as_true, looks = [], [], []
    for number in np.flatnonzero(read != labels):
        value = last_hidden(predictor.steps(images[number]))
        start = time.thread_time()
        near = data.train_labels[index.nearest(value)]
        looks.append(time.thread_time() - start)
        as_read.append(float((near == read[number]).mean()))
        as_true.append(float((near == labels[number]).mean()))
    return {
        "wrong answers": float(len(as_read)),
        "neighbours with the digit read": float(np.mean(as_read)),
        "neighbours with the true digit": float(np.mean(as_true)),
        "index megabytes": index.size / 1e6,
        "median look seconds": median(looks),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a model and print each figure, then one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.inside", description=__doc__)
    parser.add_argument("--model", type=Path, help="model file (default: the bundled one)")
    parser.add_argument("--ink", type=Path, required=True, help="collection of drawings (.npz)")
    parser.add_argument("--flips", type=int, default=100, help="drawings that are turned into another digit")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    model = load_model(chosen.model or default_model_path())
    collection = read_ink_file(chosen.ink)
    picked = np.random.default_rng(chosen.seed).permutation(len(collection.drawings))[: chosen.flips]
    figures = flips(model, [collection.drawings[number] for number in picked], chosen.seed)
    figures |= origins(model, collection.drawings, collection.labels)
    for name, value in figures.items():
        print(f"{name:34} {value:9.4f}")
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
