"""Models out of files, chosen in a dialog, dropped, recent or bundled; and saving the one that reads."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from digitpad.models.model_label import scaling_of
from digitpad.system import paths
from digitpad.system.background import in_background
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_file, ask_where_to_save, patterns
from digitpad.widgets.icons import without_icons
from digitpad.widgets.recent_files import list_recent
from trainer.errors import TrainerError, showable
from trainer.model.model_loading import MODEL_ENDINGS, OWN_ENDING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from digitpad.models.model_in_use import ModelInUse
    from digitpad.system.settings import SettingsStore
    from trainer.errors import Sentence
    from trainer.model.digit_model import DigitModel


class ModelFiles(QObject):
    """Opens and saves model files for one window; a file that is no model leaves the model in use alone.

    ``told`` carries a sentence for the status bar, ``opening_changed`` the name of the file that is being opened, ""
    when none is any more.
    """

    told = Signal(str)
    opening_changed = Signal(str)

    def __init__(self, parent: QWidget, in_use: ModelInUse, settings: SettingsStore) -> None:
        super().__init__(parent)
        self._parent, self._in_use, self._settings = parent, in_use, settings
        self._opening: list[str] = []

    def open_file(self, path: Path, _checked: bool = False) -> None:
        """Read with the model in a file from now on, or say why it is none; other work goes on meanwhile."""
        self._opening.append(path.name)
        self.opening_changed.emit(path.name)
        in_background(self, lambda: _load(path), partial(self._take_opened, path), partial(self._refuse_opened, path))

    def _take_opened(self, path: Path, model: DigitModel) -> None:
        self._end_opening(path)
        self._take(model, str(path.absolute()))

    def _refuse_opened(self, path: Path, error: TrainerError) -> None:
        self._end_opening(path)
        self.refuse(error)

    def _end_opening(self, path: Path) -> None:
        """Say which of the others is still being opened, if any."""
        self._opening.remove(path.name)
        self.opening_changed.emit(self._opening[-1] if self._opening else "")

    def _take(self, model: DigitModel, file: str) -> None:
        """Read with a model, or ask first whether to, when it hardly reads digits and was not chosen before."""
        from trainer.model.model_loading import doubt

        doubtful = doubt(model)
        if doubtful is None or file == self._in_use.file:
            self._in_use.use(model, file)
        else:
            self._ask_whether_to_use(doubtful, partial(self._in_use.use, model, file))

    def _ask_whether_to_use(self, doubtful: Sentence, use: Callable[[], None]) -> None:
        from PySide6.QtWidgets import QMessageBox

        from digitpad.texts.error_texts import in_own_language

        box = QMessageBox(self._parent)
        box.setObjectName("doubtfulModelDialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("DigitPad"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(in_own_language(doubtful))
        button = box.addButton(self.tr("Use it all the same"), QMessageBox.ButtonRole.AcceptRole)
        button.setObjectName("useDoubtfulModel")
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.accepted.connect(use)
        box.open()
        without_icons(box)

    def ask_open(self) -> None:
        """Let the user choose a model file."""
        title = self.tr("Open model")
        names = [self.tr("Models ({0})").format(patterns(MODEL_ENDINGS)), self.tr("All files (*)")]
        ask_file(self._parent, "openModelDialog", title, names, self.open_file, paths.models_folder())

    def ask_save(self) -> None:
        """Let the user choose where the model that is reading is saved."""
        if self._in_use.model is None:
            return
        title, names = self.tr("Save model as"), [self.tr("DigitPad models ({0})").format(patterns([OWN_ENDING]))]
        ask_where_to_save(self._parent, "saveModelDialog", title, names, self.save_file, paths.models_folder())

    def save_file(self, path: Path) -> None:
        """Save the model that is reading; on failure the file that was there is still there, and the user is told."""
        model = self._in_use.model
        if model is None:
            return
        from trainer.model.model_file import save_model

        try:
            save_model(path, model)
        except (TrainerError, ValueError) as error:
            show_error(self._parent, error)
            return
        self._in_use.remember(str(path.absolute()))
        self.told.emit(self.tr("Saved {0}").format(showable(path.name)))

    def fill_recent(self, menu: QMenu) -> None:
        """List the models opened or saved last that still exist."""
        list_recent(menu, self._settings.current.recent_models, self.open_file)

    def fill_bundled(self, menu: QMenu) -> None:
        """List the models that came with the program."""
        from trainer.files.bundle import bundled_models

        menu.clear()
        for path in bundled_models():
            menu.addAction(path.stem.replace("_", " ")).triggered.connect(partial(self._open_bundled, path))
        if menu.isEmpty():
            menu.addAction(self.tr("None")).setEnabled(False)

    def _open_bundled(self, path: Path, _checked: bool = False) -> None:
        try:
            self._in_use.use(_load(path))
        except TrainerError as error:
            self.refuse(error)

    def tell_choice(self, model: DigitModel) -> None:
        """Say with which model the pad reads from now on."""
        said = self.tr("Now reading with {0}").format(model.info.name or self.tr("an unnamed model"))
        scaling = scaling_of(model)
        self.told.emit(self.tr("{0}; it wants its inputs like this: {1}").format(said, scaling) if scaling else said)

    def refuse(self, error: TrainerError) -> None:
        """Say why a file is no model."""
        show_error(self._parent, error)


def _load(path: Path) -> DigitModel:
    from trainer.model.model_loading import load_model

    return load_model(path)
