"""Which model is reading and how well it did on the test images: always in sight, in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import plain_tip
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from digitpad.models.model_in_use import ModelInUse
    from trainer.model.digit_model import DigitModel


class ModelLabel(Retranslated, QLabel):
    """One line: the model's name and its test accuracy; the tool tip tells the rest."""

    def __init__(self, in_use: ModelInUse) -> None:
        super().__init__()
        self.setObjectName("modelLabel")
        self.setContentsMargins(8, 2, 12, 2)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a stranger's file says what its model is called
        self._in_use = in_use
        self._opening = ""
        in_use.changed.connect(self.retranslate)
        self.retranslate()

    def show_opening(self, name: str) -> None:
        """Say that a file is being opened, until another name or "" comes."""
        self._opening = name
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        said = self._said()
        self.setText(self.tr("Opening {0}…").format(self._opening) + f"  {said}" if self._opening else said)

    def _said(self) -> str:
        """What reads; the tool tip gets the rest."""
        self.setAccessibleDescription(self.tr("Model that is reading"))
        model = self._in_use.model
        if model is None:
            return self.tr("No model is loaded yet")
        self.setToolTip(plain_tip(self._details(model)))
        info = model.info
        name = info.name or self.tr("unnamed model")
        tried = info.metrics.get("input_scaling_accuracy")
        if info.test_accuracy is not None:
            text = self.tr("Reading with {0} · {1:.2%} of the test images right")
            return filled(text, name, info.test_accuracy)
        if isinstance(tried, float):
            text = self.tr("Reading with {0} · {1:.1%} of 1,000 validation images right")
            return filled(text, name, tried)
        if info.validation_accuracy is not None:
            text = self.tr("Reading with {0} · {1:.1%} of the validation images right")
            return filled(text, name, info.validation_accuracy)
        return self.tr("Reading with {0} · test accuracy unknown").format(name)

    def _details(self, model: DigitModel) -> str:
        layers = " – ".join(str(size) for size in model.layer_sizes)
        info = model.info
        lines = self.tr("Layers: {0}\nMade by: {1}\nDate: {2}").format(layers, info.made_by, info.created)
        scaling = scaling_of(model)
        if not scaling:
            return lines
        found = self.tr("Its inputs are scaled like this, found by trial: {0}").format(scaling)
        return f"{lines}\n{found}"


def scaling_of(model: DigitModel) -> str:
    """How the inputs of somebody else's network are scaled, in the language chosen now; "" for one of our own."""
    name = model.info.metrics.get("input_scaling")
    if not isinstance(name, str):
        return ""
    from trainer.model.input_trial import KNOWN  # here, for the start can do without

    translate = QCoreApplication.translate
    words = {
        "MNIST mean and deviation": translate("Scalings", "MNIST's mean 0 and deviation 1"),
        KNOWN: translate("Scalings", "as its file says"),
    }
    upright = name.removesuffix(", inverted")
    said = words.get(upright, upright)
    return said if upright == name else translate("Scalings", "{0}, light and dark exchanged").format(said)
