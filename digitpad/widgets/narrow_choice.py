"""Lists and tabs to choose from where there is little room: what is cut ends in "…", never in a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QTabWidget, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.plain_text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle, QStyleOption

SHORTEST = 8
TAB_SPACE = 6
"""Pixels around a tab's name, both sides together, where Fusion has 24."""
MOST_FOR_TABS = 348
"""Pixels that tabs insist on, which a small screen has beside the pad; where they need more, they scroll."""
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


class NarrowTabs(QTabWidget):
    """Tabs that lie close to each other, so that all are seen in a pane without scrolling."""

    def __init__(self) -> None:
        super().__init__()
        self._style = _close_style()
        self.tabBar().setStyle(self._style)
        self.setDocumentMode(True)

    def minimumSizeHint(self) -> QSize:
        least, tabs = super().minimumSizeHint(), self.tabBar().sizeHint().width()
        return QSize(max(least.width(), min(tabs, MOST_FOR_TABS)), least.height())


def _close_style() -> QStyle:
    from PySide6.QtWidgets import QProxyStyle, QStyle  # here, for it would cost the start

    class CloseTabs(QProxyStyle):
        def pixelMetric(
            self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
        ) -> int:
            if metric == QStyle.PixelMetric.PM_TabBarTabShiftVertical:
                return 0  # Fusion cuts what it shifts: the accents of "Épocas" and "Ähnliche"
            is_space = metric == QStyle.PixelMetric.PM_TabBarTabHSpace
            return TAB_SPACE if is_space else super().pixelMetric(metric, option, widget)

    return CloseTabs("fusion")
