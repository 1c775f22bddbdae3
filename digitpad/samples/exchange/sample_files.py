"""Samples in and out of DigitPad: dialogs, the work on a thread, and a plain account of what was taken."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from digitpad.samples.store.sample_image import open_store
from digitpad.samples.store.sample_texts import collection_title
from digitpad.system.background import BackgroundCall
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_file, ask_folder, ask_where_to_save

if TYPE_CHECKING:
    from collections.abc import Sequence

    from digitpad.samples.exchange.sample_import import ImportReport
    from digitpad.samples.store.my_samples import MySamples
    from digitpad.widgets.learn_bar import LearnBar
    from digitpad.window.main_window import MainWindow
    from trainer.errors import TrainerError

TELL_MS = 50


class SampleFiles(QObject):
    """One import or export at a time, with progress in the bar and a button that stops it.

    ``told`` carries a sentence for the status bar; ``imported`` an ``ImportReport`` and ``exported`` a path;
    ``progressed`` files done and in all.
    """

    told = Signal(str)
    imported = Signal(object)
    exported = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, window: MainWindow, samples: MySamples, bar: LearnBar) -> None:
        super().__init__(samples)
        self._window, self._samples, self._bar = window, samples, bar
        self._stop = threading.Event()
        self._busy = False
        self._dialog: QMessageBox | None = None
        self._sentence = ""
        self.progressed.connect(self._show_progress)

    def ask_import_zip(self) -> None:
        """Let the user choose a zip to import."""
        file_types = [self.tr("Samples or labelled pictures (*.zip)"), self.tr("All files (*)")]
        title = self.tr("Import samples")
        ask_file(self._window, "importSamplesDialog", title, file_types, self.take, Path.home())

    def ask_import_folder(self) -> None:
        """Let the user choose a folder to import."""
        title = self.tr("Import a folder of samples")
        ask_folder(self._window, "importFolderDialog", title, self.take, Path.home())

    def ask_export(self) -> None:
        """Let the user choose where the collection in use is written: one zip, or a new folder."""
        file_types = [self.tr("One zip (*.zip)"), self.tr("A new folder (*)")]
        title, name = self.tr("Export samples"), f"{collection_title(self._samples.collection)}.zip"
        ask_where_to_save(self._window, "exportSamplesDialog", title, file_types, self.write, Path.home(), name)

    def offer(self, paths: Sequence[Path]) -> None:
        """Ask whether to import zips or folders of ours; what has no list of samples is told."""
        from digitpad.samples.exchange.archive_reading import listed_samples
        from digitpad.samples.exchange.archive_source import open_source

        def count() -> list[int]:
            counts = []
            for path in paths:
                source = open_source(path)
                try:
                    counts.append(listed_samples(source) or 0)
                finally:
                    source.close()
            return counts

        BackgroundCall(self, count, lambda counts: self._ask_take(paths, counts), self._refuse)

    def _ask_take(self, paths: Sequence[Path], counts: list[int]) -> None:
        empty = next((path for path, count in zip(paths, counts, strict=True) if not count), None)
        if empty is not None:
            text = self.tr("{0} lists no samples of DigitPad; pictures in it are taken by Train ▸ Import samples.")
            show_error(self._window, text.format(empty.name))
            return
        name, title = ", ".join(path.name for path in paths), collection_title(self._samples.collection)
        box = QMessageBox(self._window)
        box.setObjectName("offerImportDialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Import the %Ln sample(s) in {0} into “{1}”?", "", sum(counts)).format(name, title))
        take = box.addButton(self.tr("Import"), QMessageBox.ButtonRole.AcceptRole)
        take.setObjectName("offerImport")
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(take)
        box.accepted.connect(lambda: self.take(*paths))
        self._dialog = box
        box.open()

    def _refuse(self, error: TrainerError) -> None:
        show_error(self._window, str(error))

    def take(self, *paths: Path) -> None:
        """Import folders and zips into the collection in use."""
        from digitpad.samples.exchange.sample_import import import_all

        folder, collection = self._begin(self.tr("Importing samples…")), self._samples.collection
        if folder is None:
            return

        def work() -> ImportReport:
            store = open_store(folder)
            try:
                return import_all(store, collection, paths, _Teller(self), self._stop.is_set)
            finally:
                store.close()

        BackgroundCall(self, work, self._finish_import, self._fail)

    def write(self, path: Path) -> None:
        """Export the collection in use to a zip, or to a new folder when the name does not end in .zip."""
        from digitpad.samples.exchange.sample_archive import export_folder, export_zip

        folder, collection = self._begin(self.tr("Exporting samples…")), self._samples.collection
        if folder is None:
            return
        export = export_zip if path.suffix.lower() == ".zip" else export_folder

        def work() -> int | None:
            store = open_store(folder)
            try:
                return export(store.samples(collection), collection, path, self._stop.is_set)
            finally:
                store.close()

        BackgroundCall(self, work, lambda count: self._finish_export(count, path), self._fail)

    def stop(self) -> None:
        """Ask the work to end; an import keeps what it has taken, an export leaves nothing."""
        self._stop.set()

    def _begin(self, sentence: str) -> Path | None:
        store = self._samples.open()
        if store is None:
            return None
        if self._busy:
            self.told.emit(self.tr("Samples are being imported or exported already; wait for that or stop it."))
            return None
        self._busy = True
        self._sentence = sentence
        self._stop.clear()
        self._show_progress(0, 1)
        return store.folder

    def _show_progress(self, done: int, total: int) -> None:
        if self._busy:
            self._bar.show_progress(self._sentence, done / max(1, total), ("learnStop", self.tr("Stop"), self.stop))

    def _finish_import(self, report: ImportReport) -> None:
        self._busy = False
        self._samples.note_change()
        self._bar.say(self._account(report))
        if report.problems:
            self._show_problems(report)
        self.imported.emit(report)

    def _finish_export(self, count: int | None, path: Path) -> None:
        self._busy = False
        if count is None:
            self._bar.say(self.tr("The export was stopped; nothing was written."))
            return
        self._bar.say(self.tr("%Ln sample(s) are in {0}.", "", count).format(path.name))
        self.exported.emit(path)

    def _fail(self, error: TrainerError) -> None:
        self._busy = False
        self._bar.dismiss()
        self._samples.note_change()
        show_error(self._window, str(error))

    def _account(self, report: ImportReport) -> str:
        """What became of everything, in a few short sentences."""
        new, known, kept, unclear = report.added, report.known, report.kept_label, report.contradictory
        parts = [self.tr("%Ln sample(s) are new.", "", new)]
        for count, text in (
            (known, self.tr("%Ln sample(s) were here already.", "", known)),
            (kept, self.tr("%Ln sample(s) were here with another label, which stays.", "", kept)),
            (unclear, self.tr("%Ln drawing(s) came with two different labels and were left out.", "", unclear)),
            (report.unreadable, self.tr("%Ln file(s) gave no sample.", "", report.unreadable)),
        ):
            if count:
                parts.append(text)
        if report.stopped:
            parts.append(self.tr("The import was stopped."))
        return " ".join(parts)

    def _show_problems(self, report: ImportReport) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("importProblemsDialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setText(self._account(report))
        box.setDetailedText("\n".join(report.problems))
        self._dialog = box
        box.open()


class _Teller:
    """Passes progress on from the working thread, no more often than an eye can follow."""

    def __init__(self, files: SampleFiles) -> None:
        self._files = files
        self._since = QElapsedTimer()

    def __call__(self, done: int, total: int) -> None:
        if not self._since.isValid() or self._since.elapsed() >= TELL_MS:
            self._since.start()
            self._files.progressed.emit(done, total)
