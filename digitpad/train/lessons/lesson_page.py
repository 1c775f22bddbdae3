"""A page of the trainer that scrolls below its buttons, which stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.retranslated import Retranslated


class LessonPage(Retranslated, QScrollArea):
    """Above lies a head that does not scroll, as high as its parts need; below it a column of parts."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._head = QWidget(self)
        self._head.installEventFilter(self)
        self._body = QWidget()
        self.head, self.column = QVBoxLayout(self._head), QVBoxLayout()
        self.head.setContentsMargins(8, 8, 8, 0)
        outer = QVBoxLayout(self._body)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addLayout(self.column)
        outer.addStretch()
        self.setWidget(self._body)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_head()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_head()
        return super().eventFilter(watched, event)

    def _place_head(self) -> None:
        width = self.width()
        height = self.head.heightForWidth(width) if self.head.hasHeightForWidth() else self.head.sizeHint().height()
        if height != self.viewportMargins().top():
            self.setViewportMargins(0, height, 0, 0)
        self._head.setGeometry(0, 0, width, height)
