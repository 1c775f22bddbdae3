"""After a crash during or after training: a notice that offers the run, or its result, at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from digitpad.system import log, paths
from digitpad.system.background import in_background
from digitpad.widgets.notice_bar import NoticeBar
from trainer.errors import StorageError

if TYPE_CHECKING:
    from digitpad.widgets.notice_bar import NoticeColumn, Words
    from trainer.errors import TrainerError
    from trainer.runs.run_record import RunRecord
    from trainer.runs.run_store import RunStore


class Leftover(NamedTuple):
    """What a program that died has left: a run to go on with, or one whose model nobody has seen to."""

    store: RunStore
    record: RunRecord
    is_result: bool

    def settle(self) -> None:
        """Never offer it at a start again; StorageError when the disk does not take it. It stays in the list."""
        if self.is_result:
            self.store.settle_left_result(self.record.id)
        else:
            self.store.decline(self.record)


def find_left_run() -> Leftover | None:
    """The newest run that a crash left behind, or None; StorageError where no runs can be kept.

    Reads files, and loads neither torch nor numpy.
    """
    try:
        folder = paths.runs_folder()
    except OSError as error:
        raise StorageError("No run can be kept: {0}.", error) from error
    if not any(folder.glob("*/*.lock")):
        return None
    from trainer.runs.run_store import RunStore

    store = RunStore(folder)
    interrupted = [Leftover(store, run, is_result=False) for run in store.interrupted() if not store.was_declined(run)]
    results = [Leftover(store, run, is_result=True) for run in store.left_results()]
    return max([*interrupted, *results], key=lambda left: left.record.id, default=None)


class LeftRun(QObject):
    """Looks on a thread, and makes its notice only where there is something to offer.

    ``resume_requested`` and ``show_requested`` carry the run's record; ``model_use_requested`` the path of its model.
    """

    resume_requested = Signal(object)
    show_requested = Signal(object)
    model_use_requested = Signal(object)

    def __init__(self, notices: NoticeColumn) -> None:
        super().__init__(notices)
        self._notices = notices
        self._left: Leftover | None = None
        self._is_running = False
        self._offered_there = ""
        self.bar: NoticeBar | None = None

    def begin(self) -> None:
        """Look for a run that was left; returns at once."""
        in_background(self, find_left_run, self._offer, self._note)

    def follow(self, running: bool) -> None:
        """A run began, beside which none is offered, or ended."""
        self._is_running = running
        if running and self._left is not None and not self._left.is_result:
            self._put_away(self._left)

    def hand_over(self, record: RunRecord) -> None:
        """The trainer offers this run: once is enough."""
        self._offered_there = record.id
        if self._left is not None and self._is_offered_there(self._left):
            self._put_away(self._left)

    def look_again(self) -> None:
        """Runs were deleted or declined: what is offered may be among them."""
        if self._left is not None:
            in_background(self, find_left_run, self._withdraw, self._note)

    def _offer(self, left: Leftover | None) -> None:
        if left is None or self._is_running or self._is_offered_there(left):
            return
        self._left = left
        self.bar = self._notices.add(NoticeBar("leftRunBar"))
        self.bar.offer(lambda: self._words(left))
        self.bar.closed.connect(self._settle)

    def _is_offered_there(self, left: Leftover) -> bool:
        return not left.is_result and left.record.id == self._offered_there

    def _withdraw(self, found: Leftover | None) -> None:
        """Take the offer back where nothing, or something else, is left."""
        if self._left is not None and (found is None or found.record.id != self._left.record.id):
            self._left = None
            if self.bar is not None:
                self.bar.dismiss()

    def _words(self, left: Leftover) -> Words:
        record = left.record
        if left.is_result:
            text = self.tr("DigitPad ended before the model of the training run “{0}” was saved. It was kept.")
            sentence, act = text.format(record.name), self.tr("Use it now")
        else:
            sentence = self._interrupted(record)
            act = self.tr("Resume")
        return sentence, [
            ("leftRunBarButton", act, lambda: self._use(left)),
            ("leftRunBarShow", self.tr("Show"), lambda: self._show(left)),
        ]

    def _interrupted(self, record: RunRecord) -> str:
        if not record.history:
            return self.tr("The training run “{0}” was interrupted in its first epoch.").format(record.name)
        text = self.tr("The training run “{0}” was interrupted after epoch {1} of {2}.")
        return text.format(record.name, len(record.history), record.goal)

    def _use(self, left: Leftover) -> None:
        if left.is_result:
            self.model_use_requested.emit(left.store.model_path(left.record.id))
        else:
            self.resume_requested.emit(left.record)
        self._put_away(left)

    def _show(self, left: Leftover) -> None:
        self._put_away(left)
        self.show_requested.emit(left.record)

    def _put_away(self, left: Leftover) -> None:
        """What is gone on with, or looked at, is not declined; a result was seen to."""
        if not left.is_result:
            self._left = None
        if self.bar is not None:
            self.bar.dismiss()

    def _settle(self) -> None:
        left, self._left = self._left, None
        if left is not None:
            in_background(self, left.settle, lambda _: None, self._note)

    @staticmethod
    def _note(error: TrainerError) -> None:
        log.write(f"{error}\n")
