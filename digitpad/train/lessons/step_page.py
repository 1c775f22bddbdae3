"""The page of one batch: what it showed the network, what the network said, and what that did to the weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from digitpad.system.guarded import guarded
from digitpad.system.part_by_part import PartByPart
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel, in_a_row
from digitpad.train.lessons import step_texts
from digitpad.train.lessons.lesson_page import LessonPage
from digitpad.widgets.digits.number_table import NumberTable
from digitpad.widgets.digits.paired_bars import PairedBars
from digitpad.widgets.digits.picture_row import Picture, PictureRow
from digitpad.widgets.digits.signed_picture import signed_pixels
from digitpad.widgets.flow_layout import FlowRow
from trainer.model.predict import Predictor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from trainer.runs.config import TrainConfig
    from trainer.training.seen_step import SeenStep

COLUMNS, ROWS = 7, 3
MOST_UNITS = 5
MOST_LAYERS = 9
MOVED_SHOWN = 3
TEN = 10


class StepPage(LessonPage):
    """``step_requested`` carries how many batches to take, ``go_on_requested`` lets the run go on from here."""

    step_requested = Signal(int)
    go_on_requested = Signal()

    def __init__(self) -> None:
        super().__init__("stepPage")
        self._step: SeenStep | None = None
        self._config: TrainConfig | None = None
        self._predictors: tuple[Predictor, ...] = ()
        self._image: NDArray[np.float32] | None = None
        self.one, self.ten, self.go_on = QPushButton(), QPushButton(), QPushButton()
        self.place, self.loss, self.gradient, self.rule = (PlainLabel() for _ in range(4))
        self._pictures_title, self._units_title, self._pad_title = (PlainLabel() for _ in range(3))
        self.pictures = PictureRow("stepPictures", COLUMNS, ROWS)
        self.layers = NumberTable("stepLayers", MOST_LAYERS, 3)
        self.moved = NumberTable("stepMoved", MOST_LAYERS * MOVED_SHOWN, 4)
        self.units = PictureRow("stepUnits", MOST_UNITS, 3, stay=True)
        self.shares = PairedBars("tenShares")
        self._shown = QWidget()
        self._following = PartByPart(self._parts, self)
        self._lay_out()
        self.one.clicked.connect(lambda: self.step_requested.emit(1))
        self.ten.clicked.connect(lambda: self.step_requested.emit(TEN))
        self.go_on.clicked.connect(self.go_on_requested)
        self.retranslate()

    def set_state(self, state: str) -> None:
        """Offer what can be done while the run is in ``state``."""
        for button in (self.one, self.ten):
            button.setEnabled(state in ("idle", "paused"))
        self.go_on.setEnabled(state == "paused")

    def show_step(self, step: SeenStep, config: TrainConfig) -> None:
        """Show what a batch of a run with these settings did."""
        self._take(step, config)
        self._show()

    def follow_step(self, step: SeenStep, config: TrainConfig) -> None:
        """The same a part a frame, where the page shows a step already."""
        if self._step is None or not self.isVisible():
            self.show_step(step, config)
        else:
            self._take(step, config)
            self._following.begin()

    def show_drawing(self, image: NDArray[np.float32] | None) -> None:
        """Follow the pad: a (28, 28) digit image, ink 1, or None for an empty one."""
        self._image = image
        if self.isVisible():
            self._show_pad()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.one.setText(self.tr("Step"))
        self.ten.setText(self.tr("Step {0}").format(TEN))
        self.ten.setToolTip(self.tr("Learn from ten batches and look at the last of them"))
        self.go_on.setText(self.tr("Go on from here"))
        self.go_on.setToolTip(self.tr("The run goes on as if nobody had looked"))
        self.layers.show_header([self.tr("Layer"), self.tr("Gradient"), self.tr("Step")])
        self.moved.show_header([self.tr("Weight"), self.tr("Before"), self.tr("After"), self.tr("Gradient")])
        self.shares.setAccessibleName(self.tr("The pad's answer before and after the step"))
        self.shares.setToolTip(self.tr("Above in blue: after the step. Below in orange: before it."))
        self._units_title.setText(
            self.tr(
                "The units of the first layer that moved most, a weight a pixel: before, after, and the difference."
            )
        )
        self._show()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_pad()

    def _take(self, step: SeenStep, config: TrainConfig) -> None:
        self._step, self._config = step, config
        self._predictors = Predictor(step.before), Predictor(step.after)

    def _show(self) -> None:
        self._following.drop()
        for _ in self._parts():
            pass

    def _parts(self) -> Iterator[None]:
        """Show the step, pausing after each part."""
        step, config = self._step, self._config
        self._shown.setVisible(step is not None)
        if step is None or config is None:
            self.place.setText(self.tr("A step takes the next batch of a run and shows here what it does."))
            self._show_pad()
            return
        self.place.setText(step_texts.place_text(step))
        self._pictures_title.setText(self._batch_text(len(step.labels)))
        self.pictures.show_pictures(_pictures(step))
        self.pictures.fit()
        yield
        self.loss.setText(step_texts.loss_text(step, config))
        self.gradient.setText(step_texts.gradient_text())
        yield
        self._show_pad()
        yield
        self._show_lengths(step)
        self.rule.setText(step_texts.rule_text(step, config))
        yield
        self._show_moved(step)
        yield
        self.units.show_pictures(self._unit_pictures(step))

    def _batch_text(self, count: int) -> str:
        words = self.tr(
            "The batch: what the network read before the step, right ✓ or wrong ✗, and each picture's loss."
        )
        shown = self.tr("Shown are the first {0} of {1:,} pictures.")
        return words if count <= COLUMNS * ROWS else in_a_row(words, filled(shown, COLUMNS * ROWS, count))

    def _show_lengths(self, step: SeenStep) -> None:
        self.layers.show_rows(
            [
                (step_texts.layer_name(step, number), filled("{0:.3g}", layer.gradient), filled("{0:.3g}", layer.step))
                for number, layer in enumerate(step.layers[:MOST_LAYERS])
            ]
        )

    def _show_moved(self, step: SeenStep) -> None:
        moved = [
            (
                step_texts.weight_name(step, number, weight),
                filled("{0:.5f}", weight.before),
                filled("{0:.5f}", weight.after),
                filled("{0:.3g}", weight.gradient),
            )
            for number, layer in enumerate(step.layers[:MOST_LAYERS])
            for weight in layer.moved[:MOVED_SHOWN]
        ]
        self.moved.show_rows(moved)

    def _unit_pictures(self, step: SeenStep) -> list[Picture]:
        """Three rows; before and after in the same colours, the difference in its own."""
        largest = [
            max(float(np.abs(each).max()) for each in (unit.before, unit.after)) for unit in step.units[:MOST_UNITS]
        ]
        pairs = list(zip(step.units[:MOST_UNITS], largest, strict=True))
        blank = [Picture(np.zeros((28, 28), np.uint8), "")] * (MOST_UNITS - len(pairs))
        before = [Picture(signed_pixels(unit.before, None, most), str(unit.unit)) for unit, most in pairs]
        after = [Picture(signed_pixels(unit.after, None, most), "") for unit, most in pairs]
        way = [Picture(signed_pixels(unit.after - unit.before), "") for unit, _ in pairs]
        return [*before, *blank, *after, *blank, *way, *blank]

    def _show_pad(self) -> None:
        can_read = self._image is not None and bool(self._predictors)
        self.shares.setVisible(can_read)
        if self._image is None or not self._predictors:
            self._pad_title.setText(self.tr("Draw a digit on the pad to see its ten bars before and after a step."))
            return
        self._pad_title.setText(self.tr("The drawing on the pad, read before the step (orange) and after it (blue):"))
        before, after = (each.predict(self._image, refuse=False).probabilities for each in self._predictors)
        words = self.tr("{0:.2%} → {1:.2%}", "before → after")
        texts = [filled(words, *pair) for pair in zip(before, after, strict=True)]
        self.shares.show_pairs(after, before, texts)

    def _lay_out(self) -> None:
        self.head.addWidget(FlowRow(self.one, self.ten, self.go_on))
        self.column.addWidget(self.place)
        self.column.addWidget(self._shown)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._pictures_title, self.pictures, self.loss, self.gradient, self.layers, self.rule, self.moved):
            column.addWidget(part)
        for below in (self._units_title, self.units, self._pad_title, self.shares):
            column.addWidget(below)
        self._pictures_title.setObjectName("stepPicturesTitle")
        labels = (self.place, self.loss, self.gradient, self.rule)
        for label in (*labels, self._pictures_title, self._units_title, self._pad_title):
            label.setWordWrap(True)
        names = ("stepOne", "stepTen", "stepGoOn", "stepPlace", "stepLoss", "stepGradient", "stepRule")
        for widget, name in zip((self.one, self.ten, self.go_on, *labels), names, strict=True):
            widget.setObjectName(name)


def _pictures(step: SeenStep) -> list[Picture]:
    shown = range(min(len(step.labels), COLUMNS * ROWS))
    return [Picture((step.images[number] * 255).astype(np.uint8), _caption(step, number)) for number in shown]


def _caption(step: SeenStep, number: int) -> str:
    """What was read and the loss, such as "7 ✗ 2.31"; a picture that is no digit has no right answer."""
    label, read = int(step.labels[number]), int(step.probabilities[number].argmax())
    mark = "–" if label < 0 else "✓" if label == read else "✗"
    return filled("{0} {1} {2:.2f}", read, mark, float(step.losses[number]))
