"""``python -m tests.measuring.gallery FOLDER``: what a person sees on screens of four sizes, to be looked at.

Each picture is a whole virtual screen with a window manager: light and dark, in German and Chinese (or those that are
named), with the trainer's pages, the looks inside, the notices, the dialogs and the presentation. One short run is
trained first, so that there are curves, epochs and results. Needs Xvfb, openbox and torch; takes half an hour.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

SCREENS = {"1024x768": 1, "1366x768": 1, "1920x1080": 1, "3840x2160": 2}
"""How many pixels a screen has for one of the window's."""
THEMES = ("light", "dark")
LANGUAGES = ("de", "zh_CN")
EPOCHS = "3"


@contextmanager
def screen(size: str) -> Iterator[dict[str, str]]:
    """The environment of a virtual display of this size, where openbox manages the windows."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as answer:
        environment = {**os.environ, "DISPLAY": f":{answer.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    try:
        yield environment | {"QT_SCALE_FACTOR": str(SCREENS.get(size, 1))}
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def prepare(data: Path) -> None:
    """Train the run that all windows show, into the data folder ``data``."""
    words = ["train", "--preset", "quick", "--epochs", EPOCHS, "-q"]
    environment = {**os.environ, "DIGITPAD_DATA": str(data)}
    subprocess.run([sys.executable, "-m", "digitpad", *words], env=environment, check=True)


def take(folder: Path, size: str, looks: Sequence[str], data: Path) -> None:
    """All pictures of one window in these looks ("dark-de"), into ``folder``; the data folder ``data`` is copied."""
    with screen(size) as environment, tempfile.TemporaryDirectory() as scratch:
        own = Path(scratch) / "data"
        shutil.copytree(data, own)
        words = [sys.executable, "-m", "tests.measuring.gallery_scenes", str(folder), size, *looks]
        subprocess.run(words, env=environment | {"DIGITPAD_DATA": str(own)}, check=True)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--screens", nargs="+", default=list(SCREENS), metavar="WxH")
    parser.add_argument("--themes", nargs="+", default=list(THEMES), metavar="THEME")
    parser.add_argument("--languages", nargs="+", default=list(LANGUAGES), metavar="CODE")
    parser.add_argument("--data", type=Path, help="a data folder with a run in it, instead of training one")
    options = parser.parse_args(words)
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        data = options.data or Path(scratch) / "data"
        if options.data is None:
            prepare(data)
        looks = ["-".join(look) for look in itertools.product(options.themes, options.languages)]
        for size in options.screens:
            take(options.folder, size, looks, data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
