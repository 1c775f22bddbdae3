"""Texts of strangers on the screen: a name may hold ``<img src=x>`` and is shown as just that.

Qt guesses whether a text is rich. Paths, names of runs, models and data sets are anybody's, so no label guesses, and
what a tool tip cannot be told is escaped.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

MOST_LETTERS = 2000
WIDE_STOPS = "。！？"
LONG_WORD = 20
"""Digits beside each other; so much room a wrapped text asks for at most."""


class PlainLabel(QLabel):
    """A label that shows its text as it is, the end of an endless one aside.

    Where it wraps, no long word (a path) makes what it stands in wider, and so the pad narrower.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(in_brief(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        super().setText(in_brief(text))

    def minimumSizeHint(self) -> QSize:
        least, most = super().minimumSizeHint(), LONG_WORD * self.fontMetrics().horizontalAdvance("0")
        return QSize(min(least.width(), most), least.height()) if self.wordWrap() else least


def in_brief(text: str) -> str:
    """A text of at most ``MOST_LETTERS``: Qt lays all of it out before it finds how little there is room for."""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"


def in_a_row(*sentences: str) -> str:
    """Sentences one after the other, empty ones left out; no space follows a Chinese stop, which brings its own."""
    said = [sentence if sentence[-1] in WIDE_STOPS else f"{sentence} " for sentence in sentences if sentence]
    return "".join(said).removesuffix(" ")


def plain_tip(text: str) -> str:
    """A tool tip that shows ``text`` as it is, its end aside where it is endless."""
    from PySide6.QtGui import Qt as TextQt  # here, for it would cost the start

    text = in_brief(text)
    return TextQt.convertFromPlainText(text) if TextQt.mightBeRichText(text) else text


def without_mark(text: str) -> str:
    """A menu entry without the mark of its letter: "&Undo", or as Chinese has it "撤销(&U)"."""
    head, mark, tail = text.partition("(&")
    return head + tail[2:] if mark and tail[1:2] == ")" else text.replace("&", "")
