"""The page of one unit: its weights or pictures, where its value comes from, what it does, and what it adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.inside.account_table import AccountTable
from digitpad.recognize.network_input import NetworkInput
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.digits.picture_row import Picture, PictureRow
from digitpad.widgets.digits.signed_picture import signed_pixels
from digitpad.widgets.flow_layout import FlowRow
from digitpad.widgets.retranslated import Retranslated
from trainer.inspection.held_units import Held, Unit
from trainer.inspection.unit_account import account
from trainer.inspection.unit_effect import effect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digitpad.inside.model_index import ModelIndex
    from digitpad.recognize.recognizer import Reading
    from trainer.model.digit_model import Array, DigitModel

PICTURE_SIDE = 28 * 6
_LEAST_EFFECT = 0.005
_MOST_EFFECTS = 4


class UnitPage(Retranslated, QWidget):
    """``hold_requested`` carries the value at which the unit is to be held, None to let it go.

    ``source_chosen`` carries the ``Unit`` that the person wants to see next.
    """

    hold_requested = Signal(object)
    source_chosen = Signal(object)

    def __init__(self, index: ModelIndex) -> None:
        super().__init__()
        self.setObjectName("unitPage")
        self._index = index
        self._unit: Unit | None = None
        self._model: DigitModel | None = None
        self._effect: Array | None = None
        self._is_last = self._is_off = False
        self._value = 0.0
        self._numbers: list[int] | None = []
        self._size = 0
        self.title, self._does = PlainLabel(), PlainLabel()
        self.title.setObjectName("unitTitle")
        self._does.setObjectName("unitEffect")
        self._does.setWordWrap(True)
        self.off, self.hold = QPushButton(), QPushButton()
        self._picture = NetworkInput()
        self._picture.setObjectName("unitPicture")
        self._picture.setFixedSize(PICTURE_SIDE + 4, PICTURE_SIDE + 4)
        self._picture_name, self._pictures_name = PlainLabel(), PlainLabel()
        self._pictures = PictureRow("unitPictures", 3, 3, 42)
        self.table = AccountTable()
        self._lay_out()
        self.table.source_chosen.connect(self.source_chosen)
        self.off.clicked.connect(lambda on: self.hold_requested.emit(0.0 if on else None))
        self.hold.clicked.connect(lambda on: self.hold_requested.emit(self._value if on else None))
        index.changed.connect(self._show_pictures)
        self.retranslate()

    def show_unit(self, reading: Reading, steps: Sequence[Array], unit: Unit, held: Held) -> None:
        """Show what ``unit`` adds up for a reading whose way through the network is ``steps``, with some units held."""
        model = reading.predictor.model
        is_new = unit != self._unit or model is not self._model
        self._unit, self._model = unit, model
        self._is_last = unit.layer == len(model.weights) - 1
        self._size, self._value = len(model.biases[unit.layer]), float(steps[unit.layer + 1][unit.number])
        told = account(model, steps, unit)
        self.table.show_account(told, unit, "" if self._is_last else model.activation, unit in held)
        for button, on in ((self.off, held.get(unit) == 0.0), (self.hold, held.get(unit, 0.0) != 0.0)):
            button.setChecked(on)
            button.setEnabled(not self._is_last)
        self._show_picture(reading, unit)
        if is_new:
            self._name()
            self._show_pictures()

    def show_effect(self, reading: Reading, steps: Sequence[Array], unit: Unit, held: Held) -> None:
        """Say what the unit that is shown does to the ten digits."""
        self._is_off = held.get(unit) == 0.0
        self._effect = effect(reading.predictor, steps, unit, held)
        self._tell_effect(self._effect)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.off.setText(self.tr("Switch off"))
        self.off.setToolTip(self.tr("Let this unit say nothing, and see what the others make of it."))
        self.hold.setText(self.tr("Hold"))
        self.hold.setToolTip(self.tr("Keep this unit at its value while you go on drawing."))
        self._pictures.setAccessibleName(self.tr("Training pictures that excite this unit most"))
        self._name()
        self._show_pictures()
        if self._effect is not None:
            self._tell_effect(self._effect)

    def _name(self) -> None:
        unit = self._unit
        if unit is None:
            return
        name = self.tr("Last layer, digit {1}") if self._is_last else self.tr("Layer {0}, unit {1} of {2:,}")
        self.title.setText(filled(name, unit.layer + 1, unit.number, self._size))
        first = self.tr("Its weights, the drawing over them")
        deeper = self.tr("Where in the drawing it comes from")
        self._picture_name.setText(deeper if unit.layer else first)
        self._picture.setAccessibleName(self._picture_name.text())
        self._picture.setToolTip(self.tr("Blue adds to the unit's sum, orange takes from it."))

    def _show_picture(self, reading: Reading, unit: Unit) -> None:
        if unit.layer == 0:
            weights = reading.predictor.model.weights[0][unit.number].reshape(28, 28)
            self._picture.show_pixels(signed_pixels(weights, reading.image))
        else:
            with np.errstate(over="ignore", invalid="ignore"):
                source = reading.predictor.saliency(reading.image, unit.number, unit.layer)
            self._picture.show_image(reading.image, np.nan_to_num(source))

    def _show_pictures(self) -> None:
        if self._unit is None or self._model is None:
            return
        index = self._index.of(self._model)  # which need not be the one that is wanted by now
        numbers = [] if index is None else index.exciting_pictures(self._unit)
        shown = [Picture(self._index.picture(number), str(self._index.label(number))) for number in numbers]
        self._pictures.show_pictures(shown)
        if index is None:
            error = self._index.error
            told = self._index.progress_text() if error is None else in_own_language(error)
        elif not numbers:
            told = self.tr("No training picture excites it")
        else:
            told = self.tr("Excited most by")
        self._pictures_name.setText(told)

    def _tell_effect(self, ten: Array) -> None:
        """Such as "+0.80 for 7, −0.30 for 1": what the unit does to the digits that it does most to."""
        strongest = sorted(range(10), key=lambda digit: -abs(float(ten[digit])))[:_MOST_EFFECTS]
        parts = [
            filled(self.tr("{0:+,.2f} for {1}"), float(ten[digit]), digit)
            for digit in strongest
            if abs(float(ten[digit])) >= _LEAST_EFFECT
        ]
        if self._is_last:
            told = self.tr("This unit is the digit itself.")
        elif self._is_off:
            told = self.tr("It is switched off.")
        elif parts:
            told = self.tr("What it does: {0}").format(self.tr(", ", "between parts of a list").join(parts))
        else:
            told = self.tr("It does nothing for this drawing.")
        if self._does.text() != told:
            self._does.setText(told)

    def _lay_out(self) -> None:
        for button, name in ((self.off, "unitOff"), (self.hold, "unitHold")):
            button.setObjectName(name)
            button.setCheckable(True)
        pictures = QGridLayout()
        for column, (label, picture) in enumerate(
            ((self._picture_name, self._picture), (self._pictures_name, self._pictures))
        ):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setWordWrap(True)
            pictures.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
            pictures.addWidget(picture, 1, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.title)
        page.addWidget(FlowRow(self.off, self.hold))
        page.addWidget(self._does)
        page.addLayout(pictures)
        page.addWidget(self.table)
