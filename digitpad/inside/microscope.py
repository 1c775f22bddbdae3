"""The layers of the network that reads, as strips of units, and the page of the unit that was gone to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from digitpad.inside.layer_strip import LayerStrip
from digitpad.inside.shares_table import SharesTable
from digitpad.inside.unit_page import UnitPage
from digitpad.system.part_by_part import PartByPart
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.retranslated import Retranslated
from trainer.inspection.held_units import Unit, held_steps, is_hidden
from trainer.inspection.last_layer import last_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digitpad.inside.model_index import ModelIndex
    from digitpad.recognize.recognizer import Reading
    from trainer.model.digit_model import Array, DigitModel


class Microscope(Retranslated, QScrollArea):
    """Follows the readings that it is shown; units that are held stay so until another model reads."""

    def __init__(self, index: ModelIndex) -> None:
        super().__init__()
        self.setObjectName("microscope")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._reading: Reading | None = None
        self._model: DigitModel | None = None
        self._unit = Unit(0, 0)
        self._held: dict[Unit, float] = {}
        self._following = PartByPart(self._newest, self)
        self.strips: list[LayerStrip] = []
        self._empty, self._explained = PlainLabel(), PlainLabel()
        self._body = QWidget()
        self._column = QVBoxLayout()
        self.page = UnitPage(index)
        self.shares = SharesTable()
        self._shares_title = PlainLabel()
        self.release = QPushButton()
        self._lay_out()
        self.page.hold_requested.connect(self._hold)
        self.page.source_chosen.connect(self._go_to_source)
        self.release.clicked.connect(self._release_all)
        self.retranslate()

    @property
    def unit(self) -> Unit:
        """The unit whose page is shown."""
        return self._unit

    def show_reading(self, reading: Reading) -> None:
        """Show the way of what was read through the network that read it."""
        self._following.drop()
        if reading.predictor.model is not self._model:
            self._follow_model(reading)
        self._reading = reading
        is_empty = reading.prediction.reason == "empty"
        if self._empty.isHidden() == is_empty:
            self._empty.setVisible(is_empty)
            self._body.setVisible(not is_empty)
        if not is_empty:
            self._show(reading)

    def follow(self, reading: Reading) -> None:
        """The same a part a frame, so that no movement of the pen waits for all of them."""
        if reading.predictor.model is not self._model or reading.prediction.reason == "empty" or self._body.isHidden():
            self.show_reading(reading)
            return
        self._reading = reading
        self._following.begin()

    def go_to(self, unit: Unit) -> None:
        """Show the page of another unit."""
        self._unit = unit
        if self._reading is not None:
            self.show_reading(self._reading)

    def _go_to_source(self, unit: Unit) -> None:
        """Go there and to the top of its page: the row that was chosen stands far below."""
        self.go_to(unit)
        self.ensureWidgetVisible(self.page.title)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._empty.setText(self.tr("The pad is empty. Draw a digit, and its way through the network is shown here."))
        self._explained.setText(
            self.tr("Each cell is a unit: blue above zero, orange below. Click one, or go to it with the arrow keys.")
        )
        self._shares_title.setText(self.tr("From sums to shares"))
        self._name_release()

    def _show(self, reading: Reading) -> None:
        for _ in self._parts(reading):
            pass

    def _parts(self, reading: Reading) -> Iterator[None]:
        """Show a reading, pausing after each part."""
        steps = held_steps(reading.predictor, reading.image, self._held)
        yield
        self._show_strips(steps)
        yield
        self.page.show_unit(reading, steps, self._unit, self._held)
        yield
        self.page.show_effect(reading, steps, self._unit, self._held)
        yield
        self._show_shares(reading, steps)

    def _newest(self) -> Iterator[None]:
        return self._parts(self._reading) if self._reading is not None else iter(())

    def _show_strips(self, steps: list[Array]) -> None:
        for layer, (strip, values) in enumerate(zip(self.strips, steps[1:], strict=True)):
            chosen = self._unit.number if layer == self._unit.layer else None
            held = [unit.number for unit in self._held if unit.layer == layer]
            strip.show_values(values, layer == len(steps) - 2, chosen, held)

    def _show_shares(self, reading: Reading, steps: list[Array]) -> None:
        temperature = reading.predictor.model.temperature
        before = last_layer(_free(reading), temperature) if self._held else None
        self.shares.show_steps(last_layer(steps[-1], temperature), before, temperature)

    def _follow_model(self, reading: Reading) -> None:
        model = self._model = reading.predictor.model
        self._held.clear()
        self._name_release()
        while len(self.strips) < len(model.weights):
            strip = LayerStrip(len(self.strips))
            strip.unit_chosen.connect(partial(self._go_to_number, len(self.strips)))
            self.strips.append(strip)
            self._column.addWidget(strip)
        while len(self.strips) > len(model.weights):
            self.strips.pop().deleteLater()
        if not is_hidden(model, self._unit) or self._unit == Unit(0, 0):
            first = held_steps(reading.predictor, reading.image)[1]
            self._unit = Unit(0, int(first.argmax()))

    def _go_to_number(self, layer: int, number: int) -> None:
        self.go_to(Unit(layer, number))

    def _hold(self, value: float | None) -> None:
        if value is None:
            self._held.pop(self._unit, None)
        else:
            self._held[self._unit] = value
        self._name_release()
        self.go_to(self._unit)

    def _release_all(self) -> None:
        self._held.clear()
        self._name_release()
        self.go_to(self._unit)

    def _name_release(self) -> None:
        self.release.setText(filled(self.tr("Let go of all that is held ({0})"), len(self._held)))
        self.release.setVisible(bool(self._held))

    def _lay_out(self) -> None:
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(12, 8, 12, 12)
        self._empty.setObjectName("insideEmpty")
        self._empty.setWordWrap(True)
        self._explained.setWordWrap(True)
        self._explained.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.release.setObjectName("releaseUnits")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column.setSpacing(6)
        for part in (self._explained, self.release, self.page, self._shares_title, self.shares):
            column.addWidget(part)
        column.insertLayout(1, self._column)
        self._body.hide()
        outer.addWidget(self._empty)
        outer.addWidget(self._body)
        outer.addStretch()
        self.setWidget(page)


def _free(reading: Reading) -> Array:
    """The last layer's sums with no unit held."""
    return held_steps(reading.predictor, reading.image)[-1]
