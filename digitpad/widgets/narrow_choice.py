"""A list to choose from that may be narrower than its entries: the chosen one is cut with "…", never in a letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.plain_text import plain_tip

SHORTEST = 8
ICON_GAP = 4
"""Qt reserves room for an icon and this much beside it."""


class Choice(QComboBox):
    """Opens a list that looks as other lists do."""

    @guarded
    def showPopup(self) -> None:
        paint_as_list(self)
        super().showPopup()


def paint_as_list(box: QComboBox) -> None:
    """Let what a box opens stand on paper: Fusion paints a menu of it, on the colour that makes a menu's edge."""
    from PySide6.QtWidgets import QStyledItemDelegate  # here, for it would cost the start

    if not isinstance(box.itemDelegate(), QStyledItemDelegate):
        box.setItemDelegate(QStyledItemDelegate(box))


class NarrowChoice(Choice):
    """Asks for room for a few letters, takes what it is given, and opens a list as wide as its entries.

    An entry that is cut is its tool tip, too, where there is no other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)
        self._tip = ""

    @property
    def shown_text(self) -> str:
        """The chosen entry as far as there is room for it."""
        metrics = self.fontMetrics()
        least = metrics.horizontalAdvance("X") * SHORTEST + self.iconSize().width() + ICON_GAP
        frame = self.minimumSizeHint().width() - least
        return metrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, self.width() - frame)

    @guarded
    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.toolTip() == self._tip:
            self._tip = plain_tip(self.currentText()) if self.shown_text != self.currentText() else ""
            self.setToolTip(self._tip)
        return super().event(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.shown_text
        if text == self.currentText():
            super().paintEvent(event)
        else:
            self._paint_cut(text)

    def _paint_cut(self, text: str) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter  # here, for they would cost the start

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = text
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
