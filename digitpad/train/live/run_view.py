"""The first page of the panel: settings, buttons and curves; beside each other where there is room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from digitpad.system.guarded import guarded
from digitpad.train.curves.curve_plot import CurvePlot
from digitpad.train.data.data_source import DataSource
from digitpad.train.live.result_offer import ResultOffer
from digitpad.train.live.run_controls import RunControls
from digitpad.train.setup.setup_view import SetupView

WIDE = 780


class RunView(QWidget):
    """Lays out its four parts; the panel connects them."""

    def __init__(self, source: DataSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup = SetupView(source)
        self.controls = RunControls()
        self.offer = ResultOffer()
        self.curves = CurvePlot()
        self._left = QVBoxLayout()
        self._left.addWidget(self.setup)
        self._left.addWidget(self.controls)
        self._left.addWidget(self.offer)
        self._left.addStretch(0)
        self._page = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._page)
        self._box.setSpacing(10)
        self._box.addLayout(self._left, 0)
        self._box.addWidget(self.curves, 1)
        self._area = QScrollArea()
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._is_unfolded = False
        self.setup.ready_changed.connect(self.controls.set_ready)
        self.setup.unfolded.connect(self._follow_settings)

    def settle(self) -> None:
        """Give the page the height that its parts need now, before the charts are painted in too little."""
        QCoreApplication.sendEvent(self._area, QEvent(QEvent.Type.LayoutRequest))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._page.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width(), 240)

    def _follow_settings(self, unfolded: bool) -> None:
        self._is_unfolded = unfolded
        self._share_room()
        self.updateGeometry()  # a scroll area tells nobody that what is in it has become wider

    def _share_room(self) -> None:
        """Side by side where it is wide; room that is left over goes to the curves, and to the settings on show."""
        wide = self.width() >= WIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._box.setStretch(0, 2 if wide or self._is_unfolded else 0)
        self._box.setStretch(1, 3 if wide else 2)
        self._left.setStretchFactor(self.setup, int(self._is_unfolded))
