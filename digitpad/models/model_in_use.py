"""Which model reads: the one that was chosen, with its file, or a network in training that is lent to the pad."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from trainer.errors import TrainerError
from trainer.files.foreign_file import is_file

if TYPE_CHECKING:
    from digitpad.system.settings import SettingsStore
    from trainer.model.digit_model import DigitModel


class ModelChoice(NamedTuple):
    """A model and the file that the next start reads with; an empty name is the bundled model."""

    model: DigitModel
    file: str


class ModelInUse(QObject):
    """The one owner of which model reads.

    ``changed`` carries the model that reads from now on; ``choice_made`` the one that was chosen just now, by a person
    or for one, which neither the first model is nor a lent one. Of the first model ``refused`` carries the
    ``TrainerError`` that it met, and ``import_requested`` the path of a file that may take time: a large one, or a
    foreign one.
    """

    changed = Signal(object)
    choice_made = Signal(object)
    refused = Signal(object)
    import_requested = Signal(object)

    def __init__(self, settings: SettingsStore, wanted: Path | DigitModel | None, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._wanted = settings, wanted
        self._chosen: DigitModel | None = None
        self._lent: DigitModel | None = None
        self._is_loaded = False

    @property
    def model(self) -> DigitModel | None:
        """The model that reads, None while there is none."""
        return self._lent or self._chosen

    @property
    def chosen(self) -> DigitModel | None:
        """The model that was chosen, also while a network in training reads; None before the first."""
        return self._chosen

    @property
    def file(self) -> str:
        """The file that the next start reads with, empty for the bundled model."""
        return self._settings.current.model

    @property
    def recent(self) -> tuple[str, ...]:
        """The files that were opened or saved last, the newest first."""
        return self._settings.current.recent_models

    @property
    def is_loaded(self) -> bool:
        """Whether the first model was loaded or another one chosen."""
        return self._is_loaded

    def load(self) -> None:
        """Load the first model, once: the one asked for, else the one used last, else the bundled one."""
        if not self._is_loaded:
            self._is_loaded = True
            self._chosen = self._first()
            if self.model is not None:
                self.changed.emit(self.model)

    def use(self, model: DigitModel, file: str | None = None) -> None:
        """Read with this model from now on; the next start does, too, where its file is given ("": the bundled one)."""
        if file is not None:
            self.remember(file)
        self._is_loaded = True
        self._chosen, self._lent = model, None
        self.changed.emit(model)
        self.choice_made.emit(model)

    def use_bundled(self) -> None:
        """Read with the model that came with the program."""
        model = self._bundled()
        if model is not None:
            self.use(model, "")

    def remember(self, file: str) -> None:
        """Start with the model in this file from now on, and list it among the recent ones."""
        from digitpad.widgets.recent_files import with_newest

        recent = self._settings.current.recent_models
        if file:
            recent = with_newest(recent, file)
        self._settings.change(model=file, recent_models=recent)

    def lend(self, model: DigitModel) -> None:
        """Read with a network in training until it is given back or another model is chosen."""
        self._lent = model
        self.changed.emit(model)

    def give_back(self) -> None:
        """Read with the chosen model again."""
        if self._lent is not None:
            self._lent = None
            self.changed.emit(self._chosen)

    def before(self) -> ModelChoice | None:
        """The choice as it is now, for ``restore``; None before the first."""
        return None if self._chosen is None else ModelChoice(self._chosen, self.file)

    def restore(self, choice: ModelChoice) -> None:
        """Read with what was chosen then."""
        self.use(choice.model, choice.file)

    def _first(self) -> DigitModel | None:
        wanted = self._wanted
        if wanted is not None and not isinstance(wanted, Path):
            return wanted
        if wanted is None and self.file and is_file(Path(self.file)):
            wanted = Path(self.file)
        if wanted is not None and not _is_quick_to_load(wanted):
            self.import_requested.emit(wanted)
        elif wanted is not None:
            model = self._read(wanted)
            if model is not None:
                return model
        return self._bundled()

    def _bundled(self) -> DigitModel | None:
        from trainer.files.bundle import default_model_path

        try:
            path = default_model_path()
        except TrainerError as error:
            self.refused.emit(error)
            return None
        return self._read(path)

    def _read(self, path: Path) -> DigitModel | None:
        from trainer.model.model_loading import load_model

        try:
            return load_model(path)
        except TrainerError as error:
            self.refused.emit(error)
            return None


def _is_quick_to_load(path: Path) -> bool:
    from trainer.model.model_loading import is_quick_to_load

    return is_quick_to_load(path)
