"""Gives every file of a folder to every reader of foreign files, in processes with limits, and reports what happened.

``python -m tests.reliability --only corpus --folder F`` is for anybody's files: Pillow's test images, picklescan's
pickles, CROHME's drawings. An answer or one plain sentence is all right; a crash, another exception, a reader that
takes longer than ``SECONDS``, and memory beyond ``MEMORY_MB`` are not. Nothing is written beside the files.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget, report

KINDS = ("models", "pictures", "ink", "idx", "data", "samples")
"""The readers, by their names in ``targets.TARGETS``."""

SECONDS = 60.0  # by the clock, also on a busy machine; then the reader is ended
SLOW_SECONDS = 5.0  # of the processor
MEMORY_MB = 1536  # more than a reader's process holds at its start
BAD = ("crash", "exception", "hang", "unclear", "slow", "warning")
_START_SECONDS = 120.0
_MOST_KEPT = 200

Read = Callable[[Path], Any]


def read_corpus(folder: Path, budget: Budget, command: list[str] | None = None, seconds: float = SECONDS) -> Any:
    """The row of a corpus: for each kind of reader the outcomes, the longest time and the most memory.

    ``command`` is what is started as a reader, for tests of this harness.
    """
    outcomes: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    most: dict[str, dict[str, float]] = {kind: {"seconds": 0.0, "mb": 0.0} for kind in KINDS}
    kept: list[str] = []
    files = 0
    with _Reader(command or [sys.executable, "-m", "tests.reliability.corpus"], seconds) as reader:
        for path in files_of(folder):
            if not budget.allows(files):
                break
            files += 1
            for kind in KINDS:
                said = reader.ask(kind, path)
                outcomes[kind][said["outcome"]] += 1
                most[kind] = {name: max(value, said.get(name, 0.0)) for name, value in most[kind].items()}
                if said["outcome"] in BAD and len(kept) < _MOST_KEPT:
                    kept.append(f"{kind}, {said['outcome']}: {path}")
                    print(kept[-1], said.get("words", ""), sep="\n", file=sys.stderr, flush=True)
    failures = {name: sum(counts[name] for counts in outcomes.values()) for name in BAD}
    facts = {kind: {**outcomes[kind], **{key: round(value, 2) for key, value in most[kind].items()}} for kind in KINDS}
    return report("a corpus of foreign files", files * len(KINDS), failures, files=files, readers=facts, kept=kept)


def files_of(folder: Path) -> Iterator[Path]:
    """All that is no folder below a folder, by name; links to folders are not followed."""
    for place, inside, names in os.walk(folder):
        inside.sort()
        for name in sorted(names):
            yield Path(place, name)


class _Reader:
    """A process that reads what it is asked to; it is ended when it takes too long, and begun anew when it has died."""

    def __init__(self, command: list[str], seconds: float) -> None:
        self._command, self._seconds = command, seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> _Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def ask(self, kind: str, path: Path) -> dict[str, Any]:
        """What became of a file: the outcome, seconds of the processor, megabytes at most, and words."""
        child = self._child or self._begin()
        assert child.stdin is not None
        try:
            child.stdin.write(json.dumps([kind, str(path)]).encode() + b"\n")
            child.stdin.flush()
            line = self._line(child, self._seconds)
        except BrokenPipeError:
            line = b""
        if line is None:
            self._end()
            return {"outcome": "hang", "seconds": self._seconds, "words": f"longer than {self._seconds} s"}
        if not line:
            self._end()
            return {"outcome": "crash", "words": f"ended with {child.returncode}"}
        said: dict[str, Any] = json.loads(line)
        return said

    def _begin(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"}
        self._child = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, env=environment
        )
        if self._line(self._child, _START_SECONDS) != b"ready\n":
            raise RuntimeError("the process of the readers does not begin")
        return self._child

    @staticmethod
    def _line(child: subprocess.Popen[bytes], seconds: float) -> bytes | None:
        """The next line, empty when the process has ended, None when there is none in time."""
        assert child.stdout is not None
        line, end = b"", time.monotonic() + seconds
        while not line.endswith(b"\n"):
            if not select.select([child.stdout], [], [], max(0.0, end - time.monotonic()))[0]:
                return None
            block = os.read(child.stdout.fileno(), 65536)
            if not block:
                return b""
            line += block
        return line

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            for pipe in (self._child.stdin, self._child.stdout):
                assert pipe is not None
                pipe.close()
            self._child = None


def answer_questions(readers: dict[str, Read]) -> None:
    """The life of a reader's process: a line [kind, path] on standard input, a line of JSON on standard output."""
    answers = os.dup(1)
    os.dup2(2, 1)  # what a reader prints goes elsewhere
    _limit_memory()
    os.write(answers, b"ready\n")
    for line in sys.stdin:
        kind, path = json.loads(line)
        os.write(answers, json.dumps(_read(readers[kind], Path(path))).encode() + b"\n")


def _read(read: Read, path: Path) -> dict[str, Any]:
    before, start = _begin_to_measure(), time.process_time()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        outcome, words = _outcome(read, path)
    seconds = time.process_time() - start
    if outcome in ("answer", "refused"):
        if caught:
            outcome, words = "warning", str(caught[0].message)
        elif seconds > SLOW_SECONDS:
            outcome = "slow"
    return {"outcome": outcome, "words": words, "seconds": seconds, "mb": max(0.0, _peak_mb() - before)}


def _outcome(read: Read, path: Path) -> tuple[str, str]:
    from tests.reliability.fuzzing import is_one_plain_sentence
    from trainer.errors import TrainerError, showable

    try:
        read(path)
    except TrainerError as error:
        is_clear = is_one_plain_sentence(str(error), Path(showable(str(path))))
        return ("refused" if is_clear else "unclear"), str(error)
    except BaseException:
        return "exception", traceback.format_exc()
    return "answer", ""


def _limit_memory() -> None:
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (ImportError, OSError):  # no Linux
        return
    most = pages * os.sysconf("SC_PAGE_SIZE") + MEMORY_MB * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _begin_to_measure() -> float:
    """Forget the largest size so far; the present one in MB."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return 0.0
    return _peak_mb()


def _peak_mb() -> float:
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


if __name__ == "__main__":
    from tests.reliability.targets import TARGETS

    answer_questions({kind: TARGETS[kind]().read for kind in KINDS})
