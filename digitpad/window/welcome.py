"""What the window says after its first paint: a hint at the first start, and the drawing that a crash left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from digitpad.draw.journal import Journal
    from digitpad.draw.pad_document import PadDocument
    from digitpad.draw.picture_layer import PictureLayer
    from digitpad.system.settings import SettingsStore
    from digitpad.widgets.notice_bar import NoticeColumn, Words
    from trainer.ink.strokes import Ink

STEPS = 3
"""Who has drawn so much needs no hint."""


class Welcome(QObject):
    """Decides which notices show, and keeps the journal that the one about the drawing is about."""

    def __init__(self, notices: NoticeColumn, document: PadDocument, settings: SettingsStore) -> None:
        super().__init__(document)
        self._document, self._settings = document, settings
        self._journal: Journal | None = None
        self._left: tuple[Ink, PictureLayer | None] | None = None
        self.hint = notices.add(NoticeBar("hintBar"))
        self.recovery = notices.add(NoticeBar("recoveryBar"))
        self.hint.closed.connect(self._forget_hint)

    def begin(self) -> None:
        """After the first paint: offer what a crash left behind, hint at a first start, keep a journal from now on."""
        from digitpad.draw.journal import Journal, left_behind

        if self._settings.current.hint:
            self.hint.offer(self._hint_words)
            self._document.undo_stack.indexChanged.connect(self._dismiss_hint)
        self._left = left_behind()
        if self._left is not None:
            self.recovery.offer(self._recovery_words)
        self._journal = Journal(self._document)

    def close(self) -> None:
        """The window closes in good order: nothing is left behind."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _recovery_words(self) -> Words:
        sentence = self.tr("DigitPad did not close in good order last time. Your drawing was kept.")
        return sentence, [("recoveryBarButton", self.tr("Bring it back"), self._bring_back)]

    def _hint_words(self) -> Words:
        sentence = self.tr(
            "Draw a digit from 0 to 9 and watch the bars. The right mouse button erases, "
            "Train ▸ Train a model… lets you teach a network of your own."
        )
        return sentence, []

    def _bring_back(self) -> None:
        if self._left is not None:
            self._document.show_drawing(*self._left)
            self.recovery.dismiss()

    def _dismiss_hint(self, steps: int) -> None:
        if steps >= STEPS:
            self.hint.dismiss()

    def _forget_hint(self) -> None:
        self._settings.change(hint=False)
        self._document.undo_stack.indexChanged.disconnect(self._dismiss_hint)
