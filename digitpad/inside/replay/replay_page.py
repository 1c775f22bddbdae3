"""The drawing replayed: play, go to any moment, save it as a picture that moves."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from digitpad.inside.replay.film import make_film
from digitpad.inside.replay.film_view import FilmView
from digitpad.recognize.reading_view import answer_of, file_name
from digitpad.system.background import ShouldStop, Tell, Work, in_background
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_where_to_save
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError, showable

if TYPE_CHECKING:
    from collections.abc import Callable

    from digitpad.draw.pad_document import PadDocument
    from digitpad.inside.replay.film import Film
    from digitpad.recognize.recognizer import Reading, Recognizer
    from trainer.ink.strokes import Ink
    from trainer.reading.number_reading import NumberReading

REST_MS = 300  # after the last change: nobody replays a stroke that is being drawn
TICK_MS = 33


class ReplayPage(Retranslated, QWidget):
    """Has a film of what lies on the pad soon after each change of it, made beside the window."""

    def __init__(self, document: PadDocument, recognizer: Recognizer) -> None:
        super().__init__()
        self.setObjectName("replay")
        self._document, self._recognizer = document, recognizer
        self._reading: Reading | None = None
        self._film: Film | None = None
        self._work: Work | None = None
        self._error: TrainerError | None = None
        self._saved = ""
        self._play_when_made = False
        self.view, self.slider = FilmView(), QSlider(Qt.Orientation.Horizontal)
        self.play, self.save = QPushButton(), QPushButton()
        self._told, self._moment = PlainLabel(), PlainLabel()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._tick = QTimer(self, interval=TICK_MS)
        self._since = QElapsedTimer()
        self._began_at = 0
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def film(self) -> Film | None:
        """What there is to replay, None while nothing is and while it is being made."""
        return self._film

    @property
    def is_playing(self) -> bool:
        """Whether it moves."""
        return self._tick.isActive()

    def show_reading(self, reading: Reading) -> None:
        """Follow what is read: a film of another drawing, or by another model, is none of this one."""
        before, self._reading = self._reading, reading
        if before is None or before.number is not reading.number:
            self._forget()
            self._rest.start()
        self._tell()

    def start(self) -> None:
        """Replay from the beginning, as soon as there is a film."""
        self._play_when_made = self._film is None
        if self._film is not None:
            self._begin(0)

    def save_file(self, path: Path) -> None:
        """Save the film on a thread; on failure what stood there still does, and the person is told."""
        from digitpad.inside.replay.film_file import save_film

        if self._film is not None:
            self.save.setEnabled(False)
            in_background(
                self,
                partial(save_film, path, self._film),
                partial(self._tell_saved, path, self._film),
                self._refuse_to_save,
            ).broken.connect(self._let_save)

    def shut_down(self, timeout_ms: int) -> None:
        """Leave what is being worked out."""
        self._rest.stop()
        if self._work is not None:
            self._work.leave(timeout_ms)
            self._work = None

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.slider.setAccessibleName(self.tr("Moment of the drawing"))
        self.save.setText(self.tr("Save as WebP or GIF…"))
        self._name_play()
        self._show_moment(self.slider.value())
        self._tell()

    def _make(self) -> None:
        read, ink = self._recognizer.reader(), self._document.ink
        if read is None or self._document.live_points or self._why_none():
            return
        self._work = Work(self, partial(_job, ink, read), "digitpad-replay")
        self._work.done.connect(self._take)
        self._work.failed.connect(self._refuse)
        self._work.broken.connect(self._give_up)
        self._work.start()
        self._tell()

    def _take(self, film: Film) -> None:
        self._work, self._film = None, film
        self.slider.setRange(0, len(film.frames) - 1)
        self.view.show_film(film)
        self.slider.setValue(self.slider.maximum())
        self._show_moment(self.slider.value())
        self._tell()
        if self._play_when_made:
            self.start()

    def _refuse(self, error: TrainerError) -> None:
        self._work, self._error = None, error
        self._tell()

    def _give_up(self) -> None:
        self._refuse(TrainerError("This drawing could not be replayed."))

    def _forget(self) -> None:
        self.shut_down(0)
        self._stop()
        self._film, self._error, self._saved = None, None, ""

    def _toggle(self) -> None:
        if self.is_playing:
            self._stop()
        else:
            self._begin(0 if self.slider.value() == self.slider.maximum() else self.slider.value())

    def _begin(self, number: int) -> None:
        self._play_when_made = False
        self._began_at = number
        self._since.start()
        self.slider.setValue(number)
        self._tick.start()
        self._name_play()

    def _stop(self, _action: int = 0) -> None:
        self._tick.stop()
        self._name_play()

    def _go_on(self) -> None:
        if self._film is None or not self.isVisible():
            self._stop()
            return
        passed = int(self._since.elapsed() / max(1.0, self._film.frame_ms))
        self.slider.setValue(self._began_at + passed)
        if self.slider.value() == self.slider.maximum():
            self._stop()

    def _show_moment(self, number: int) -> None:
        if self._film is not None:
            self.view.show_frame(number)
            seconds = (self._film.frames[number].moment / 1000, self._film.timeline.duration / 1000)
            self._moment.setText(filled(self.tr("{0:.1f} of {1:.1f} s"), *seconds))

    def _name_play(self) -> None:
        self.play.setText(self.tr("Pause") if self.is_playing else self.tr("Play"))

    def _tell(self) -> None:
        for part in (self.view, self.slider, self.play, self.save, self._moment):
            part.setVisible(self._film is not None)
        self._told.setText(self._words())

    def _words(self) -> str:
        if self._error is not None:
            return in_own_language(self._error)
        if self._film is None:
            return self._why_none() or self.tr("Reading what there was at each moment…")
        if self._saved:
            return self.tr("Saved {0}").format(self._saved)
        if self._film.timeline.is_measured:
            return self.tr("As it was drawn: each curve is the probability of a digit after so much ink.")
        return self.tr(
            "Not all of this ink says when it was drawn, so that it is replayed at an even pace. Each curve is the "
            "probability of a digit after so much ink."
        )

    def _why_none(self) -> str:
        if self._document.picture is not None:
            return self.tr("A picture lies on the pad, and nobody knows in what order it was drawn.")
        if not self._document.ink:
            return self.tr("The pad is empty. Draw something, and see here how its reading came about.")
        return ""

    def _ask_save(self) -> None:
        types = ["WebP (*.webp)", "GIF (*.gif)"]
        name = file_name(None if self._reading is None else answer_of(self._reading))
        title = self.tr("Save the replay")
        ask_where_to_save(self, "saveReplayDialog", title, types, self.save_file, suggestion=name)

    def _tell_saved(self, path: Path, film: Film, _result: object) -> None:
        if film is self._film:  # else it would stand under a film that was made meanwhile
            self._saved = showable(path.name)
        self._let_save()
        self._tell()

    def _let_save(self) -> None:
        self.save.setEnabled(True)

    def _refuse_to_save(self, error: TrainerError) -> None:
        self._let_save()
        show_error(self, error)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._show_moment)
        self.slider.actionTriggered.connect(self._stop)  # by mouse or key
        self.play.clicked.connect(self._toggle)
        self.save.clicked.connect(self._ask_save)
        self._rest.timeout.connect(self._make)
        self._tick.timeout.connect(self._go_on)

    def _lay_out(self) -> None:
        for part, name in ((self.slider, "replayMoment"), (self.play, "replayPlay"), (self.save, "replaySave")):
            part.setObjectName(name)
        self._told.setObjectName("replayTold")
        self._told.setWordWrap(True)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.play)
        row.addWidget(self.slider, 1)
        row.addWidget(self._moment)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.view)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()


def _job(ink: Ink, read: Callable[[Ink], NumberReading], _tell: Tell, should_stop: ShouldStop) -> object:
    return make_film(ink, read, should_stop)
