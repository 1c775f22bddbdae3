"""A run that is under way, in one line that is always in sight: what learns, how far it is, and how to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.icons import themed_icon
from digitpad.widgets.pane import leave_to_middle
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

ICON_SIDE = 12


class RunChip(Retranslated, QWidget):
    """Stands in the status bar while a run is under way. A click asks for the trainer, the cross for the run's end."""

    open_requested = Signal()
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("runChip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # no reason for a higher row
        self._open, self._stop = QPushButton(), QToolButton()
        self._open.setObjectName("runChipOpen")
        self._open.setFlat(True)
        self._stop.setObjectName("runChipStop")
        self._stop.setAutoRaise(True)
        self._stop.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self._open)
        row.addWidget(self._stop)
        self._open.clicked.connect(self.open_requested)
        self._stop.clicked.connect(self.stop_requested)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._open.text()

    def follow(self, is_running: bool) -> None:
        """Show it while a run is under way."""
        self._open.setText("")
        if not is_running:
            leave_to_middle(self, self.window())
        self.setVisible(is_running)

    def show_progress(self, name: str, words: str) -> None:
        """Say how far the run of that name is."""
        text = f"{name}: {words}".replace("&", "&&")
        if text != self._open.text():
            self._open.setText(text)

    def retranslate(self) -> None:
        """Say everything that stays again in the language chosen now."""
        self._open.setToolTip(self.tr("Show the run"))
        self._open.setAccessibleDescription(self.tr("Show the run"))
        self._stop.setToolTip(self.tr("Stop the run; the best epoch so far is kept"))
        self._stop.setAccessibleName(self.tr("Stop the run"))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        self._recolor()
        super().showEvent(event)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._recolor()
        super().changeEvent(event)

    def _recolor(self) -> None:
        self._stop.setIcon(themed_icon("close", self.palette(), (1.0, self.devicePixelRatioF())))
