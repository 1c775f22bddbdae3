"""A sentence inside the panel, with buttons for what can be done about it; nothing modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from digitpad.system.guarded import guarded
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.flow_layout import FlowLayout
from digitpad.widgets.icons import themed_icon
from digitpad.widgets.retranslated import Retranslated
from digitpad.widgets.tool_button import ToolButton

MessageKind = Literal["information", "warning", "error"]
Choice = tuple[str, Callable[[], None]]
Words = Callable[[], tuple[str, Sequence[Choice]]]

ICONS = {
    "information": QStyle.StandardPixmap.SP_MessageBoxInformation,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
}


class MessageBar(Retranslated, QFrame):
    """One message at a time; hidden while there is none. Choosing a button or closing hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainMessage")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._offer: tuple[MessageKind, Words] | None = None
        self._icon = PlainLabel()
        self._text = PlainLabel()
        self._text.setObjectName("trainMessageText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._choices = QWidget()
        self._choices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._choice_row = FlowLayout(self._choices)
        self._close = ToolButton("trainMessageClose")
        self._close.clicked.connect(self.clear)
        self._lay_out(self._close)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show, empty when the bar is hidden."""
        return self._text.text()

    def say(self, kind: MessageKind, text: str, choices: Sequence[Choice] = ()) -> None:
        """Show ``text`` with a button for each of ``choices`` (label, what it does)."""
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._icon.setPixmap(self.style().standardIcon(ICONS[kind]).pixmap(QSize(size, size)))
        self._text.setText(text)
        self._draw_close()
        self.setAccessibleName(text)
        self._empty_choices()
        for label, act in choices:
            self._add_choice(label, act)
        self._choices.setVisible(bool(choices))
        self._offer = None
        self.show()

    def offer(self, kind: MessageKind, words: Words) -> None:
        """As ``say``; ``words`` is asked again when the language changes."""
        self.say(kind, *words())
        self._offer = kind, words

    def clear(self) -> None:
        """Say nothing any more."""
        self._offer = None
        self._text.clear()
        self._empty_choices()
        self.hide()

    def withdraw(self, said: str | Words) -> None:
        """Say this no more, for what it was about is over; anything else that is said by now stays."""
        if said == self.text or (self._offer is not None and said == self._offer[1]):
            self.clear()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))
        if self._offer is not None:
            self.offer(*self._offer)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_close()
        super().changeEvent(event)

    def _draw_close(self) -> None:
        if self.text:  # a bar that says nothing is not seen
            self._close.setIcon(themed_icon("close", self.palette(), (1.0, self.devicePixelRatioF())))

    def _add_choice(self, label: str, act: Callable[[], None]) -> None:
        button = QPushButton(label)

        def chosen() -> None:
            self.clear()
            act()

        button.clicked.connect(chosen)
        self._choice_row.addWidget(button)

    def _empty_choices(self) -> None:
        while (item := self._choice_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _lay_out(self, close: ToolButton) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addWidget(self._choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
