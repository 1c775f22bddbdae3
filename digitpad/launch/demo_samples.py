"""The demo's scenes about samples: a hand that leans over is corrected, looked through, and learned."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from digitpad.draw.geometry import PAD_SIZE
from digitpad.launch.demo_digits import demo_strokes

if TYPE_CHECKING:
    from collections.abc import Callable

    from digitpad.launch.demo_hand import DemoHand
    from digitpad.window.main_window import MainWindow
    from trainer.ink.strokes import Point

ROUNDS = 3
LEAN = 38.0
"""Degrees to the left; where the bundled model begins to err."""
CORRECTED = (ROUNDS - 1, 7)
"""The drawing of which a picture is taken, a misread one."""
LEARNING_MS = 60_000


def show_samples(window: MainWindow, hand: DemoHand, save: Callable[[str], None]) -> None:
    """Draw and correct ten digits three times, open the browser, learn; ``save`` takes a picture's name."""
    rng = random.Random(4)
    for number in range(ROUNDS):
        for digit in range(10):
            _draw(window, hand, digit, rng)
            window.commands[f"Correct{digit}"].trigger()
            if (number, digit) == CORRECTED:
                save("correction")
    window.commands["MySamples"].trigger()
    browser = window.samples.browser
    assert browser is not None
    hand.wait(lambda: browser.table is not None and len(browser.table) == 10 * ROUNDS, 10_000)
    hand.pause(300)
    save("samples")
    learning = window.samples.course.learning
    window.commands["LearnSamples"].trigger()
    hand.wait(lambda: not learning.is_running, LEARNING_MS)
    hand.pause(400)
    save("learned")
    window.samples.close_panes()


def _draw(window: MainWindow, hand: DemoHand, digit: int, rng: random.Random) -> None:
    window.commands["Clear"].trigger()
    turn = _turn(-LEAN + rng.uniform(-8, 8))
    for stroke in demo_strokes(digit):
        hand.draw([_turned(point, turn) for point in stroke])
    window.recognizer.read_now()


def _turn(degrees: float) -> complex:
    from cmath import exp
    from math import radians

    return exp(1j * radians(degrees))


def _turned(point: Point, turn: complex) -> Point:
    """The point turned about the pad's middle, and kept on the pad."""
    middle = complex(PAD_SIZE / 2, PAD_SIZE / 2)
    place = (complex(*point) - middle) * turn * 0.9 + middle
    return place.real, place.imag
