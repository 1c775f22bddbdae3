"""The first page of the panel: settings, buttons and curves; beside each other where there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from digitpad.train.curve_plot import CurvePlot
from digitpad.train.data_source import DataSource
from digitpad.train.result_offer import ResultOffer
from digitpad.train.run_controls import RunControls
from digitpad.train.setup_view import SetupView

WIDE = 780


class RunView(QWidget):
    """Lays out its four parts; the panel connects them."""

    def __init__(self, source: DataSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup = SetupView(source)
        self.controls = RunControls()
        self.offer = ResultOffer()
        self.curves = CurvePlot()
        left = QVBoxLayout()
        left.addWidget(self.setup, 1)
        left.addWidget(self.controls)
        left.addWidget(self.offer)
        self._page = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._page)
        self._box.setSpacing(10)
        self._box.addLayout(left, 0)
        self._box.addWidget(self.curves, 1)
        self._area = QScrollArea()
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setup.ready_changed.connect(self.controls.set_ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._box.setStretch(0, 2 if wide else 1)
        self._box.setStretch(1, 3 if wide else 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._page.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width(), 240)
