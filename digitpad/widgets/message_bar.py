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
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.brief_text import BriefText
from digitpad.widgets.flow_layout import FlowLayout
from digitpad.widgets.icons import themed_icon
from digitpad.widgets.pane import leave_to_middle
from digitpad.widgets.retranslated import Retranslated
from digitpad.widgets.tool_button import ToolButton

MessageKind = Literal["information", "warning", "error"]
Choice = tuple[str, Callable[[], None]]
Words = Callable[[], tuple[str, Sequence[Choice]]]

LINES = 8
ICONS = {
    "information": QStyle.StandardPixmap.SP_MessageBoxInformation,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
}


class MessageBar(Retranslated, QFrame):
    """One message at a time; hidden while there is none. Choosing a button or closing hides it.

    It takes the words' source, not the words: what it says follows the language.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainMessage")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)  # it may lie over a page, so that nothing moves when it comes
        self._said: tuple[MessageKind, Words] | None = None
        self._icon = PlainLabel()
        self._text = BriefText(LINES)
        self._text.setObjectName("trainMessageText")
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

    def say(self, kind: MessageKind, words: Words) -> None:
        """Show the sentence that ``words`` gives, and a button for each choice (label, what it does)."""
        self._said = kind, words
        text, choices = words()
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        self._icon.setPixmap(self.style().standardIcon(ICONS[kind]).pixmap(QSize(size, size)))
        self._text.setText(text)
        self._draw_close()
        self.setAccessibleName(text)
        self._empty_choices()
        for label, act in choices:
            self._add_choice(label, act)
        self._choices.setVisible(bool(choices))
        self.show()

    def say_alone(self, kind: MessageKind, said: object) -> None:
        """Show an error, a Sentence, or a name that is the same in each language, without choices."""
        self.say(kind, lambda: (in_own_language(said), ()))

    def clear(self) -> None:
        """Say nothing any more."""
        self._said = None
        leave_to_middle(self, self.window())
        self._text.clear()
        self._empty_choices()
        self.hide()

    def withdraw(self, words: Words | None) -> None:
        """Say this no more, for what it was about is over; anything else that is said by now stays."""
        if self._said is not None and self._said[1] == words:
            self.clear()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))
        if self._said is not None:
            self.say(*self._said)

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
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)  # where it stays when a longer message comes
