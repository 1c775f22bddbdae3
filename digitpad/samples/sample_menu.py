"""Connects everything about samples with the window: keys, bars, panes, learning."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from digitpad.models.learned_models import has_learned
from digitpad.samples.correction import Correction
from digitpad.samples.store.my_samples import MySamples, collection_title
from digitpad.texts.number_text import a_digit, filled
from digitpad.texts.plain_text import in_a_row
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.notice_bar import NoticeBar
from digitpad.widgets.pane_layout import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from digitpad.draw.pad_document import PadDocument
    from digitpad.models.model_in_use import ModelInUse
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.samples.browser.sample_browser import SampleBrowser
    from digitpad.samples.collection_guide import CollectionGuide
    from digitpad.samples.exchange.sample_files import SampleFiles
    from digitpad.samples.learning.learning_course import LearningCourse
    from digitpad.system.settings import SettingsStore
    from digitpad.widgets.notice_bar import Choice, NoticeColumn, Words
    from digitpad.widgets.pane import Pane
    from digitpad.widgets.pane_layout import PaneLayout
    from trainer.data.personal_samples import PersonalSamples

SHUTDOWN_MS = 900
ENOUGH = 5
"""Samples with which learning can be tested so that the outcome says something; the menu learns fewer, too."""
MORE = 3
"""As many more of a digit that was misread are asked for: they teach most."""


class SampleMenu(QObject):
    """What Train ▸ Say what it was, Learn my samples, My samples and Collect digits do.

    ``told`` carries a sentence for the status bar, ``can_forget_changed`` whether there is something learned to forget.
    Panes, learning and files are made when they are first asked for.
    """

    told = Signal(str)
    can_forget_changed = Signal(bool)

    def __init__(
        self,
        parent: QWidget,
        panes: PaneLayout,
        notices: NoticeColumn,
        document: PadDocument,
        recognizer: Recognizer,
        in_use: ModelInUse,
        settings: SettingsStore,
    ) -> None:
        super().__init__(parent)
        self._parent, self._layout, self._document = parent, panes, document
        self._recognizer, self._in_use, self._settings = recognizer, in_use, settings
        self.samples = MySamples(parent, settings)
        self.correction = Correction(document, recognizer, self.samples)
        self.bar = notices.add(NoticeBar("learnBar", "learn"))
        self.browser: SampleBrowser | None = None
        self.guide: CollectionGuide | None = None
        self._course: LearningCourse | None = None
        self._files: SampleFiles | None = None
        self._panes: dict[str, Pane] = {}
        self._about: Callable[[], Words] | None = None
        self._step = 0
        title = QCoreApplication.translate
        panes.promise("sampleDock", partial(title, "SampleBrowser", "My samples"), self.open_browser)
        collect = partial(title, "CollectionGuide", "Collect digits")
        panes.promise("guideDock", collect, self.open_guide, comes_back=False)
        self._connect()

    @property
    def course(self) -> LearningCourse:
        """The learning of samples."""
        if self._course is None:
            from digitpad.samples.learning.learning_course import LearningCourse

            self._course = LearningCourse(self.samples, self._in_use, self._settings, self.bar)
            self._course.failed.connect(self._fail)
            self._course.collection_models.told.connect(self.told)
        return self._course

    @property
    def files(self) -> SampleFiles:
        """The import and export of samples."""
        if self._files is None:
            from digitpad.samples.exchange.sample_files import SampleFiles

            self._files = SampleFiles(self._parent, self.samples, self.bar)
            self._files.told.connect(self.told)
        return self._files

    def open_browser(self) -> None:
        """Show the samples of the collection in use."""
        if self.samples.open() is None:
            return
        if self.browser is None:
            from digitpad.samples.browser.sample_browser import SampleBrowser

            self.browser = SampleBrowser(self.samples, self._in_use, self._document)
            self.browser.learn_requested.connect(self.learn)
            self.browser.import_requested.connect(self.ask_import)
            self.browser.export_requested.connect(self.ask_export)
            self.browser.dropped.connect(self.take_dropped)
            self._panes["samples"] = self._layout.add("sampleDock", self.browser, LEFT)
        self._layout.open(self._panes["samples"])

    def open_guide(self) -> None:
        """Ask for ten of each digit."""
        if guide := self._shown_guide():
            guide.begin()

    def ask_for_more(self, label: int) -> None:
        """Ask for three more of one digit."""
        self.bar.dismiss()
        if guide := self._shown_guide():
            guide.ask_for([str(label)] * MORE)

    def _shown_guide(self) -> CollectionGuide | None:
        if self.samples.open() is None:
            return None
        if self.guide is None:
            from digitpad.samples.collection_guide import CollectionGuide

            self.guide = CollectionGuide(self.samples, self.correction, self._document, self._recognizer)
            self.guide.learn_requested.connect(self.learn)
            self._panes["guide"] = self._layout.add("guideDock", self.guide, LEFT)
        self._layout.open(self._panes["guide"])
        return self.guide

    def close_panes(self) -> None:
        """Hide the browser and the guide."""
        for pane in self._panes.values():
            pane.close()

    def shut_down(self) -> None:
        """Stop learning, imports and exports, and close the store, within a second."""
        self.correction.finish()
        if self._files is not None:
            self._files.stop()
        if self._course is not None:
            self._course.learning.shut_down(SHUTDOWN_MS)
        self.samples.close()

    def _connect(self) -> None:
        self._in_use.changed.connect(self.follow_model)
        self.samples.collection_changed.connect(self._follow_collection)
        self.samples.collection_renamed.connect(self._follow_rename)
        self.samples.collection_removed.connect(self._follow_removal)
        self.samples.told.connect(self.told)
        self._document.undo_stack.indexChanged.connect(self._end_step)
        self.correction.kept.connect(self._tell_kept)
        self.correction.taken_back.connect(self._tell_taken_back)
        self.correction.told.connect(self.told)
        self.correction.failed.connect(self._fail)
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_again)

    def to_learn(self) -> PersonalSamples:
        """The samples of the collection in use, for a training run; called on its thread."""
        from digitpad.samples.learning.learning_thread import samples_to_learn
        from digitpad.system import paths

        return samples_to_learn(paths.samples_folder(), self.samples.collection)

    def take_dropped(self, paths: list[Path]) -> None:
        """Import the folders and zips of samples that were dropped on the browser."""
        self.files.take(*paths)

    def offer_import(self, paths: list[Path]) -> None:
        """Ask whether to import zips or folders that were dropped on the pad."""
        self.files.offer(paths)

    def learn(self) -> None:
        """Learn the samples of the collection in use."""
        self.course.start()

    def forget(self) -> None:
        """Go back from a learned model to the one that it came from."""
        self.course.forget()

    def ask_import(self) -> None:
        """Let the user choose a zip of samples to import."""
        self.files.ask_import_zip()

    def ask_import_folder(self) -> None:
        """Let the user choose a folder of samples to import."""
        self.files.ask_import_folder()

    def ask_export(self) -> None:
        """Let the user choose where the collection in use is written."""
        self.files.ask_export()

    def _tell_kept(self, label: int, count: int) -> None:
        if self._course is None or not self._course.learning.is_running:
            self._say_about_step(partial(self._kept_words, label, count, self._was_misread(label)))

    def _kept_words(self, label: int, count: int, was_misread: bool) -> Words:
        title = collection_title(self.samples.collection)
        sentence = filled(self.tr("Kept as {0}. {1} samples in “{2}”."), a_digit(label), count, title)
        if count == 1:
            sentence = filled(self.tr("Kept as {0}, the first sample in “{1}”."), a_digit(label), title)
        choices: list[Choice] = [("learnUndo", self.tr("Undo"), self._document.undo)]
        if was_misread:
            choices.append(("learnMore", self.tr("Draw three more"), partial(self.ask_for_more, label)))
        elif count < ENOUGH:
            more = filled(self.tr("{0} more and your hand can be learned."), ENOUGH - count)
            sentence = in_a_row(sentence, more)
        if count >= ENOUGH:
            choices.append(("learnStart", self.tr("Learn my samples"), self.learn))
        return sentence, choices

    def _was_misread(self, label: int) -> bool:
        """Whether what was kept had been read as another digit, and nobody is being asked for digits anyway."""
        prediction = self._recognizer.prediction
        is_guided = self.guide is not None and self.guide.isVisible()
        return not is_guided and prediction is not None and prediction.most_probable not in (None, label)

    def _tell_taken_back(self) -> None:
        if self._course is None or not self._course.learning.is_running:
            self._say_about_step(lambda: (self.tr("Taken back: the drawing is not kept."), []))

    def _say_about_step(self, words: Callable[[], Words]) -> None:
        """Say something about the step just done, until the next one is: *Undo* would take back that one."""
        self.bar.offer(words)
        self._about = None
        QTimer.singleShot(0, self, lambda: self._note_step(words))  # which may be a part of a larger one

    def _note_step(self, words: Callable[[], Words]) -> None:
        self._about, self._step = words, self._document.undo_stack.index()

    def _end_step(self, index: int) -> None:
        if self._about is not None and index != self._step:
            if self.bar.says(self._about):
                self.bar.dismiss()
            self._about = None

    def follow_model(self) -> None:
        """Tell whether the model that was chosen has learned something."""
        chosen = self._in_use.chosen
        self.can_forget_changed.emit(chosen is not None and has_learned(chosen))

    def _follow_collection(self, name: str) -> None:
        self.course.withdraw()
        self.course.collection_models.follow(name)

    def _follow_rename(self, name: str, new_name: str) -> None:
        self.course.collection_models.rename(name, new_name)

    def _follow_removal(self, name: str) -> None:
        self.course.collection_models.keep(name, "")

    def _look_again(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.samples.look_again()

    def _fail(self, error: object) -> None:
        show_error(self._parent, error)
