"""After a crash during or after training: a bar that offers the run, or its result, at the next start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QPushButton

from digitpad.system import log, paths
from digitpad.system.background import in_background
from digitpad.widgets.notice_bar import NoticeBar
from trainer.errors import StorageError

if TYPE_CHECKING:
    from digitpad.window.main_window import MainWindow
    from trainer.errors import TrainerError
    from trainer.runs.run_record import RunRecord
    from trainer.runs.run_store import RunStore


@dataclass(frozen=True, slots=True)
class LeftRun:
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


def find_left_run() -> LeftRun | None:
    """The newest run that a crash left behind, or None; StorageError where no runs can be kept.

    Reads files, and loads neither torch nor numpy.
    """
    try:
        folder = paths.runs_folder()
    except OSError as error:
        raise StorageError(f"No run can be kept: {error}.") from error
    if not any(folder.glob("*/*.lock")):
        return None
    from trainer.runs.run_store import RunStore

    store = RunStore(folder)
    interrupted = [LeftRun(store, run, is_result=False) for run in store.interrupted() if not store.was_declined(run)]
    results = [LeftRun(store, run, is_result=True) for run in store.left_results()]
    return max([*interrupted, *results], key=lambda left: left.record.id, default=None)


class LeftTraining(QObject):
    """Looks on a thread, and makes its bar only where there is something to offer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left: LeftRun | None = None
        self.bar: NoticeBar | None = None
        self._show: QPushButton | None = None

    def begin(self) -> None:
        """Look for a run that was left; returns at once."""
        in_background(self, find_left_run, self._offer, self._note)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        if self.bar is not None and self._show is not None and self._left is not None:
            self.bar.reword(*self._texts(self._left))
            self._show.setText(self.tr("Show"))

    def _offer(self, left: LeftRun | None) -> None:
        panel = self._window.training.panel
        if left is None or (panel is not None and panel.is_running()):
            return
        self._left, self.bar = left, self._new_bar()
        self.bar.say(*self._texts(left), self._act)
        self.retranslate()
        self.bar.closed.connect(self._settle)

    def _new_bar(self) -> NoticeBar:
        bar = NoticeBar("leftRunBar")
        pad = self._window.centralWidget()
        assert pad is not None
        middle = pad.layout()
        assert isinstance(middle, QBoxLayout)
        self._show = QPushButton()
        self._show.setObjectName("leftRunBarShow")
        self._show.clicked.connect(self._show_it)
        bar.add_button(self._show)
        bar.hold_back(self._window.presentation.is_on)
        middle.insertWidget(0, bar)
        return bar

    def _texts(self, left: LeftRun) -> tuple[str, str]:
        record = left.record
        if left.is_result:
            text = self.tr("DigitPad ended before the model of the training run “{0}” was saved. It was kept.")
            return text.format(record.name), self.tr("Use it now")
        text = self.tr("The training run “{0}” was interrupted after epoch {1} of {2}.")
        return text.format(record.name, len(record.history), record.config.epochs), self.tr("Resume")

    def _act(self) -> None:
        if self._left is not None and self._left.is_result:
            self._window.models.open_file(self._left.store.model_path(self._left.record.id))
        elif self._left is not None:
            left, self._left = self._left, None  # what is gone on with is not declined
            self._window.training.go_on_with(left.record)

    def _show_it(self) -> None:
        if self._left is not None and self.bar is not None:
            left = self._left
            if not left.is_result:
                self._left = None
            self.bar.dismiss()
            self._window.training.show_run(left.record)

    def _settle(self) -> None:
        left, self._left = self._left, None
        if left is not None:
            in_background(self, left.settle, lambda _: None, self._note)

    @staticmethod
    def _note(error: TrainerError) -> None:
        log.write(f"{error}\n")
