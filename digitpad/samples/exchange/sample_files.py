"""Samples in and out of DigitPad: dialogs, the work on a thread, and a plain account of what was taken."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from digitpad.samples.store.my_samples import collection_title
from digitpad.samples.store.sample_image import open_store
from digitpad.system.background import ShouldStop, Tell, Work, in_background
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.plain_text import in_a_row
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_file, ask_folder, ask_where_to_save
from digitpad.widgets.icons import without_icons
from trainer.errors import showable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from digitpad.samples.exchange.sample_import import ImportReport
    from digitpad.samples.store.my_samples import MySamples
    from digitpad.widgets.notice_bar import NoticeBar
    from trainer.errors import TrainerError

    FolderJob = Callable[[Path, Tell, ShouldStop], object]


class SampleFiles(QObject):
    """One import or export at a time, with progress in the bar and a button that stops it.

    ``told`` carries a sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget, samples: MySamples, bar: NoticeBar) -> None:
        super().__init__(samples)
        self._parent, self._samples, self._bar = parent, samples, bar
        self._work: Work | None = None
        self._dialog: QMessageBox | None = None

    def ask_import_zip(self) -> None:
        """Let the user choose a zip to import."""
        file_types = [self.tr("Samples or labelled pictures (*.zip)"), self.tr("All files (*)")]
        title = self.tr("Import samples")
        ask_file(self._parent, "importSamplesDialog", title, file_types, self.take, Path.home())

    def ask_import_folder(self) -> None:
        """Let the user choose a folder to import."""
        title = self.tr("Import a folder of samples")
        ask_folder(self._parent, "importFolderDialog", title, self.take, Path.home())

    def ask_export(self) -> None:
        """Let the user choose where the collection in use is written: one zip, or a new folder."""
        file_types = [self.tr("One zip (*.zip)"), self.tr("A new folder (*)")]
        title, name = self.tr("Export samples"), f"{collection_title(self._samples.collection)}.zip"
        ask_where_to_save(self._parent, "exportSamplesDialog", title, file_types, self.write, Path.home(), name)

    def offer(self, paths: Sequence[Path]) -> None:
        """Ask whether to import zips or folders of ours; what has no list of samples is told."""
        from digitpad.samples.exchange.archive_reading import listed_samples
        from digitpad.samples.exchange.archive_source import named, open_source

        def count() -> list[int]:
            counts = []
            for path in paths:
                with named(path), contextlib.closing(open_source(path)) as source:
                    counts.append(listed_samples(source) or 0)
            return counts

        in_background(self, count, lambda counts: self._ask_take(paths, counts), self._refuse)

    def _ask_take(self, paths: Sequence[Path], counts: list[int]) -> None:
        empty = next((path for path, count in zip(paths, counts, strict=True) if not count), None)
        if empty is not None:
            text = self.tr("{0} lists no samples of DigitPad; pictures in it are taken by Train ▸ Import samples.")
            show_error(self._parent, text.format(showable(empty.name)))
            return
        name, title = ", ".join(showable(path.name) for path in paths), collection_title(self._samples.collection)
        box = QMessageBox(self._parent)
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
        without_icons(box)

    def _refuse(self, error: TrainerError) -> None:
        show_error(self._parent, error)

    def take(self, *paths: Path) -> None:
        """Import folders and zips into the collection in use."""
        from digitpad.samples.exchange.sample_import import import_all

        collection = self._samples.collection

        def job(folder: Path, tell: Tell, should_stop: ShouldStop) -> ImportReport:
            with contextlib.closing(open_store(folder)) as store:
                return import_all(store, collection, paths, lambda done, total: tell(done / max(1, total)), should_stop)

        self._begin(self.tr("Importing samples…"), job, self._finish_import)

    def write(self, path: Path) -> None:
        """Export the collection in use to a zip, or to a new folder when the name does not end in .zip."""
        from digitpad.samples.exchange.sample_archive import export_folder, export_zip

        collection = self._samples.collection
        export = export_zip if path.suffix.lower() == ".zip" else export_folder

        def job(folder: Path, _tell: Tell, should_stop: ShouldStop) -> int | None:
            with contextlib.closing(open_store(folder)) as store:
                return export(store.samples(collection), collection, path, should_stop)

        self._begin(self.tr("Exporting samples…"), job, lambda count: self._finish_export(count, path))

    def stop(self) -> None:
        """Ask the work to end; an import keeps what it has taken, an export leaves nothing."""
        if self._work is not None:
            self._work.stop()

    def _begin(self, sentence: str, job: FolderJob, on_done: Callable[..., None]) -> None:
        store = self._samples.open()
        if store is None:
            return
        if self._work is not None:
            self.told.emit(self.tr("Samples are being imported or exported already; wait for that or stop it."))
            return

        def show(shares: tuple[float, ...]) -> None:
            self._bar.show_progress(sentence, shares[-1], ("learnStop", self.tr("Stop"), self.stop))

        self._work = Work(self, partial(job, store.folder))
        self._work.told.connect(show)
        self._work.done.connect(on_done)
        self._work.failed.connect(self._fail)
        self._work.broken.connect(self._withdraw)
        show((0.0,))
        self._work.start()

    def _finish_import(self, report: ImportReport) -> None:
        self._work = None
        self._samples.note_change()
        self._bar.offer(lambda: (self._account(report), []))
        if report.problems:
            self._show_problems(report)

    def _finish_export(self, count: int | None, path: Path) -> None:
        self._work = None
        self._bar.offer(lambda: (self._exported(count, path), []))

    def _exported(self, count: int | None, path: Path) -> str:
        if count is None:
            return self.tr("The export was stopped; nothing was written.")
        return self.tr("%Ln sample(s) are in {0}.", "", count).format(showable(path.name))

    def _fail(self, error: TrainerError) -> None:
        self._withdraw()
        show_error(self._parent, error)

    def _withdraw(self) -> None:
        self._work = None
        self._bar.dismiss()
        self._samples.note_change()

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
        return in_a_row(*parts)

    def _show_problems(self, report: ImportReport) -> None:
        box = QMessageBox(self._parent)
        box.setObjectName("importProblemsDialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self._account(report))
        box.setDetailedText("\n".join(in_own_language(problem) for problem in report.problems))
        self._dialog = box
        box.open()
        without_icons(box)
