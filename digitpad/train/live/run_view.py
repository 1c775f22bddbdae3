"""The first page of the panel: settings, buttons and curves; beside each other where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from digitpad.system.guarded import guarded
from digitpad.train.data.data_source import DataSource
from digitpad.train.live.doctor_line import DoctorLine
from digitpad.train.live.result_offer import ResultOffer
from digitpad.train.live.run_controls import RunControls
from digitpad.train.live.torch_line import TorchLine
from digitpad.train.setup.setup_view import SetupView

if TYPE_CHECKING:
    from digitpad.train.curves.curve_plot import CurvePlot

WIDE = 780
LEAST_DIGITS = 44
"""So many digits beside each other is how wide it is at least: the presets are then read whole in each language."""


class RunView(QWidget):
    """Lays out its six parts, which scroll as one page; the panel connects them."""

    def __init__(self, source: DataSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup = SetupView(source)
        self.torch = TorchLine()
        self.controls = RunControls()
        self.doctor = DoctorLine()
        self.offer = ResultOffer()
        self._curves: CurvePlot | None = None
        self._room_for_curves = QWidget()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_curves)
        self._left = QVBoxLayout()
        self._left.addWidget(self.setup)
        self._left.addWidget(self.controls)
        self._left.addWidget(self.torch)  # what comes and goes stands below the buttons, which stay where they are
        self._left.addWidget(self.doctor)
        self._left.addWidget(self.offer)
        self._left.addStretch(0)
        self._page = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._page)
        self._box.setSpacing(10)
        self._box.addLayout(self._left, 0)
        self._box.addWidget(self._room_for_curves, 1)
        self._area = QScrollArea()
        self._lay_out()
        self.setup.ready_changed.connect(self.controls.set_ready)
        self.torch.ready_changed.connect(self.controls.set_can_train)
        self.doctor.remedy_chosen.connect(self.setup.form.change)
        self.setup.unfolded.connect(self._follow_settings)

    @property
    def curves(self) -> CurvePlot:
        """The charts: made when they are asked for, or a turn after the page was first seen."""
        if self._curves is None:
            from digitpad.train.curves.curve_plot import CurvePlot

            self._curves = CurvePlot()
            self._box.replaceWidget(self._room_for_curves, self._curves)
            self._room_for_curves.deleteLater()
        return self._curves

    def settle(self) -> None:
        """Give the page the height that its parts need now, before the charts are painted in too little."""
        QCoreApplication.sendEvent(self._area, QEvent(QEvent.Type.LayoutRequest))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._curves is None:
            self._soon.start()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._box.setStretch(0, 2 if wide else 0)
        self._box.setStretch(1, 3 if wide else 1)

    def minimumSizeHint(self) -> QSize:
        page = self._page.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width()
        return QSize(max(page, LEAST_DIGITS * self.fontMetrics().horizontalAdvance("0")), 240)

    def _make_curves(self) -> None:
        self.curves.show()

    def _follow_settings(self) -> None:
        self.updateGeometry()  # a scroll area tells nobody that what is in it has become wider

    def _lay_out(self) -> None:
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        column.addWidget(self.setup.help)  # which stays in sight while the settings scroll
