"""``python -m tests.measuring.inside_pages``: unit pages, the second reading and replays of networks of every shape.

Times are those of the thread, in a window without a screen; the sums are held against the predictor's own.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from tests.trainer.sample_models import random_model
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink
from trainer.inspection.held_units import Unit, held_steps
from trainer.inspection.unit_account import account
from trainer.model.activations import ACTIVATE
from trainer.model.digit_model import ACTIVATIONS, DigitModel
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.drawing_reader import DrawingReader

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from digitpad.recognize.recognizer import Reading

SEVEN = Ink.of_points([[(80, 60), (200, 60), (140, 220)]])

KINDS: dict[str, Callable[[], DigitModel]] = {
    "bundled": lambda: load_model(default_model_path()),
    "no hidden layer": lambda: random_model((784, 10)),
    "one hidden layer": lambda: random_model((784, 16, 10)),
    **{f"2 × 4,000, {name}": partial(random_model, (784, 4000, 4000, 10), activation=name) for name in ACTIVATIONS},
}


def pages(app: QApplication, reading: Reading, count: int) -> list[float]:
    """Seconds from going to a unit until its page is painted, for ``count`` units drawn by lot."""
    from PySide6.QtCore import QObject

    from digitpad.inside.microscope import Microscope
    from digitpad.inside.model_index import ModelIndex

    holder = QObject()
    microscope = Microscope(ModelIndex(holder))
    microscope.resize(460, 900)
    microscope.show()
    microscope.show_reading(reading)
    app.processEvents()
    seconds = []
    for unit in units_of(reading.predictor.model, count):
        start = time.thread_time()
        microscope.go_to(unit)
        app.processEvents()
        seconds.append(time.thread_time() - start)
    return seconds


def units_of(model: DigitModel, count: int) -> list[Unit]:
    """Units of all layers in turn, drawn by lot."""
    rng = np.random.default_rng(0)
    layers = len(model.biases)
    return [Unit(number % layers, int(rng.integers(len(model.biases[number % layers])))) for number in range(count)]


def farthest_sum(predictor: Predictor, count: int) -> float:
    """The largest difference between a unit's value by its account and the predictor's own."""
    model, image = predictor.model, digit_image(SEVEN)
    steps, own, farthest = held_steps(predictor, image), predictor.steps(image), 0.0
    for unit in units_of(model, count):
        value = np.array([account(model, steps, unit).total], np.float32)
        if unit.layer < len(model.biases) - 1:
            ACTIVATE[model.activation](value)
        farthest = max(farthest, abs(float(value[0] - own[unit.layer + 1][unit.number])))
    return farthest


def second_reading(predictor: Predictor) -> float:
    """Seconds that *Compare with* adds to a reading: the other network's forward pass."""
    image = digit_image(SEVEN)
    seconds = []
    for _ in range(50):
        start = time.thread_time()
        predictor.predict(image)
        seconds.append(time.thread_time() - start)
    return median(seconds)


def replay(predictor: Predictor) -> tuple[float, bool]:
    """Seconds of making the film of a drawing, and whether its last frame is what the pad reads."""
    from digitpad.inside.replay.film import make_film

    read = DrawingReader(predictor).read
    start = time.thread_time()
    film = make_film(SEVEN, read)
    seconds = time.thread_time() - start
    assert film is not None
    return seconds, film.frames[-1].shares == read(SEVEN).digits[0].prediction.probabilities


def main() -> int:
    """Print a line for each kind of network; status 1 when a sum or a replay is not the predictor's own."""
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.inside_pages", description=__doc__)
    parser.add_argument("--units", type=int, default=60, help="pages that are opened (default: 60)")
    count = parser.parse_args().units
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from digitpad.app import create_application
    from digitpad.recognize.recognizer import Reading

    app, all_equal = create_application(), True
    print(f"{'':24} {'page':>6} {'longest':>8} {'compare':>8} {'replay':>7}  sums differ by")
    for name, make in KINDS.items():
        predictor = Predictor(make())
        predictor.quicken()
        image = digit_image(SEVEN)
        seconds = pages(app, Reading(image, predictor.predict(image), predictor), count)
        film, equal = replay(predictor)
        apart = farthest_sum(predictor, count)
        all_equal = all_equal and equal and apart <= 1e-5
        times = (
            f"{1000 * median(seconds):4.1f}ms {1000 * max(seconds):6.1f}ms {1000 * second_reading(predictor):6.2f}ms"
        )
        print(f"{name:24} {times} {film:6.2f}s  {apart:.1e}", flush=True)
    return 0 if all_equal else 1


if __name__ == "__main__":
    raise SystemExit(main())
