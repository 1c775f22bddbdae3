"""Each collection's own model: the one that learned it reads while it is in use, a general one with all others."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.models.learned_models import find_model, has_learned, model_in
from digitpad.models.model_in_use import ModelChoice
from digitpad.samples.store.my_samples import collection_title
from digitpad.texts.number_text import filled

if TYPE_CHECKING:
    from digitpad.models.model_in_use import ModelInUse
    from digitpad.system.settings import SettingsStore
    from trainer.model.digit_model import DigitModel


class CollectionModels(QObject):
    """Remembers which file learned which collection, and changes the model when another collection is used.

    ``told`` carries a sentence for the status bar. A model chosen by hand stays until the next change of collection.
    """

    told = Signal(str)

    def __init__(self, in_use: ModelInUse, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._in_use, self._settings = in_use, settings
        self._general: ModelChoice | None = None

    def follow(self, collection: str) -> None:
        """Read with the model that learned this collection, or with a general one where there is none."""
        self.note_general()
        file, chosen = self._known().get(collection, ""), self._in_use.chosen
        learned = model_in(file)
        if learned is not None and has_learned(learned):
            self._in_use.use(learned, file)
            text = self.tr("“{0}”: the model that learned it is reading")
        else:
            if chosen is not None and has_learned(chosen):
                self._use_general(chosen)
            text = self.tr("“{0}”: a general model is reading")
        self.told.emit(filled(text, collection_title(collection)))

    def note_general(self) -> None:
        """Remember the model in use as the one to go back to, unless it has learned a collection."""
        choice = self._in_use.before()
        if choice is not None and not has_learned(choice.model):
            self._general = choice
            self._settings.change(general_model=choice.file)

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
        general = self._general or self._kept_general()
        found = find_model(learned.info.parent) if general is None else None
        if general is not None:
            self._in_use.restore(general)
        elif found is not None:
            self._in_use.use(found.model, found.file)
        else:
            self._in_use.use_bundled()

    def _kept_general(self) -> ModelChoice | None:
        file = self._settings.current.general_model
        model = model_in(file)
        return None if model is None or has_learned(model) else ModelChoice(model, file)
