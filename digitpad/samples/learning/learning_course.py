"""From the wish to learn to a model in use: what the bar says, what is put in use, and the way back."""

from __future__ import annotations

import contextlib
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from digitpad.models.learned_models import find_model, has_learned, model_in
from digitpad.samples.learning.collection_models import CollectionModels
from digitpad.samples.learning.learning_thread import Learning
from digitpad.system import paths
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import in_a_row
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from digitpad.models.model_in_use import ModelChoice, ModelInUse
    from digitpad.samples.store.my_samples import MySamples
    from digitpad.system.settings import SettingsStore
    from digitpad.widgets.notice_bar import Choice, NoticeBar, Words
    from trainer.adaptation.verdict import Adaptation, Verdict
    from trainer.model.digit_model import DigitModel

_MOST_BYTES = 160  # of a collection's name in a file's, which takes 255 with all that is added


class LearningCourse(QObject):
    """Runs Train ▸ Learn my samples. A model that got worse anywhere is never put in use by itself.

    ``failed`` carries a TrainerError for a dialog.
    """

    failed = Signal(object)

    def __init__(self, samples: MySamples, in_use: ModelInUse, settings: SettingsStore, bar: NoticeBar) -> None:
        super().__init__(samples)
        self._samples, self._in_use, self._bar = samples, in_use, bar
        self.learning = Learning(self)
        self._before: ModelChoice | None = None
        self._learned: DigitModel | None = None
        self._is_offered = self._is_withdrawn = False
        self.collection_models = CollectionModels(in_use, settings, self)
        in_use.changed.connect(self._withdraw_way_back)
        self.learning.progressed.connect(self._show_progress)
        self.learning.learned.connect(self._conclude)
        self.learning.stopped.connect(self._tell_stopped)
        self.learning.failed.connect(self._refuse)

    def start(self) -> None:
        """Learn the samples of the collection in use on top of the model that was chosen."""
        model, store = self._in_use.chosen, self._samples.open()
        if model is None or store is None or self.learning.is_running:
            return
        self._is_offered = self._is_withdrawn = False
        self.learning.start(model, store.folder, self._samples.collection)
        self._show_progress(0.0)

    def withdraw(self) -> None:
        """Another collection is in use: what is being learned, or was offered, is none of its business."""
        self._is_withdrawn = self.learning.is_running
        self.learning.stop()
        if self._is_offered or self._learned is not None:
            self._is_offered, self._learned = False, None
            self._bar.dismiss()

    def forget(self) -> None:
        """Go back from a learned model to the one that it came from."""
        model = self._in_use.chosen
        if model is None or not has_learned(model):
            return
        found = find_model(model.info.parent)
        self._throw_away(model)
        if found is None:
            self._in_use.use_bundled()
        else:
            self._in_use.use(found.model, found.file)
        self._bar.offer(lambda: (self.tr("What was learned is forgotten; your samples are still there."), []))

    def _show_progress(self, share: float) -> None:
        if self.learning.is_running:
            text = self.tr("Learning your digits, and testing what that is worth…")
            self._bar.show_progress(text, share, self._stop_choice())

    def _tell_stopped(self) -> None:
        self._bar.offer(lambda: (self.tr("Learning was stopped. Nothing has changed."), []))

    def _stop_choice(self) -> Choice:
        return "learnStop", self.tr("Stop"), self.learning.stop

    def _conclude(self, adaptation: Adaptation) -> None:
        verdict = adaptation.verdict
        if self._is_withdrawn:
            self._tell_stopped()
        elif verdict.may_be_used:
            self._use(adaptation)
        else:
            self._is_offered = True
            self._bar.offer(lambda: self._turned_down(adaptation))

    def _turned_down(self, adaptation: Adaptation) -> Words:
        return in_a_row(shares(adaptation.verdict), self._objection(adaptation.verdict)), (
            ("learnUse", self.tr("Use it anyway"), lambda: self._use(adaptation)),
            ("learnDiscard", self.tr("Throw it away"), self._bar.dismiss),
        )

    def _objection(self, verdict: Verdict) -> str:
        if not verdict.kept_out:
            return self.tr("One sample is too few to test with. The model in use stays.")
        if verdict.own_is_worse:
            return self.tr("Worse for you: the old model stays.")
        return self.tr("Worse for others: the old model stays.")

    def _use(self, adaptation: Adaptation) -> None:
        self._is_offered = False
        self._before, self._learned = self._in_use.before(), adaptation.model
        self.collection_models.note_general()
        self._in_use.use(adaptation.model, self._kept(adaptation.model))
        self._bar.offer(lambda: self._taken(adaptation.verdict))

    def _taken(self, verdict: Verdict) -> Words:
        sentence = filled(self.tr("{0} The new model is reading now."), shares(verdict))
        return sentence, [("learnRevert", self.tr("Go back"), self._revert)]

    def _revert(self) -> None:
        if self._learned is not None:
            self._throw_away(self._learned)
        if self._before is not None:
            file = self._before.file if has_learned(self._before.model) else ""
            self.collection_models.keep(self._samples.collection, file)
            self._in_use.restore(self._before)
        self._bar.offer(lambda: (self.tr("The model from before is reading again; your samples are still there."), []))

    def _kept(self, model: DigitModel) -> str | None:
        """The file that keeps the model beside the user's others; None where the disk did not take it."""
        from trainer.model.model_file import save_model

        path = _new_file(self._samples.collection)
        try:
            save_model(path, model)
        except TrainerError as error:
            self.failed.emit(error)
            return None
        file = str(path.absolute())
        self.collection_models.keep(self._samples.collection, file)
        return file

    def _withdraw_way_back(self) -> None:
        """Another model was chosen meanwhile: going back from that one is not what the button offers."""
        if self._learned is not None and self._in_use.chosen is not self._learned:
            self._learned = None
            self._bar.dismiss()

    def _throw_away(self, model: DigitModel) -> None:
        """Delete the learned model's file, which can be learned again at any time; never another model's."""
        file = self._in_use.file
        if Path(file).parent == paths.models_folder() and _holds(file, model):
            self.collection_models.forget_file(file)
            with contextlib.suppress(OSError):
                Path(file).unlink()

    def _refuse(self, error: TrainerError) -> None:
        self._bar.dismiss()
        self.failed.emit(error)


def file_name_for(collection: str) -> str:
    """The collection's name without what a file's name may not hold; eighty Chinese letters are too long for one."""
    name = re.sub(r"[^\w -]", "_", collection).encode()[:_MOST_BYTES].decode("utf-8", "ignore")
    return name.strip() or "samples"


def _new_file(collection: str) -> Path:
    """A file among the user's models that does not exist yet, named after the collection and this moment."""
    stem = f"{file_name_for(collection)} {datetime.now():%Y-%m-%d %H%M%S}"
    names = (f"{stem}{ending}.safetensors" for ending in ("", *(f" ({number})" for number in range(2, 100))))
    return next(path for path in (paths.models_folder() / name for name in names) if not path.exists())


def _holds(file: str, model: DigitModel) -> bool:
    kept = model_in(file) if has_learned(model) else None
    return kept is not None and kept.fingerprint == model.fingerprint


def shares(verdict: Verdict) -> str:
    """What learning was worth: "Your digits 71 % → 96 %, everybody's 99.5 % → 99.5 %." """
    return filled(
        QCoreApplication.translate("LearningCourse", "Your digits {0:.0%} → {1:.0%}, everybody's {2:.1%} → {3:.1%}."),
        verdict.own_before,
        verdict.own_after,
        verdict.everybody_before,
        verdict.everybody_after,
    )
