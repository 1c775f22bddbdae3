"""Row 4: the work on the GUI thread from a pen movement to painted bars, and its two parts beside bare products.

Work is counted on the thread's own clock, which stands still while another process has the processor.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from digitpad.app import create_window
from digitpad.inside.inside_panel import InsidePanel
from digitpad.launch.plain_import import restore_import
from digitpad.window.main_window import MainWindow
from tests.benchmarks.measuring import Paired, Plan, Result, in_turn, quantile
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.inspection.held_units import Unit
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

POINTS = 500
WINDOW = (1280, 800)
LEFT = Qt.MouseButton.LeftButton


def measure(plan: Plan) -> list[Result]:
    """Draws the same digit of 500 points again and again."""
    window = open_pad()
    moves = [work for _ in range(plan.rounds) for work in draw_digit(window, plan.pick(POINTS, 40))]
    image_ms = image_cost(plan)
    forward = forward_cost(plan)
    half, most = quantile(moves, 0.5), quantile(moves, 0.99)
    number, inside = number_cost(window, plan), inside_cost(window, plan)
    window.close()
    parts = f"digit image {image_ms:.2f} ms; forward {forward.spread()} × the bare products"
    return [
        Result(
            4,
            "pen movement to painted bars, 1280×800, digit of 500 points",
            "p50 ≤ 2 ms, p99 ≤ 8 ms; digit image ≤ 0.5 ms; forward ≤ 1.4 ×",
            f"p50 {half:.2f} ms, p99 {most:.2f} ms; {parts}",
            half <= 2 and most <= 8 and image_ms <= 0.5 and forward.ratio <= 1.4,
            {"p50_ms": half, "p99_ms": most, "image_ms": image_ms, "forward": forward.figures("µs")},
        ),
        number,
        inside,
    ]


def number_cost(window: MainWindow, plan: Plan) -> Result:
    """The same with the sixth digit of a number under the pen."""
    moves = [work for _ in range(plan.rounds) for work in draw_sixth_digit(window, plan.pick(POINTS, 40))]
    half, most = quantile(moves, 0.5), quantile(moves, 0.99)
    return Result(
        4,
        "the same for the sixth digit of a number",
        "p50 ≤ 3 ms, p99 ≤ 8 ms",
        f"p50 {half:.2f} ms, p99 {most:.2f} ms",
        half <= 3 and most <= 8,
        {"p50_ms": half, "p99_ms": most},
    )


def inside_cost(window: MainWindow, plan: Plan) -> Result:
    """The first row's with the pane open that looks inside, and one page of a unit of the last hidden layer."""
    window.inside.open()
    panel = window.inside.panel
    assert panel is not None
    while plan.pick(1, 0) and panel.index.index is None:  # its pictures are looked at once, beside the window
        QApplication.processEvents()
        time.sleep(0.05)
    moves = [work for _ in range(plan.rounds) for work in draw_digit(window, plan.pick(POINTS, 40))]
    pages = [timed(partial(show_page, panel, unit)) / 1000 for unit in range(plan.pick(100, 5))]
    half, most, page = quantile(moves, 0.5), quantile(moves, 0.99), max(pages)
    return Result(
        4,
        "the same with the units of the network beside it; a unit's page",
        "p99 ≤ 8 ms; page ≤ 50 ms",
        f"p50 {half:.2f} ms, p99 {most:.2f} ms; page {median(pages):.1f} ms, at most {page:.1f} ms",
        most <= 8 and page <= 50,
        {"p50_ms": half, "p99_ms": most, "page_ms": median(pages), "page_most_ms": page},
    )


def show_page(panel: InsidePanel, number: int) -> None:
    """Go to a unit of the last hidden layer, until its page is painted."""
    panel.microscope.go_to(Unit(len(panel.microscope.strips) - 2, number))
    QApplication.processEvents()


def open_pad() -> MainWindow:
    """The real window with a model in it, painted; bars jump, so that one frame shows the whole answer."""
    restore_import()  # as the program does
    window = create_window(default_model_path())
    window.resize(*WINDOW)
    window.show()
    window.bars.animated = False
    window.model_in_use.load()
    assert window.recognizer.predictor is not None
    window.recognizer.predictor.quicken()  # what the pad does a moment after a model's first answer
    QApplication.processEvents()
    return window


def digit_points(side: float, count: int = POINTS) -> list[QPointF]:
    """A three of so many points in the middle of a square of that side in pixels."""
    turns = np.linspace(-0.75 * math.pi, 0.6 * math.pi, count // 2)
    upper = [(0.5 + 0.2 * math.cos(turn), 0.32 + 0.16 * math.sin(turn)) for turn in turns]
    lower = [(0.5 + 0.22 * math.cos(turn), 0.66 + 0.18 * math.sin(turn)) for turn in turns - 0.35]
    return [QPointF(x * side, y * side) for x, y in upper + lower]


def draw_digit(window: MainWindow, count: int = POINTS) -> list[float]:
    """Milliseconds of work for each movement: the event, the reading, and the painting of all that changed."""
    window.commands["Clear"].trigger()
    QApplication.processEvents()
    canvas = window.canvas
    return follow(window, digit_points(min(canvas.width(), canvas.height()), count))


def draw_sixth_digit(window: MainWindow, count: int = POINTS) -> list[float]:
    """The same for the last of six digits, the others lying on the pad."""
    window.commands["Clear"].trigger()
    canvas = window.canvas
    side = float(min(canvas.width(), canvas.height()))
    row = [[QPointF(p.x() * 0.3 + place * side * 0.16 - side * 0.05, p.y() * 0.3 + side * 0.35) for p in three]
           for place, three in enumerate([digit_points(side, count)] * 6)]  # fmt: skip
    for digit in row[:-1]:
        follow(window, digit[:: max(1, count // 40)])
    spent = follow(window, row[-1])
    assert window.recognizer.reading is not None
    assert window.recognizer.reading.count == 6
    return spent


def follow(window: MainWindow, points: list[QPointF]) -> list[float]:
    """Draw a stroke; milliseconds of work for each movement."""
    canvas = window.canvas
    QApplication.processEvents()
    send(canvas, QEvent.Type.MouseButtonPress, points[0])
    spent = []
    for point in points[1:]:
        start = time.thread_time()
        send(canvas, QEvent.Type.MouseMove, point)
        window.recognizer.read_now()
        QApplication.processEvents()
        spent.append(1000 * (time.thread_time() - start))
    send(canvas, QEvent.Type.MouseButtonRelease, points[-1])
    return spent


def send(canvas: QWidget, kind: QEvent.Type, point: QPointF) -> None:
    """One mouse event, as the system would deliver it."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    at = canvas.mapToGlobal(point)
    QApplication.sendEvent(canvas, QMouseEvent(kind, point, at, button, held, Qt.KeyboardModifier.NoModifier))


def image_cost(plan: Plan) -> float:
    """Median milliseconds of one digit image of 500 points."""
    points = tuple((point.x(), point.y()) for point in digit_points(280.0))
    ink = Ink((Stroke(points),))
    return median(timed(lambda: digit_image(ink)) for _ in range(plan.pick(300, 5))) / 1000


def forward_cost(plan: Plan) -> Paired:
    """One image's way through the network, beside nothing but the products of the same shapes; microseconds."""
    predictor = Predictor(load_model(default_model_path()))
    predictor.quicken()
    image = digit_image(Ink((Stroke(((0.0, 0.0), (10.0, 0.0), (4.0, 16.0))),)))
    weights = predictor.model.weights
    inputs = [np.ones(weight.shape[1], np.float32) for weight in weights]
    repeats = plan.pick(400, 5)

    def ours() -> float:
        return median(timed(lambda: predictor.predict(image)) for _ in range(repeats))

    def bare() -> float:
        return median(
            timed(lambda: [weight @ vector for weight, vector in zip(weights, inputs, strict=True)])
            for _ in range(repeats)
        )

    return in_turn(ours, bare, plan.rounds)


def timed(call: Callable[[], object]) -> float:
    """Microseconds of this thread's work in one call."""
    start = time.thread_time()
    call()
    return 1e6 * (time.thread_time() - start)
