"""Which model reads: opened, dropped, recent, bundled or just trained; and saving it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.system import paths
from digitpad.system.background import BackgroundCall
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import patterns
from trainer.errors import TrainerError
from trainer.model.model_loading import MODEL_ENDINGS, OWN_ENDING, TORCH_ENDINGS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

    from digitpad.recognize.recognizer import Recognizer
    from digitpad.system.settings import SettingsStore
    from trainer.model.digit_model import DigitModel

MOST_RECENT = 8


class ModelFiles(QObject):
    """Opens and saves model files for one window; a file that is no model leaves the model in use alone.

    ``told`` carries a sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, settings: SettingsStore, wanted: Path | DigitModel | None) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._wanted = wanted
        self._recognizer: Recognizer | None = None
        self._own: DigitModel | None = None
        self._dialog: QFileDialog | None = None

    def serve(self, recognizer: Recognizer) -> None:
        """Give this recognizer the models from now on."""
        self._recognizer = recognizer

    @property
    def own(self) -> DigitModel | None:
        """The model that was chosen, also while the pad reads with a network in training; None before the first."""
        return self._own

    def first_model(self) -> DigitModel | None:
        """The model to start with: the one asked for, else the one used last, else the bundled one."""
        self._own = self._first_model()
        return self._own

    def _first_model(self) -> DigitModel | None:
        wanted = self._wanted
        if wanted is not None and not isinstance(wanted, Path):
            return wanted
        if wanted is None and self._settings.current.model and Path(self._settings.current.model).is_file():
            wanted = Path(self._settings.current.model)
        if wanted is not None and wanted.suffix not in TORCH_ENDINGS:
            try:
                return _load(wanted)
            except TrainerError as error:
                show_error(self._window, str(error))
        elif wanted is not None:
            self.open_file(wanted)
        return self._bundled()

    def open_file(self, path: Path, _checked: bool = False) -> None:
        """Read with the model in a file from now on, or say why it is none; other work goes on meanwhile."""
        self.told.emit(self.tr("Opening {0}…").format(path.name))

        def use(model: DigitModel) -> None:
            self.remember(path)
            self.use(model)

        BackgroundCall(self, lambda: _load(path), use, self._refuse)

    def use(self, model: DigitModel) -> None:
        """Read with a model from now on."""
        self._own = model
        if self._recognizer is not None:
            self._recognizer.use_model(model)
            self.told.emit(self.tr("Now reading with {0}").format(model.info.name or self.tr("an unnamed model")))

    def return_to_own(self) -> None:
        """Read with the chosen model again, after the pad read with a network in training."""
        if self._recognizer is not None and self._own is not None:
            self._recognizer.use_model(self._own)

    def use_bundled(self) -> None:
        """Read with the model that came with the program."""
        self._settings.change(model="")
        model = self._bundled()
        if model is not None:
            self.use(model)

    def ask_open(self) -> None:
        """Let the user choose a model file."""
        from PySide6.QtWidgets import QFileDialog

        self._dialog = QFileDialog(self._window, self.tr("Open model"), str(paths.models_folder()))
        self._dialog.setObjectName("openModelDialog")
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilters(
            [self.tr("Models ({0})").format(patterns(MODEL_ENDINGS)), self.tr("All files (*)")],
        )
        self._dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def ask_save(self) -> None:
        """Let the user choose where the model that is reading is saved."""
        if self._recognizer is None or self._recognizer.model is None:
            return
        from PySide6.QtWidgets import QFileDialog

        self._dialog = QFileDialog(self._window, self.tr("Save model as"), str(paths.models_folder()))
        self._dialog.setObjectName("saveModelDialog")
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setNameFilter(self.tr("DigitPad models ({0})").format(patterns([OWN_ENDING])))
        self._dialog.setDefaultSuffix(OWN_ENDING.removeprefix("."))
        self._dialog.fileSelected.connect(lambda name: self.save_file(Path(name)))
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def save_file(self, path: Path) -> None:
        """Save the model that is reading; on failure the file that was there is still there, and the user is told."""
        model = self._recognizer.model if self._recognizer else None
        if model is None:
            return
        from trainer.model.model_file import save_model

        try:
            save_model(path, model)
        except (TrainerError, ValueError) as error:
            show_error(self._window, str(error))
            return
        self.remember(path)
        self.told.emit(self.tr("Saved {0}").format(path.name))

    def fill_recent(self, menu: QMenu) -> None:
        """List the models opened or saved last that still exist."""
        menu.clear()
        for name in self._settings.current.recent_models:
            if Path(name).is_file():
                action = menu.addAction(Path(name).name)
                action.setToolTip(name)
                action.triggered.connect(partial(self.open_file, Path(name)))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

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
            self.use(_load(path))
        except TrainerError as error:
            self._refuse(error)

    def _bundled(self) -> DigitModel | None:
        from trainer.files.bundle import default_model_path

        try:
            return _load(default_model_path())
        except TrainerError as error:
            self._refuse(error)
            return None

    def remember(self, path: Path) -> None:
        """Start with the model in this file from now on, and list it among the recent ones."""
        name = str(path.absolute())
        others = tuple(other for other in self._settings.current.recent_models if other != name)
        self._settings.change(model=name, recent_models=(name, *others)[:MOST_RECENT])

    def _refuse(self, error: TrainerError) -> None:
        self.told.emit("")
        show_error(self._window, str(error))


def _load(path: Path) -> DigitModel:
    from trainer.model.model_loading import load_model

    return load_model(path)
