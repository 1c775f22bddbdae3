"""The pane's content: pages that look inside the network, of which only the one that is seen follows the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.inside.compare.comparison import Comparison
from digitpad.inside.lookalikes import Lookalikes
from digitpad.inside.microscope import Microscope
from digitpad.inside.model_index import ModelIndex
from digitpad.inside.replay.replay_page import ReplayPage
from digitpad.inside.what_if import WhatIf
from digitpad.system.guarded import guarded
from digitpad.widgets.narrow_choice import NarrowTabs
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from digitpad.draw.ink_canvas import InkCanvas
    from digitpad.draw.pad_document import PadDocument
    from digitpad.models.model_in_use import ModelInUse
    from digitpad.recognize.recognizer import Reading, Recognizer
    from trainer.data.personal_samples import PersonalSamples

FOLLOW_MS = 50  # no more often than an eye can follow numbers


class InsidePanel(Retranslated, QWidget):
    """Everything behind View ▸ Look inside. ``samples`` gives the person's own samples, on a thread."""

    def __init__(
        self,
        document: PadDocument,
        canvas: InkCanvas,
        recognizer: Recognizer,
        in_use: ModelInUse,
        samples: Callable[[], PersonalSamples],
    ) -> None:
        super().__init__()
        self.setObjectName("insidePanel")
        self._recognizer, self._in_use = recognizer, in_use
        self.index = ModelIndex(self)
        self.microscope = Microscope(self.index)
        self.what_if = WhatIf(document, canvas, recognizer)
        self.lookalikes = Lookalikes(self.index)
        self.comparison = Comparison(in_use, recognizer, samples)
        self.replay = ReplayPage(document, recognizer)
        self._timer = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._timer.timeout.connect(self._look)
        self.tabs = NarrowTabs()
        self.tabs.setObjectName("insideTabs")
        for page in (self.microscope, self.what_if, self.lookalikes, self.comparison, self.replay):
            self.tabs.addTab(page, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        recognizer.prediction_changed.connect(self._follow)
        self.tabs.currentChanged.connect(self.refresh)
        self.retranslate()

    def refresh(self) -> None:
        """Show the last reading on the page that is seen."""
        self._look(at_once=True)

    def _look(self, at_once: bool = False) -> None:
        reading = self._recognizer.reading
        if reading is None or not self.isVisible():
            return
        model, page = reading.predictor.model, self.tabs.currentWidget()
        if page in (self.microscope, self.lookalikes):  # half a minute of a processor that the others need not spend
            self.index.want(model, make=model is self._in_use.chosen)  # one in training is another one in a moment
        if page is self.microscope and not at_once:
            self.microscope.follow(reading)
        else:
            page.show_reading(reading)  # type: ignore[attr-defined]

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("Look inside"))
        texts = (self.tr("Units"), self.tr("What if"), self.tr("Looks like"), self.tr("Compare"), self.tr("Replay"))
        for number, text in enumerate(texts):
            self.tabs.setTabText(number, text)

    def shut_down(self, timeout_ms: int) -> None:
        """Leave what is being worked out on threads."""
        self.index.shut_down(timeout_ms)
        self.what_if.shut_down(timeout_ms)
        self.comparison.shut_down(timeout_ms)
        self.replay.shut_down(timeout_ms)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _follow(self, _reading: Reading) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()
