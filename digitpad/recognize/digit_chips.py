"""A small chip for each digit of a number: the digit and how sure it is; the one that is shown is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from digitpad.recognize.number_words import place
from digitpad.recognize.probability_bars import percent
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import localized
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QEnterEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent

    from digitpad.recognize.recognizer import Reading, Recognizer
    from trainer.reading.number_reading import DigitReading

HEIGHT = 38
WIDEST, GAP = 64, 4
_WITH_SHARE = 30  # pixels of width from which a chip has room for a per cent
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DigitChip(QAbstractButton):
    """One digit of a number.

    ``pointed`` tells whether the mouse is over it, ``step_requested`` carries -1 or 1 for an arrow key.
    """

    pointed = Signal(bool)
    step_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = parent
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._said: tuple[str, int, bool, bool] = ("", 0, True, False)
        self._count = 0

    def sizeHint(self) -> QSize:
        return QSize(WIDEST, HEIGHT)

    @property
    def is_shown(self) -> bool:
        """Whether the bars show this digit."""
        return self._said[3]

    def show_digit(self, digit: DigitReading, is_shown: bool, index: int, count: int) -> None:
        """Show the digit and its share; a screen reader is told that it is at ``index`` of ``count``."""
        prediction = digit.prediction
        text = f"{prediction.most_probable}{digit.separator}"
        said = (text, percent(prediction.confidence), prediction.is_digit, is_shown)
        if said != self._said or count != self._count:
            self._said, self._count = said, count
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_shown else Qt.FocusPolicy.NoFocus)
            self.name(place(index, count))
            self.update()

    def name(self, where: str) -> None:
        """Say the name again in the language chosen now."""
        text, share, is_sure, is_shown = self._said
        doubt = "" if is_sure else self.tr("not sure")
        parts = (where, text, localized(f"{share}%"), doubt, self.tr("shown") if is_shown else "")
        self.setAccessibleName(", ".join(part for part in parts if part))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Say that it fills itself, for Qt need not paint all that lies behind then; Fusion has unsaid it by now."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        super().showEvent(event)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.clicked.emit()  # the menu is about this digit
        super().mousePressEvent(event)

    @guarded
    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(True)

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(False)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_requested.emit(step)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        text, share, is_sure, is_shown = self._said
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._behind.palette().window())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        edge = palette.highlight() if is_shown or self.hasFocus() else palette.mid()
        width = 2.0 if is_shown else 1.0
        style = Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine
        painter.setPen(QPen(edge.color(), width, style))
        painter.setBrush(palette.base())
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        has_share = self.width() >= _WITH_SHARE
        area = QRectF(self.rect())
        upper = QRectF(area.x(), area.y(), area.width(), area.height() * (0.62 if has_share else 1.0))
        ink = palette.windowText() if is_sure else palette.placeholderText()
        painter.setPen(ink.color())
        painter.setFont(_sized(self.font(), 0.42 * self.height(), QFont.Weight.DemiBold))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, text if is_sure else f"{text}?")
        if has_share:
            painter.setFont(_sized(self.font(), 0.27 * self.height(), QFont.Weight.Normal))
            painter.setPen(palette.placeholderText().color())
            lower = QRectF(area.x(), upper.bottom(), area.width(), area.bottom() - upper.bottom() - 2)
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, localized(f"{share}%"))
        painter.end()


class DigitChips(Retranslated, QWidget):
    """The chips of all digits in a row, as wide as there is room; none for a single digit.

    ``digit_chosen`` carries the index of a chip that was clicked, ``digit_pointed`` that of the one under the mouse or
    -1, ``step_requested`` -1 or 1 for an arrow key.
    """

    digit_chosen = Signal(int)
    digit_pointed = Signal(int)
    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitChips")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.chips: list[DigitChip] = []
        self._count = 0
        self._offered: Sequence[QAction] = ()
        self.retranslate()

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer what can be done with the digit shown in a chip's menu."""
        self._offered = actions

    def steer(self, recognizer: Recognizer) -> None:
        """Let clicks, the mouse and arrow keys say which digit is shown."""
        self.digit_chosen.connect(recognizer.choose)
        self.digit_pointed.connect(recognizer.point_at)
        self.step_requested.connect(recognizer.step)

    def show_reading(self, reading: Reading) -> None:
        """Show a chip for each digit of a number."""
        number = reading.number
        digits = number.digits if number and len(number.digits) > 1 else ()
        while len(self.chips) < len(digits):
            self._add()
        for index, digit in enumerate(digits):
            self.chips[index].show_digit(digit, index == reading.shown, index, len(digits))
        if len(digits) != self._count:
            self._count = len(digits)
            self._arrange()
        if self._count and any(chip.hasFocus() for chip in self.chips):
            self.chips[reading.shown].setFocus()

    def retranslate(self) -> None:
        """Say the names again in the language chosen now."""
        self.setAccessibleName(self.tr("Digits of the number"))
        for index, chip in enumerate(self.chips[: self._count]):
            chip.name(place(index, self._count))

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _add(self) -> None:
        index, chip = len(self.chips), DigitChip(self)
        chip.setObjectName(f"digitChip{index}")
        chip.clicked.connect(self._choose)
        chip.pointed.connect(self._point)
        chip.step_requested.connect(self.step_requested)
        chip.addActions(self._offered)
        self.chips.append(chip)

    def _choose(self) -> None:
        self.digit_chosen.emit(self.chips.index(self.sender()))  # type: ignore[arg-type]

    def _point(self, is_over: bool) -> None:
        self.digit_pointed.emit(self.chips.index(self.sender()) if is_over else -1)  # type: ignore[arg-type]

    def _arrange(self) -> None:
        """Put the chips side by side in the middle; those that are not needed are hidden."""
        count = max(1, self._count)
        wide = min(WIDEST * self.height() // HEIGHT, (self.width() - GAP * (count - 1)) // count)
        left = (self.width() - wide * count - GAP * (count - 1)) // 2
        for index, chip in enumerate(self.chips):
            chip.setGeometry(left + index * (wide + GAP), 0, max(wide, 4), self.height())
            chip.setVisible(index < self._count)


def _sized(font: QFont, pixels: float, weight: QFont.Weight) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(7, round(pixels)))
    sized.setWeight(weight)
    return sized
