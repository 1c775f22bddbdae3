"""Notices inside the window, which never block it: one at a time, in room that is there whether one is shown or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.system.guarded import guarded
from digitpad.widgets.icons import themed_icon
from digitpad.widgets.pane import leave_to_middle
from digitpad.widgets.retranslated import Retranslated
from digitpad.widgets.theme import mix
from digitpad.widgets.tool_button import ToolButton

Choice = tuple[str, str, Callable[[], Any]]
"""A button: its object name, its words, and what it does."""
Words = tuple[str, Sequence[Choice]]
"""A sentence and its buttons."""

LINES = 8
"""No sentence of ours needs so many, but somebody's name in it may."""
ROOM_FOR_TEXT = 24
"""Digits beside each other; where less is left beside the buttons, or the sentence takes more lines, they go below."""
LINES_BESIDE = 3
WIDE = 72
"""Digits beside each other; so wide a notice usually has its buttons beside its sentence."""


class NoticeBar(Retranslated, QFrame):
    """A sentence in a tinted box, buttons that do something about it, and a cross that sends it away.

    ``said`` carries a new sentence, ``opened`` tells that there is something to see, ``closed`` that it was dismissed.
    ``part`` begins the object names of its parts where the bar's own name shall not.
    """

    said = Signal(str)
    opened = Signal()
    closed = Signal()

    def __init__(self, name: str, part: str = "") -> None:
        from digitpad.widgets.brief_text import BriefText  # here, for the first paint shows no notice

        super().__init__()
        self.setObjectName(name)
        self._part = part or name
        self._is_open = False
        self._words: Callable[[], Words] | None = None
        self._acts: list[Callable[[], Any]] = []
        self._buttons: list[QPushButton] = []
        self._progress: QProgressBar | None = None
        self._measured: object = None  # what the height was asked for last
        self._height = 0
        self._sentence = BriefText(LINES)
        self._sentence.setObjectName(f"{self._part}Text")
        self._close = ToolButton(f"{self._part}Close")
        self._close.clicked.connect(self.dismiss)
        self._lay_out()
        self.retranslate()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it has something to say, seen or not."""
        return self._is_open

    @property
    def text(self) -> str:
        """The sentence on show."""
        return self._sentence.text()

    def say(self, sentence: str, *choices: Choice) -> None:
        """Show a sentence, with a button for each choice."""
        self._words = None
        self._open(sentence, choices)
        self.said.emit(sentence)

    def offer(self, words: Callable[[], Words]) -> None:
        """As ``say``; ``words`` is asked again when the language changes."""
        sentence, choices = words()
        self.say(sentence, *choices)
        self._words = words

    def says(self, words: Callable[[], Words]) -> bool:
        """Whether this is what it says now."""
        return self._is_open and self._words is words

    def show_progress(self, sentence: str, share: float, *choices: Choice) -> None:
        """Show how far something is (0..1); the cross is away meanwhile."""
        if self._progress is None:
            self._progress = self._made_progress()
        self._words = None
        self._progress.setValue(round(share * 1000))
        self._progress.setAccessibleName(sentence)
        self._open(sentence, choices, progress=True)

    def dismiss(self) -> None:
        """Send it away."""
        if self._is_open:
            self._is_open = False
            leave_to_middle(self, self.window())
            self.hide()
            self.closed.emit()

    def height_for(self, width: int) -> int:
        """The height that it needs at this width; puts the buttons below the sentence where that becomes too narrow."""
        looks = (width, self.text, self.fontMetrics().lineSpacing(), self._progress and self._progress.isHidden())
        sizes = [button.sizeHint() for button in self._buttons if not button.isHidden()]
        if (looks, sizes) == self._measured:  # measuring asks for a new layout, which asks for the height again
            return self._height
        self._measured, self._height = (looks, sizes), self._measure(width)
        return self._height

    def _measure(self, width: int) -> int:
        direction = QBoxLayout.Direction
        digit, buttons = self.fontMetrics().horizontalAdvance("0"), self._flow.sizeHint().width()
        rest = width - 50 - self._close.sizeHint().width() - buttons
        fits = rest >= min(ROOM_FOR_TEXT * digit, self.fontMetrics().horizontalAdvance(self.text))
        beside = not self._acts or (fits and self._sentence.line_count(rest) <= LINES_BESIDE)
        self._body.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._tail.setMinimumWidth(buttons if beside else 0)
        layout = self.layout()
        assert layout is not None
        self._tail.updateGeometry()  # what changed this moment is new to the outermost layout only
        self._body.invalidate()
        self._text.invalidate()
        return layout.totalHeightForWidth(width)

    def retranslate(self) -> None:
        """Say everything that stays again in the language chosen now, and what was offered."""
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
        if self._words is not None:
            self._write(*self._words())

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._is_open:
            self._recolor()
        super().changeEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(mix(palette.color(QPalette.ColorRole.Window), accent, 0.35))
        painter.setBrush(mix(palette.color(QPalette.ColorRole.Window), accent, 0.12))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)

    def _open(self, sentence: str, choices: Sequence[Choice], progress: bool = False) -> None:
        if self._progress is not None:
            self._progress.setVisible(progress)
        self._close.setVisible(not progress)
        self._write(sentence, choices)
        self._is_open = True
        self._recolor()
        self.opened.emit()

    def _write(self, sentence: str, choices: Sequence[Choice]) -> None:
        if self.text != sentence:
            self._sentence.setText(sentence)
        self._acts = [act for _, _, act in choices]
        while len(self._buttons) < len(choices):
            self._buttons.append(self._made_button(len(self._buttons)))
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(choices))
            if place < len(choices):
                button.setObjectName(choices[place][0])
                button.setText(choices[place][1])

    def _made_button(self, place: int) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(partial(self._act, place))
        self._flow.addWidget(button)
        return button

    def _act(self, place: int, _checked: bool = False) -> None:
        leave_to_middle(self, self.window())
        self._acts[place]()

    def _made_progress(self) -> QProgressBar:
        progress = QProgressBar()
        progress.setObjectName(f"{self._part}Progress")
        progress.setRange(0, 1000)
        progress.setTextVisible(False)
        progress.setMaximumHeight(8)
        self._text.addWidget(progress)
        return progress

    def _recolor(self) -> None:
        self._close.setIcon(themed_icon("close", self.palette(), (1.0, self.devicePixelRatioF())))

    def _lay_out(self) -> None:
        from digitpad.widgets.flow_layout import FlowLayout

        self._text = QVBoxLayout()
        self._text.addWidget(self._sentence, 1)
        self._tail = QWidget()
        self._flow = FlowLayout(self._tail)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addLayout(self._text, 1)
        self._body.addWidget(self._tail, 0, Qt.AlignmentFlag.AlignVCenter)
        corner = QVBoxLayout()  # where the cross stays, whatever is said
        corner.addSpacing(3)
        corner.addWidget(self._close)
        corner.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addLayout(self._body, 1)
        row.addLayout(corner)


class NoticeColumn(QWidget):
    """Shows that of its notices which was opened last, and the one before when that is dismissed.

    Its room is kept while there is none, so that nothing below it moves. ``said_unseen`` carries what was said while
    the column was hidden.
    """

    said_unseen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[NoticeBar] = []  # the one opened last comes last
        self._width = self._room = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._stack = column

    def add(self, bar: NoticeBar) -> NoticeBar:
        """Show this bar here when it has something to say; returns it."""
        self._bars.insert(0, bar)
        self._stack.addWidget(bar)
        bar.opened.connect(partial(self._bring, bar))
        bar.closed.connect(self._show_last)
        bar.said.connect(self._pass_on)
        return bar

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:  # another width, or other words
            self._fit()
        return done

    def _bring(self, bar: NoticeBar) -> None:
        if self._bars[-1] is not bar:
            self._bars.remove(bar)
            self._bars.append(bar)
        self._show_last()

    def _show_last(self) -> None:
        shown = self._shown()
        for bar in self._bars:
            bar.setVisible(bar is shown)
        self._fit()

    def _shown(self) -> NoticeBar | None:
        return next((bar for bar in reversed(self._bars) if bar.is_open), None)

    def _pass_on(self, sentence: str) -> None:
        if self.isHidden():
            self.said_unseen.emit(sentence)

    def _fit(self) -> None:
        """Have room for two lines, in a narrow column for one and its buttons, or for all that was shown so far."""
        if self.width() != self._width:
            line, digit = self.fontMetrics().lineSpacing() + 1, self.fontMetrics().horizontalAdvance("0")
            second = line if self.width() >= WIDE * digit else QPushButton().sizeHint().height() + 6
            self._width, self._room = self.width(), line + second + 16
        shown = self._shown()
        if shown is not None:
            self._room = max(self._room, shown.height_for(self._width))
        self.setFixedHeight(self._room)
