"""What a run made, offered: use it now, save it as a file, look at the results."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from digitpad.system import paths
from digitpad.widgets.brief_text import BriefText
from digitpad.widgets.file_dialog import ask_where_to_save, patterns
from digitpad.widgets.flow_layout import FlowLayout
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError
from trainer.model.model_loading import OWN_ENDING

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel

LINES = 8


class ResultOffer(Retranslated, QFrame):
    """Stays until the next run starts; hidden while there is nothing to offer."""

    use_requested = Signal(object)
    results_requested = Signal()
    saved = Signal(str)
    save_failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultOffer")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._model: DigitModel | None = None
        self._text = BriefText(LINES)
        self._text.setObjectName("resultText")
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        self._use_it, self._save_it, self._see_it = QPushButton(), QPushButton(), QPushButton()
        for button, name, act in (
            (self._use_it, "useTrainedModel", self._use),
            (self._save_it, "saveTrainedModel", self._ask_where),
            (self._see_it, "seeResults", self.results_requested.emit),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.addWidget(self._text)
        column.addWidget(self._buttons)
        self.retranslate()
        self.hide()

    def offer(self, text: str, model: DigitModel) -> None:
        """Say how the run ended and offer its model."""
        self._model = model
        self.reword(text)
        self.show()

    def reword(self, text: str) -> None:
        """Say how the run ended in another language."""
        self._text.setText(text)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._use_it.setText(self.tr("Use it now"))
        self._save_it.setText(self.tr("Save it as…"))
        self._see_it.setText(self.tr("See the results"))

    def withdraw(self) -> None:
        """Offer nothing."""
        self._model = None
        self.hide()

    def _use(self) -> None:
        self.use_requested.emit(self._model)

    def _ask_where(self) -> None:
        preset = self._model.info.preset if self._model else ""
        name = "".join(sign if sign.isalnum() or sign in "-_ " else "" for sign in preset) or "model"
        file_types = [self.tr("DigitPad models ({0})").format(patterns([OWN_ENDING]))]
        title, folder = self.tr("Save the model as"), paths.models_folder()
        ask_where_to_save(self, "saveDialog", title, file_types, self._save, folder, f"{name}{OWN_ENDING}")

    def _save(self, path: Path) -> None:
        from trainer.model.model_file import save_model

        if self._model is None:
            return
        try:
            save_model(path, self._model)
        except TrainerError as error:
            self.save_failed.emit(error)
        else:
            self.saved.emit(str(path))
