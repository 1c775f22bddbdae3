"""Row 12: start, memory and the pen's cost with much kept, beside nothing kept; training with more images."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.window.main_window import MainWindow
from tests.benchmarks.measuring import Paired, Plan, Result, in_turn
from tests.benchmarks.our_loop import pace, part_of_mnist, plain
from tests.benchmarks.pen import POINTS, draw_digit, open_pad
from tests.benchmarks.start import PAD, started
from tests.benchmarks.start_probe import resident_megabytes
from trainer.ink.strokes import Ink, Stroke
from trainer.runs.config import PRESETS
from trainer.runs.run_store import RunStore

FLAT = 1.15  # a ratio up to here is called flat
STROKES_BETWEEN_CLEARS = 4


def measure(plan: Plan) -> list[Result]:
    """The pen with a long undo stack, the start with many samples and runs, training with more images."""
    return [_undo(plan), *_kept_files(plan), _images(plan)]


def _undo(plan: Plan) -> Result:
    strokes = plan.pick(10_000, 40)
    fresh, worn = open_pad(), open_pad()
    before = resident_megabytes()
    wear(worn, strokes)
    grown = resident_megabytes() - before
    points = plan.pick(POINTS, 40)
    pair = in_turn(lambda: median(draw_digit(worn, points)), lambda: median(draw_digit(fresh, points)), plan.rounds)
    value = f"{pair.spread()} × the time of a pen movement; {grown:.1f} MB more"
    what = f"{strokes:,} strokes kept in undo"
    return Result(12, what, "flat", value, pair.ratio <= FLAT, pair.figures("ms") | {"megabytes_more": grown})


def wear(window: MainWindow, strokes: int) -> None:
    """Draw so many strokes, a few at a time, with the pad cleared in between; all of it stays in undo."""
    document = window.document
    for number in range(strokes):
        document.begin_stroke((40.0 + number % 200, 40.0), 14.0)
        for step in range(1, 12):
            document.extend_stroke((40.0 + number % 200, 40.0 + 15.0 * step))
        document.end_stroke()
        if number % STROKES_BETWEEN_CLEARS == 0:
            document.clear()
    document.clear()


def _kept_files(plan: Plan) -> list[Result]:
    samples, runs = plan.pick(100_000, 30), plan.pick(1_000, 5)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        keep_samples(Path(one) / "samples", samples)
        keep_runs(Path(other) / "runs", runs)
        return [
            _start(plan, one, f"{samples:,} saved samples"),
            _start(plan, other, f"{runs:,} kept runs"),
        ]


def _start(plan: Plan, data: str, what: str) -> Result:
    turns = [(started(PAD, data), started(PAD)) for _ in range(plan.rounds)]
    pair = _pair(turns, "answered")
    memory = _pair(turns, "megabytes")
    value = f"{pair.spread()} × the time to the first answer; {memory.spread()} × the memory"
    figures = {"start": pair.figures("s"), "memory": memory.figures("MB")}
    return Result(12, what, "flat", value, pair.ratio <= FLAT and memory.ratio <= FLAT, figures)


def _pair(turns: list[tuple[dict[str, Any], dict[str, Any]]], name: str) -> Paired:
    return Paired(tuple(turn[0][name] for turn in turns), tuple(turn[1][name] for turn in turns))


def keep_samples(folder: Path, count: int) -> None:
    """Fill a sample store; each sample differs a little, so that none is taken for another."""
    store = open_store(folder)
    store.add_collection("many")
    samples = _samples(count)
    while portion := list(islice(samples, 5_000)):
        store.add_all("many", portion)
    store.close()


def _samples(count: int) -> Iterator[Sample]:
    for number in range(count):
        down = 100.0 + number / 1_000
        yield Sample(Drawing(Ink((Stroke(((80.0, 60.0), (200.0, 60.0), (140.0, down))),))), number % 10)


def keep_runs(folder: Path, count: int) -> None:
    """Fill a folder with the records of finished runs."""
    store = RunStore(folder)
    for _ in range(count):
        store.save(replace(store.create(PRESETS["quick"]), status="finished"))


def _images(plan: Plan) -> Result:
    config = plain("quick", threads=1)
    few, many = part_of_mnist(plan.pick(10_000, 500)), part_of_mnist(plan.pick(40_000, 1_000))
    pair = in_turn(lambda: 1 / pace(config, many), lambda: 1 / pace(config, few), plan.rounds)
    what = f"training with {len(many.train_images):,} images beside {len(few.train_images):,}"
    value = f"{pair.spread()} × the time for each image"
    return Result(12, what, "linear in images", value, pair.ratio <= FLAT, pair.figures("s/image"))
