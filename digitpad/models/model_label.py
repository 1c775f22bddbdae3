"""Which model is reading and how well it did on the test images: always in sight, in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
        in_use.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleDescription(self.tr("Model that is reading"))
        model = self._in_use.model
        if model is None:
            self.setText(self.tr("No model is loaded yet"))
            return
        info = model.info
        name = info.name or self.tr("unnamed model")
        tried = info.metrics.get("input_scaling_accuracy")
        if info.test_accuracy is not None:
            text = self.tr("Reading with {0} · {1:.2%} of the test images right")
            self.setText(filled(text, name, info.test_accuracy))
        elif isinstance(tried, float):
            text = self.tr("Reading with {0} · {1:.1%} of 1,000 validation images right")
            self.setText(filled(text, name, tried))
        else:
            self.setText(self.tr("Reading with {0} · test accuracy unknown").format(name))
        self.setToolTip(plain_tip(self._details(model)))

    def _details(self, model: DigitModel) -> str:
        layers = " – ".join(str(size) for size in model.layer_sizes)
        info = model.info
        lines = self.tr("Layers: {0}\nMade by: {1}\nDate: {2}").format(layers, info.made_by, info.created)
        scaling = info.metrics.get("input_scaling")
        if scaling is None:
            return lines
        found = self.tr("Its inputs are scaled like this, found by trial: {0}").format(scaling)
        return f"{lines}\n{found}"
