"""Row 14: a thousand pictures on one core and on all, large photographs, and many files dropped on the window."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np
from PIL import Image
from PySide6.QtWidgets import QProgressBar

from digitpad.recognize.file_table import FileTable
from tests.benchmarks.heartbeat import Heartbeat
from tests.benchmarks.measuring import Plan, Result, in_turn, quantile
from tests.benchmarks.pen import open_pad
from tests.measuring.paper_photos import photographed
from trainer.data.dataset import load_dataset
from trainer.image.picture_file import READING_SIDE, read_grey_picture

SHAPE = (320, 400)
LARGE = {12: (4000, 3000, 0.25), 64: (9200, 6900, 0.6)}  # megapixels: width, height, seconds
CLASSIFY = ("-m", "digitpad", "classify", "--json")
PLAIN = ("-m", "tests.benchmarks.plain_pictures")


def measure(plan: Plan) -> list[Result]:
    """All of it, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "pictures"
        save_pictures(folder, plan.pick(1000, 4))
        large = [_large(Path(made), plan, *each) for each in LARGE.items()] if not plan.smoke else []
        return [*_command(folder, plan), *large, _dropped(folder, plan)]


def save_pictures(folder: Path, count: int) -> None:
    """Photographs and scans of MNIST's digits, 400×320, PNG and JPEG in turn."""
    rng, data = np.random.default_rng(0), load_dataset()
    folder.mkdir()
    for number in range(count):
        photo = photographed(data.test_images[number], rng)
        if number % 2:  # as a scanner or a drawing program gives it
            photo = np.where(photo < np.median(photo) * 0.75, 30, 255).astype(np.uint8)
        picture = Image.fromarray(photo).resize(SHAPE[::-1]).convert("RGB")
        picture.save(folder / (f"{number:05}.png" if number % 4 < 2 else f"{number:05}.jpg"), quality=88)


def _command(folder: Path, plan: Plan) -> list[Result]:
    one = in_turn(lambda: _seconds(folder, CLASSIFY, 1)[1], lambda: _seconds(folder, PLAIN, 1)[1], plan.rounds)
    every = in_turn(lambda: _seconds(folder, CLASSIFY)[0], lambda: _seconds(folder, CLASSIFY, 1)[0], plan.rounds)
    what = f"{plan.pick(1000, 4):,} pictures of 400×320 by digitpad classify"
    return [
        Result(
            14,
            f"{what}, one core, beside the plain script",
            "≤ 4 s where the script takes 7.9: ≤ 0.51 ×",
            f"{one.spread()} × its processor time; {median(one.ours):.1f} s beside {median(one.theirs):.1f}",
            one.ratio <= 0.51,
            one.figures("s"),
        ),
        Result(
            14,
            f"{what}, all cores, beside one",
            "≤ 2.5 s where one takes 4: ≤ 0.63 ×",
            f"{every.spread()} × the time; {median(every.ours):.1f} s beside {median(every.theirs):.1f}",
            every.ratio <= 0.63,
            every.figures("s"),
        ),
    ]


def _seconds(folder: Path, words: tuple[str, ...], cores: int | None = None) -> tuple[float, float]:
    """Seconds on the wall and of the processors."""
    usable = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    if usable:
        os.sched_setaffinity(0, usable[:cores])
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, *words, str(folder)]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    took, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if usable:
        os.sched_setaffinity(0, usable)
    return took, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _large(folder: Path, plan: Plan, megapixels: int, made: tuple[int, int, float]) -> Result:
    width, height, target = made
    path = folder / f"{megapixels}.jpg"
    grain = np.random.default_rng(0).normal(200, 8, (height, width)).astype(np.uint8)
    grain[height // 4 : height // 2, width // 2 : width // 2 + 90] = 40
    Image.fromarray(grain).convert("RGB").save(path, quality=88)

    def ours() -> float:
        began = time.thread_time()
        read_grey_picture(path, READING_SIDE)
        return time.thread_time() - began

    def pillows() -> float:
        began = time.thread_time()
        Image.open(path).load()
        return time.thread_time() - began

    pair = in_turn(ours, pillows, plan.rounds)
    value = f"{median(pair.ours):.2f} s of the processor; {pair.spread()} × Pillow's decoding of the whole"
    what = f"reading a JPEG of {megapixels} megapixels"
    return Result(14, what, f"≤ {target} s", value, median(pair.ours) <= target, pair.figures("s"))


def _dropped(folder: Path, plan: Plan) -> Result:
    """A window beats while 500 files are read, and the command reads the same ones before."""
    paths = sorted(folder.iterdir())[:500]
    window = open_pad()
    heart = Heartbeat(window)
    heart.listen(plan.pick(3, 1))
    idle = heart.listen(plan.pick(20, 1))
    predictor = window.recognizer.predictor
    assert predictor is not None
    began = time.perf_counter()
    table = FileTable(paths, predictor, window)
    table.open()
    bar = table.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    late: list[float] = []
    while bar.value() < len(paths):
        late += heart.listen(0.5)
    took = time.perf_counter() - began
    table.close()
    window.close()
    still, moved = quantile(idle, 0.99), quantile(late, 0.99)
    ratio = moved / max(still, 0.1)
    value = (
        f"p99 {moved:.1f} ms beside {still:.1f} ({ratio:.2f} ×), max {max(late):.0f}; {len(paths) / took:.0f} a second"
    )
    figures = {"unit": "ms", "idle_p99": still, "p99": moved, "max": max(late), "seconds": took}
    what = f"lateness of an 8 ms heartbeat while {len(paths)} files are read into the table"
    return Result(14, what, "p99 ≤ 2 × idle", value, ratio <= 2, figures)
