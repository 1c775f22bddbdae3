"""Shows one frame of a film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.inside.replay.film_painter import SIZE, FilmPainter
from digitpad.recognize.probability_bars import percent
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import localized
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from digitpad.inside.replay.film import Film


class FilmView(Retranslated, QWidget):
    """As wide as its room, up to the size of a frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filmView")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(SIZE / 2)
        self._film: Film | None = None
        self._number = 0
        self.retranslate()

    def sizeHint(self) -> QSize:
        return SIZE

    def heightForWidth(self, width: int) -> int:
        return min(SIZE.height(), SIZE.height() * width // SIZE.width())

    def show_film(self, film: Film | None) -> None:
        """Show the last frame of this film, or nothing."""
        self._film = film
        self.show_frame(len(film.frames) - 1 if film else 0)

    def show_frame(self, number: int) -> None:
        """Show the frame of that number."""
        self._number = number
        if self._film is not None:
            frame = self._film.frames[number]
            lines = [f"{digit}: {localized(f'{percent(share)}%')}" for digit, share in enumerate(frame.shares)]
            self.setAccessibleDescription("\n".join([frame.answer, *lines]))
        self.update()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("The drawing at one moment: ink, answer and probabilities"))
        self.show_frame(self._number)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._film is None:
            return
        painter = QPainter(self)
        scale = min(1.0, self.width() / SIZE.width(), self.height() / SIZE.height())
        painter.scale(scale, scale)
        FilmPainter(self._film, self.palette()).paint(painter, self._number)
