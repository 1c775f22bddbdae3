"""The data set that was chosen: loaded once, off the GUI thread, and shared by training, browser and results."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.system.background import ShouldStop, Tell, Work

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset
    from trainer.data.personal_samples import PersonalSamples


class DataSource(QObject):
    """Remembers a folder (None is the bundled MNIST). ``loaded`` or ``failed``, with a
    TrainerError, answers every ``request``.

    ``advanced`` tells the share done, 0..1, and what is being done, while something is downloaded.
    """

    loaded = Signal(object)
    failed = Signal(object)
    advanced = Signal(float, str)
    chosen = Signal()
    samples_offered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._dataset: Dataset | None = None
        self._lock = threading.Lock()
        self._samples: Callable[[], PersonalSamples] | None = None
        self.uses_samples = False

    @property
    def folder(self) -> Path | None:
        """Where the files lie, or None for the bundled MNIST."""
        return self._folder

    @property
    def dataset(self) -> Dataset | None:
        """The data set, if it is loaded already."""
        return self._dataset

    def choose(self, folder: Path | None) -> None:
        """Use the files in ``folder`` from now on."""
        if folder != self._folder:
            self._folder, self._dataset = folder, None
            self.chosen.emit()

    @property
    def samples(self) -> Callable[[], PersonalSamples] | None:
        """A function, fit for another thread, that returns the user's own samples; None when they are not wanted."""
        return self._samples if self.uses_samples else None

    def offer_samples(self, load: Callable[[], PersonalSamples]) -> None:
        """Let the user's own samples be learned too, where wanted; ``load`` raises TrainerError when there are none."""
        self._samples = load
        self.samples_offered.emit()

    def loader(self, folder: Path | None = None) -> Callable[[], Dataset]:
        """A function, fit for another thread, that returns the data set in ``folder``; it raises DatasetError."""
        return lambda: self._load(folder)

    def request(self, download: bool = False) -> None:
        """Load the chosen data set in the background, from the internet only when ``download`` says so."""
        folder = self._folder

        def load(tell: Tell, _should_stop: ShouldStop) -> Dataset:
            return self._load(folder, download, lambda share, words: tell((share, words)))

        work = Work(self, load)
        work.told.connect(lambda words: self.advanced.emit(*words[-1]))
        work.done.connect(self.loaded)
        work.failed.connect(self.failed)
        work.start()

    def _load(
        self,
        folder: Path | None,
        download: bool = False,
        on_progress: Callable[[float, str], None] = lambda _share, _words: None,
    ) -> Dataset:
        """Runs on the thread that wants the data; a second one waits and takes what the first one read."""
        from trainer.data.dataset import load_dataset

        with self._lock:
            known = self._dataset
            if known is not None and folder == self._folder:
                return known
            dataset = load_dataset(folder, download, on_progress)
            if folder == self._folder:
                self._dataset = dataset
            return dataset
