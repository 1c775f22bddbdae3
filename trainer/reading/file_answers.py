"""Answers for files, in their order: by several processes where there are many files and cores."""

from __future__ import annotations

import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from trainer.files.child_process import NO_WINDOW, child_command, child_environment, usable_cores
from trainer.reading.reading_process import PATIENT, answer_of_line, line_of_file, opening

if TYPE_CHECKING:
    from trainer.errors import TrainerError
    from trainer.model.predict import Predictor
    from trainer.reading.classify import Answer

FILES_A_CHILD: Final = 100  # its start takes as long as some sixty
_FILES_WORTH_A_COPY: Final = 20
_MOST_CHILDREN: Final = 16
_AHEAD: Final = 4  # files that a child has been told of, so that it never waits for the next one
_LOOK_SECONDS: Final = 0.1


def answers(
    files: Sequence[str],
    predictor: Predictor,
    refuse: bool = True,
    should_stop: Callable[[], bool] = lambda: False,
    beside_window: bool = False,
) -> Iterator[Answer | TrainerError]:
    """An answer for each file, or the TrainerError that says why there is none.

    Hundreds of files are read by a process for each core. ``beside_window`` some twenty are read by another process,
    too, for a thread that reads keeps the window from the interpreter, and such processes let all others go first.
    What a process leaves unread when it fails is read here. Ends early when ``should_stop`` says so.
    """
    many = len(files) >= _FILES_WORTH_A_COPY
    children = min(usable_cores(), _MOST_CHILDREN, len(files) // FILES_A_CHILD)
    if children > 1 or (beside_window and many):
        yield from _Children(files, predictor, refuse, should_stop, beside_window).answers(max(children, 1))
        return
    if many:
        predictor.quicken()
    from trainer.reading.classify import answer_of  # here, for it brings OpenCV, which children keep from a window

    for file in files:
        if should_stop():
            return
        yield answer_of(file, predictor, refuse)


class _Children:
    """Processes that read files, each with a thread that hands it the next ones."""

    def __init__(
        self,
        files: Sequence[str],
        predictor: Predictor,
        refuse: bool,
        should_stop: Callable[[], bool],
        is_patient: bool,
    ) -> None:
        self._files, self._predictor, self._refuse = files, predictor, refuse
        self._should_stop, self._is_patient = should_stop, is_patient
        self._opening = opening(predictor.model, refuse)
        self._untold = iter(range(len(files)))
        self._outcomes: dict[int, Answer | TrainerError] = {}
        self._left: set[int] = set()  # by children that failed
        self._changed = threading.Condition()

    def answers(self, count: int) -> Iterator[Answer | TrainerError]:
        """What ``count`` processes say, in the order of the files."""
        children = [child for child in (start_child(self._is_patient) for _ in range(count)) if child is not None]
        threads = [threading.Thread(target=self._lead, args=(child,), daemon=True) for child in children]
        try:
            for thread in threads:
                thread.start()
            for index, file in enumerate(self._files):
                outcome = self._wait_for(index, threads)
                if self._should_stop():
                    return
                yield outcome or self._read_here(file)
        finally:
            for child in children:
                child.kill()
            for thread, child in zip(threads, children, strict=True):
                thread.join()
                child.wait()

    def _read_here(self, file: str) -> Answer | TrainerError:
        from trainer.reading.classify import answer_of

        return answer_of(file, self._predictor, self._refuse)

    def _wait_for(self, index: int, threads: Sequence[threading.Thread]) -> Answer | TrainerError | None:
        """None when no child will say it, or reading is to stop."""
        with self._changed:
            while index not in self._outcomes and index not in self._left and not self._should_stop():
                if not any(thread.is_alive() for thread in threads):
                    break
                self._changed.wait(_LOOK_SECONDS)
            return self._outcomes.pop(index, None)

    def _lead(self, child: subprocess.Popen[bytes]) -> None:
        """A child's whole work, on a thread of its own."""
        told: deque[int] = deque()
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            with child.stdin, child.stdout:
                child.stdin.write(self._opening)
                while True:
                    self._tell(child, told)
                    if not told:
                        return
                    self._note(told[0], answer_of_line(child.stdout.readline()))
                    told.popleft()
        except (OSError, ValueError):  # the child has ended, or was ended
            with self._changed:
                self._left.update(told)
                self._changed.notify()

    def _tell(self, child: subprocess.Popen[bytes], told: deque[int]) -> None:
        assert child.stdin is not None
        while len(told) < _AHEAD:
            with self._changed:
                index = next(self._untold, None)
            if index is None:
                break
            told.append(index)
            child.stdin.write(line_of_file(self._files[index]))
        child.stdin.flush()

    def _note(self, index: int, outcome: Answer | TrainerError) -> None:
        with self._changed:
            self._outcomes[index] = outcome
            self._changed.notify()


def start_child(is_patient: bool = False) -> subprocess.Popen[bytes] | None:
    """A process that reads, or None where none can be started; who is patient lets all other processes go first."""
    command, pipe = child_command("trainer.reading.reading_process", *[PATIENT] * is_patient), subprocess.PIPE
    try:
        return subprocess.Popen(
            command,
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
            creationflags=NO_WINDOW,
        )
    except OSError:  # what no child reads is read here
        return None
