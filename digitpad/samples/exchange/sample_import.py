"""Taking samples from a folder or zip into a collection, with a plain account of what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from digitpad.samples.exchange.archive_reading import read_samples
from digitpad.samples.exchange.archive_source import ArchiveError, named, open_source
from digitpad.samples.store.sample import Sample
from digitpad.samples.store.sample_store import SampleStore
from trainer.errors import Sentence

TOLD = 100
_AT_ONCE = 200


@dataclass
class ImportReport:
    """What an import did.

    ``added`` samples are new; ``known`` were there already; ``kept_label`` were there with another label, which
    stays; ``contradictory`` drawings came with two labels and were left out; ``unreadable`` files gave no sample,
    ``problems`` has a sentence for the first hundred of them.
    """

    added: int = 0
    known: int = 0
    kept_label: int = 0
    contradictory: int = 0
    unreadable: int = 0
    stopped: bool = False
    numbers: list[int] = field(default_factory=list)
    problems: list[Sentence] = field(default_factory=list)

    def tell(self, problem: Sentence) -> None:
        """One more file gave no sample, for this reason."""
        self.unreadable += 1
        if len(self.problems) < TOLD:
            self.problems.append(problem)

    def add(self, other: ImportReport) -> None:
        """Count another import into this one."""
        for name in ("added", "known", "kept_label", "contradictory", "unreadable", "numbers"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.stopped = self.stopped or other.stopped
        self.problems = (self.problems + other.problems)[:TOLD]


def import_all(
    store: SampleStore,
    collection: str,
    sources: Sequence[Path],
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """:func:`import_samples` for several folders and zips, in one report; one that cannot be read is told in it.

    Progress is in thousandths of a source. Raises ArchiveError when none of the sources can be read.
    """
    whole, failed = ImportReport(), 0
    for place, path in enumerate(sources):
        before = 1000 * place

        def tell(done: int, total: int, before: int = before) -> None:
            on_progress(before + 1000 * done // max(1, total), 1000 * len(sources))

        try:
            whole.add(import_samples(store, collection, path, tell, should_stop))
        except ArchiveError as error:
            failed += 1
            if failed == len(sources):
                raise
            whole.tell(error)
        if whole.stopped:
            break
    return whole


def import_samples(
    store: SampleStore,
    collection: str,
    path: Path,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Add the samples in a folder or zip to a collection; labels already given here are never changed.

    Progress counts files. What was added before a stop or a full disk stays. Raises ArchiveError when the source
    cannot be read at all and StorageError when samples cannot be kept.
    """
    with named(path):
        return _import(store, collection, path, on_progress, should_stop)


def _import(
    store: SampleStore,
    collection: str,
    path: Path,
    on_progress: Callable[[int, int], None],
    should_stop: Callable[[], bool],
) -> ImportReport:
    source = open_source(path)
    try:
        taking = _Taking(store, collection)
        for done, found in enumerate(read_samples(source), 1):
            taking.take(found)
            on_progress(done, len(source.names))
            if should_stop():
                taking.report.stopped = True
                break
        return taking.finish()
    finally:
        source.close()


class _Taking:
    """One import on its way: what is known, what waits to be written, what was seen in this source."""

    def __init__(self, store: SampleStore, collection: str) -> None:
        self.report = ImportReport()
        self._store, self._collection = store, collection
        self._own = store.labels_by_digest(collection)
        self._seen: dict[str, int | None] = {}
        self._waiting: dict[str, Sample] = {}
        self._written: dict[str, int] = {}

    def take(self, found: Sample | Sentence) -> None:
        if isinstance(found, Sentence):
            self.report.tell(found)
            return
        digest = found.drawing.digest
        if digest in self._own:
            self.report.known += self._own[digest] == found.label
            self.report.kept_label += self._own[digest] != found.label
        elif digest in self._seen:
            self._seen_again(digest, found.label)
        else:
            self._seen[digest] = found.label
            self._waiting[digest] = found
            if len(self._waiting) >= _AT_ONCE:
                self._write()

    def finish(self) -> ImportReport:
        self._write()
        self.report.numbers = list(self._written.values())
        self.report.added = len(self._written)
        return self.report

    def _seen_again(self, digest: str, label: int) -> None:
        """The same drawing twice: with one label it is known, with two nobody can say which is right."""
        if self._seen[digest] == label:
            self.report.known += 1
        elif self._seen[digest] is not None:
            self._seen[digest] = None
            self.report.contradictory += 1
            self._waiting.pop(digest, None)
            if digest in self._written:
                self._store.remove([self._written.pop(digest)])

    def _write(self) -> None:
        """Keep what waits, all at once; if something in it cannot be kept, that one is told and the others are."""
        waiting, self._waiting = self._waiting, {}
        try:
            self._keep(waiting)
        except ValueError:
            for digest, sample in waiting.items():
                try:
                    self._keep({digest: sample})
                except ValueError:
                    self.report.tell(Sentence("A drawing of a {0} cannot be kept.", sample.label))

    def _keep(self, waiting: dict[str, Sample]) -> None:
        if waiting:
            kept = self._store.add_all(self._collection, waiting.values())
            self._written.update(zip(waiting, (one.number for one in kept), strict=True))
