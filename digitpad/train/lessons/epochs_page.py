"""The page of a run's epochs: a slider lets the pad read with any of them, and shows how they came to what they say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from digitpad.system.background import Work, in_background
from digitpad.system.guarded import guarded
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel, in_a_row
from digitpad.train.curves.chart import Chart
from digitpad.train.curves.curve_chart import CurveChart
from digitpad.train.lessons.epoch_reading import (
    KeptEpochs,
    read_drawing,
    read_epochs,
    series_of,
    strongest_units,
    unit_weights,
)
from digitpad.train.lessons.lesson_page import LessonPage
from digitpad.widgets.digits.picture_row import Picture, PictureRow
from digitpad.widgets.digits.signed_picture import signed_pixels
from trainer.model.epoch_models import bits_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from trainer.errors import TrainerError
    from trainer.model.digit_model import DigitModel
    from trainer.runs.run_store import RunStore

COLUMNS, ROWS = 6, 2
PLAY_MS = 5000  # from the first epoch to the last, as far as an eye can follow and a hand will wait
LEAST_FRAME_MS, MOST_FRAME_MS = 200, 1250
TURN_MS = 16  # between the pad's reading and the pictures of units, so that no turn of the window does both
CHART_HEIGHT = 240


class EpochsPage(LessonPage):
    """``model_lent`` brings the network of the epoch that the slider was moved to, ``model_left`` ends that."""

    model_lent = Signal(object)
    model_left = Signal()
    failed = Signal(object)

    def __init__(self, store: RunStore) -> None:
        super().__init__("epochsPage")
        self._store = store
        self._run_id = ""
        self._kept: KeptEpochs | None = None
        self._image: NDArray[np.float32] | None = None
        self._work: Work | None = None
        self._lent: DigitModel | None = None
        self._is_stale = False
        self._asked = 0  # loads so far: the answer to an earlier one comes too late
        self._units: list[int] = []
        self._largest = 0.0
        self.title, self.words, self._units_title = PlainLabel(), PlainLabel(), PlainLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.play = QPushButton()
        self.chart = CurveChart(Chart("", percent=True))
        self.units = PictureRow("epochUnits", COLUMNS, ROWS)
        self._timer = QTimer(self)
        self._units_timer = QTimer(self, singleShot=True, interval=TURN_MS)
        self._controls, self._shown = QWidget(), QWidget()
        self._lay_out()
        self.slider.valueChanged.connect(self._go_to)
        self.play.toggled.connect(self._play)
        self._timer.timeout.connect(self._advance)
        self._units_timer.timeout.connect(self._show_units)
        self.retranslate()

    @property
    def epochs(self) -> tuple[int, ...]:
        """The epochs on the slider."""
        return self._kept.epochs if self._kept is not None else ()

    @property
    def epoch(self) -> int:
        """The epoch that the slider stands at, 0 where there is none."""
        return self.epochs[self.slider.value()] if self.epochs else 0

    def show_run(self, run_id: str = "") -> None:
        """Show this run, or the newest one, from now on; what it has learned since is read, too."""
        self._run_id = run_id
        self._is_stale = True
        if self.isVisible():
            self._load()

    def show_drawing(self, image: NDArray[np.float32] | None) -> None:
        """Follow the pad: a (28, 28) digit image, ink 1, or None for an empty one."""
        is_new = image is not self._image and (
            image is None or self._image is None or not np.array_equal(image, self._image)
        )
        self._image = image
        if is_new and self.isVisible():
            self._read_drawing()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.slider.setAccessibleName(self.tr("Epoch"))
        self.slider.setToolTip(self.tr("The pad reads with the network as it was after this epoch."))
        self.play.setText(self.tr("Play"))
        self._units_title.setText(self.tr("Units of the first layer, a weight a pixel: blue above zero, orange below."))
        title = self.tr("The drawing, read by each epoch's network")
        self.chart.show_chart(Chart(title, self.chart.chart.series, percent=True, x_label=self.tr("epoch")))
        self._show()
        self._read_drawing()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale or self._kept is None:
            self._load()

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        """Give the pad its own network back, and let go of all these."""
        super().hideEvent(event)
        self.play.setChecked(False)
        self._kept, self._is_stale = None, True
        self._give_back()

    def _load(self) -> None:
        self._is_stale = False
        self._asked += 1
        read = partial(read_epochs, self._store, self._run_id, self._kept)
        in_background(self, read, partial(self._take, self._asked), partial(self._fail, self._asked))

    def _fail(self, asked: int, error: TrainerError) -> None:
        if asked == self._asked:
            self.failed.emit(error)

    def _take(self, asked: int, kept: KeptEpochs | None) -> None:
        if asked != self._asked or not self.isVisible():
            return
        at_end, epoch, before = self.slider.value() == self.slider.maximum(), self.epoch, self._kept
        self._kept = kept
        is_same = before is not None and kept is not None and before.record.id == kept.record.id
        if kept is not None and kept.epochs:
            last = kept.models[kept.epochs[-1]]
            self._units = strongest_units(last, COLUMNS * ROWS)
            self._largest = max(float(np.abs(unit_weights(last, unit)).max()) for unit in self._units)
            stay = is_same and not at_end and epoch in kept.epochs
            with QSignalBlocker(self.slider):
                self.slider.setRange(0, len(kept.epochs) - 1)
                self.slider.setValue(kept.epochs.index(epoch) if stay else len(kept.epochs) - 1)
        self._show()
        self._read_drawing()
        if not is_same:
            self._give_back()
        elif self._lent is not None:
            self._lend()

    def _go_to(self) -> None:
        self._show()
        self._lend()

    def _lend(self) -> None:
        """Let the pad read with the epoch that the slider stands at, however it came there."""
        model = self._model()
        if model is None:
            self._give_back()
        elif model is not self._lent:
            self._lent = model
            self.model_lent.emit(model)

    def _give_back(self) -> None:
        if self._lent is not None:
            self._lent = None
            self.model_left.emit()

    def _model(self) -> DigitModel | None:
        return self._kept.models[self.epoch] if self._kept is not None and self.epochs else None

    def _play(self, on: bool) -> None:
        if on and self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        self._timer.setInterval(frame_ms(len(self.epochs)))
        (self._timer.start if on else self._timer.stop)()

    def _advance(self) -> None:
        if self.slider.value() >= self.slider.maximum():
            self.play.setChecked(False)
        else:
            self.slider.setValue(self.slider.value() + 1)

    def _show(self) -> None:
        kept, model = self._kept, self._model()
        for part in (self._controls, self._shown):
            part.setVisible(model is not None)
        if kept is None or model is None:
            self.title.setText(self._why_empty(kept))
            return
        self.title.setText(kept.record.name)
        self.words.setText(self._words(kept, model))
        self.chart.mark(None, self.epoch)
        if not self._units_timer.isActive():  # started again by each move of a quick hand, it would never end
            self._units_timer.start()

    def _show_units(self) -> None:
        model = self._model()
        if model is not None:
            weights = [(unit, unit_weights(model, unit)) for unit in self._units]
            self.units.show_pictures([Picture(signed_pixels(each, None, self._largest), str(n)) for n, each in weights])

    def _why_empty(self, kept: KeptEpochs | None) -> str:
        if kept is not None and kept.problem is not None:
            return in_own_language(kept.problem)
        return self.tr(
            "After each epoch of a run its network is kept, and can be looked at here. There is none of this run: its "
            "first epoch is not over, its network is too large, or it is from an earlier version of DigitPad."
        )

    def _words(self, kept: KeptEpochs, model: DigitModel) -> str:
        done = next((done for done in kept.record.history if done.epoch == self.epoch), None)
        words = filled(self.tr("Epoch {0} of {1}."), self.epoch, max(len(kept.record.history), self.epoch))
        if done is not None:
            measured = self.tr("Loss {0:.4f} on validation pictures, {1:.2%} of them read right.")
            words = in_a_row(words, filled(measured, done.validation_loss, done.validation_accuracy))
        rounded = self.tr("Networks kept: {0}, their weights rounded to {1} bits.")
        problem = in_own_language(kept.problem) if kept.problem is not None else ""
        return in_a_row(words, filled(rounded, len(kept.epochs), bits_of(model) or 16), problem)

    def _read_drawing(self) -> None:
        """Read the drawing on a thread, the newest after the one under way."""
        kept, image = self._kept, self._image
        if self._work is not None or kept is None or not kept.epochs:
            return
        if image is None:
            self.chart.show_series((), 0, kept.epochs[-1])
            return
        self._work = in_background(
            self, partial(read_drawing, kept, image), partial(self._draw, kept, image), self._end
        )
        self._work.broken.connect(self._end)

    def _draw(self, kept: KeptEpochs, image: NDArray[np.float32], chances: NDArray[np.float64]) -> None:
        self._work = None
        self.chart.show_series(series_of(kept.epochs, chances), 0, kept.epochs[-1])
        self.chart.mark(None, self.epoch or None)
        if kept is not self._kept or image is not self._image:
            self._read_drawing()

    def _end(self, _error: TrainerError | None = None) -> None:
        self._work = None

    def _lay_out(self) -> None:
        self.head.addWidget(self.title)
        self.head.addWidget(self._controls)
        row = QHBoxLayout(self._controls)
        row.addWidget(self.play)
        row.addWidget(self.slider, 1)
        self.column.addWidget(self._shown)
        column = QVBoxLayout(self._shown)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.chart, self._units_title, self.units):
            column.addWidget(part)
        self.chart.setFixedHeight(CHART_HEIGHT)
        self.play.setCheckable(True)
        for label in (self.title, self.words, self._units_title):
            label.setWordWrap(True)
        named: dict[str, QWidget] = {"epochSlider": self.slider, "playEpochs": self.play, "epochChart": self.chart}
        for name, widget in (named | {"epochsTitle": self.title, "epochsWords": self.words}).items():
            widget.setObjectName(name)


def frame_ms(epochs: int) -> int:
    """How long each of so many epochs is shown when they are played."""
    return min(max(PLAY_MS // max(1, epochs), LEAST_FRAME_MS), MOST_FRAME_MS)
