"""Each collection's own model: the one that learned it reads while it is in use, a general one with all others."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.samples.learning.learning_thread import find_model, has_learned
from digitpad.samples.store.sample_texts import collection_title
from digitpad.texts.number_text import filled
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from digitpad.window.main_window import MainWindow
    from trainer.model.digit_model import DigitModel


class CollectionModels(QObject):
    """Remembers which file learned which collection, and changes the model when another collection is used.

    ``told`` carries a sentence for the status bar. A model chosen by hand stays until the next change of collection.
    """

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._models, self._settings = window.models, window.settings
        self._general: DigitModel | None = None

    def follow(self, collection: str) -> None:
        """Read with the model that learned this collection, or with a general one where there is none."""
        self.note_general()
        name, own = self._known().get(collection, ""), self._models.own
        learned = _model_in(name)
        if learned is not None and has_learned(learned):
            self._settings.change(model=name)
            self._models.use(learned)
            text = self.tr("“{0}”: the model that learned it is reading")
        else:
            if own is not None and has_learned(own):
                self._use_general(own)
            text = self.tr("“{0}”: a general model is reading")
        self.told.emit(filled(text, collection_title(collection)))

    def note_general(self) -> None:
        """Remember the model in use as the one to go back to, unless it has learned a collection."""
        own = self._models.own
        if own is not None and not has_learned(own):
            self._general = own
            self._settings.change(general_model=self._settings.current.model)

    def keep(self, collection: str, file: str) -> None:
        """The model in this file has learned the collection; an empty name means that none has."""
        others = {name: known for name, known in self._known().items() if name != collection}
        self._remember({**others, collection: file} if file else others)

    def forget_file(self, file: str) -> None:
        """The model in this file is no collection's any more."""
        self._remember({name: known for name, known in self._known().items() if known != file})

    def rename(self, name: str, new_name: str) -> None:
        """A collection has another name now, and keeps its model."""
        self._remember({new_name if known == name else known: file for known, file in self._known().items()})

    def _known(self) -> dict[str, str]:
        flat = self._settings.current.collection_models
        return dict(zip(flat[::2], flat[1::2], strict=False))

    def _remember(self, models: dict[str, str]) -> None:
        self._settings.change(collection_models=tuple(chain.from_iterable(models.items())))

    def _use_general(self, learned: DigitModel) -> None:
        """Read with the general model used last, else with the parent of what was learned, else the bundled one."""
        file = self._settings.current.general_model
        general = self._general or _model_in(file)
        if general is None or has_learned(general):
            found = find_model(learned.info.parent)
            if found is None:
                self._models.use_bundled()
                return
            general, file = found.model, "" if found.is_bundled else str(found.path)
        self._settings.change(model=file)
        self._models.use(general)


def _model_in(file: str) -> DigitModel | None:
    from trainer.model.model_loading import load_model

    try:
        return load_model(Path(file)) if file else None
    except TrainerError:  # thrown away meanwhile, or damaged: another one reads
        return None
