"""The bars above the pad: a hint at the first start, and offers of the drawing and the run that a crash left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from digitpad.draw.journal import Journal
    from digitpad.train.left_run import LeftTraining
    from digitpad.window.main_window import MainWindow


class Notices(QObject):
    """Decides which bars show, and keeps the journal that the recovery bar is about."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._journal: Journal | None = None
        self.left_training: LeftTraining | None = None
        window.hint.closed.connect(self._forget_hint)

    def begin(self) -> None:
        """After the first paint: offer what a crash left behind, hint at a first start, keep a journal from now on."""
        from digitpad.draw.journal import Journal, left_behind
        from digitpad.train.left_run import LeftTraining

        drawing = left_behind()
        if drawing is not None:
            self._window.recovery.say(*self._recovery_texts(), lambda: self._window.document.show_drawing(*drawing))
        if self._window.settings.current.hint:
            self._window.hint.say(self._hint_text())
            self._window.document.undo_stack.indexChanged.connect(self._dismiss_hint)
        self._journal = Journal(self._window.document)
        self.left_training = LeftTraining(self._window)
        self.left_training.begin()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._window.recovery.reword(*self._recovery_texts())
        self._window.hint.reword(self._hint_text())
        if self.left_training is not None:
            self.left_training.retranslate()

    def close(self) -> None:
        """The window closes in good order: nothing is left behind."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _recovery_texts(self) -> tuple[str, str]:
        return (
            self.tr("DigitPad did not close in good order last time. Your drawing was kept."),
            self.tr("Bring it back"),
        )

    def _hint_text(self) -> str:
        return self.tr(
            "Draw a digit from 0 to 9 and watch the bars. The right mouse button erases, "
            "Train ▸ Train a model… lets you teach a network of your own."
        )

    def _dismiss_hint(self, steps: int) -> None:
        if steps >= 3:
            self._window.hint.dismiss()

    def _forget_hint(self) -> None:
        self._window.settings.change(hint=False)
        self._window.document.undo_stack.indexChanged.disconnect(self._dismiss_hint)
