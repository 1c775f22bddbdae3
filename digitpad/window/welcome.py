"""What the window says after its first paint: a hint at the first start, the drawing and the run that were left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from digitpad.draw.journal import Journal, LeftDrawing
    from digitpad.draw.pad_document import PadContent, PadDocument
    from digitpad.models.model_files import ModelFiles
    from digitpad.system.settings import SettingsStore
    from digitpad.train.left_run import LeftRun
    from digitpad.train.trainer_pane import TrainerPane
    from digitpad.widgets.notice_bar import NoticeColumn, Words

STEPS = 3
"""Who has drawn so much needs no hint."""


class Welcome(QObject):
    """Decides which notices show, and keeps the journal that the one about the drawing is about."""

    def __init__(
        self,
        notices: NoticeColumn,
        document: PadDocument,
        settings: SettingsStore,
        models: ModelFiles,
        trainer: TrainerPane,
    ) -> None:
        super().__init__(document)
        self._notices, self._document, self._settings = notices, document, settings
        self._models, self._trainer = models, trainer
        self.left_run: LeftRun | None = None
        self.journal: Journal | None = None
        self.left: LeftDrawing | None = None
        self._showed_last = False
        self.hint = notices.add(NoticeBar("hintBar"))
        self.recovery = notices.add(NoticeBar("recoveryBar"))
        self.hint.closed.connect(self._forget_hint)
        self.recovery.closed.connect(self._forget_left)

    def begin(self) -> None:
        """After the first paint: offer what was left behind, hint at a first start, keep a journal from now on."""
        from digitpad.draw.journal import Journal, is_something_left, kept_for_next_start, left_behind
        from digitpad.system.background import in_background

        if self._settings.current.hint:
            self.hint.offer(self._hint_words)
            self._document.undo_stack.indexChanged.connect(self._dismiss_hint)
        if is_something_left():  # reading it may take longer than a frame
            in_background(self, left_behind, self._offer, lambda _error: None)
        in_background(self, kept_for_next_start, self.show_last, lambda _error: None)
        self.journal = Journal(self._document)
        self.left_run = self._made_left_run()
        self.left_run.begin()

    def close(self) -> None:
        """The window closes in good order: the drawing is kept for the next start, and nothing is left behind.

        A pad on which nothing is, and on which the last drawing was not laid yet, has nothing to say about it.
        """
        if self.journal is not None:
            from digitpad.draw.journal import keep_for_next_start

            says_nothing = self._document.is_empty and not self._showed_last
            if says_nothing or keep_for_next_start(self._document.content):
                self.journal.close()
            else:
                self.journal.leave()
            self.journal = None
        if self.left is not None:
            self.left.release()
            self.left = None

    def _made_left_run(self) -> LeftRun:
        from digitpad.train.left_run import LeftRun

        left_run = LeftRun(self._notices)
        self._trainer.running_changed.connect(left_run.follow)
        self._trainer.runs_settled.connect(left_run.look_again)
        self._trainer.run_offered.connect(left_run.hand_over)
        left_run.model_use_requested.connect(self._models.open_file)
        left_run.resume_requested.connect(self._trainer.go_on_with)
        left_run.show_requested.connect(self._trainer.show_run)
        return left_run

    def show_last(self, last: PadContent) -> None:
        """What lay on the pad when its window was closed, unless somebody was quicker: no step that could be undone."""
        stack = self._document.undo_stack
        if (last.ink or last.picture) and self._document.is_empty and not stack.count():
            self._document.show_drawing(*last)
            stack.clear()
            self._showed_last = True

    def _offer(self, left: LeftDrawing | None) -> None:
        if left is not None and self.journal is not None:
            self.left = left
            self.recovery.offer(self._recovery_words)

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
        if self.left is not None and self.journal is not None:
            left, self.left = self.left, None
            self._document.show_drawing(left.ink, left.picture)
            self.journal.keep_instead(left)
            self.recovery.dismiss()

    def _forget_left(self) -> None:
        """Sent away without being brought back: it is not wanted."""
        if self.left is not None:
            self.left.forget()
            self.left = None

    def _dismiss_hint(self, steps: int) -> None:
        if steps >= STEPS:
            self.hint.dismiss()

    def _forget_hint(self) -> None:
        self._settings.change(hint=False)
        self._document.undo_stack.indexChanged.disconnect(self._dismiss_hint)
