"""Row 12, my samples, few and many: opening the browser, keeping one more, filtering, on the real window."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QComboBox

from digitpad.samples.browser.sample_browser import SampleBrowser
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from tests.benchmarks.measuring import Plan, Result
from tests.benchmarks.pen import open_pad
from trainer.ink.strokes import Ink, Stroke

TURNS = 7
AT_ONCE = 5_000


def measure(plan: Plan) -> list[Result]:
    """Each size in turn, in one store that grows."""
    results = []
    turns = plan.pick(TURNS, 1)
    for count in (plan.pick(1_000, 20), plan.pick(10_000, 40), plan.pick(100_000, 60)):
        _grow_to(count)
        results.append(_row(count, _Browsing(turns)))
    return results


def samples_between(first: int, last: int) -> list[Sample]:
    """Samples with these numbers; each differs a little, so that none is taken for another."""
    strokes = (Stroke(((80.0, 60.0), (200.0, 60.0), (140.0, 100.0 + number / 1_000))) for number in range(first, last))
    return [Sample(Drawing(Ink((stroke,))), number % 10) for number, stroke in enumerate(strokes, first)]


def _grow_to(count: int) -> None:
    store = open_store(paths.samples_folder())
    kept = len(store.lines("mine"))
    for first in range(kept, count, AT_ONCE):
        store.add_all("mine", samples_between(first, min(first + AT_ONCE, count)))
    store.close()


class _Browsing:
    """What a person waits for, in seconds; each but the opening in some turns."""

    def __init__(self, turns: int) -> None:
        window = open_pad()
        self._samples = window.samples.samples
        store = self._samples.open()
        assert store is not None
        self._store, held = store, len(store.lines("mine"))
        self.opening = _seconds(window.samples.open_browser, lambda: _shown(window.samples.browser) == held)
        assert window.samples.browser is not None
        self._browser = window.samples.browser
        _wait(self._is_read)
        self.keeping, self.appearing, self.filtering = (
            list(each) for each in zip(*(self._turn(held + turn) for turn in range(turns)), strict=True)
        )
        window.close()

    def _turn(self, number: int) -> tuple[float, float, float]:
        """Seconds to keep one more, until it is seen, and to show one digit only."""
        keeping = _seconds(lambda: self._store.add_all("mine", samples_between(number, number + 1)))
        appearing = _seconds(self._samples.note_change, lambda: _shown(self._browser) == number + 1)
        box = self._browser.findChild(QComboBox, "sampleDigit")
        assert box is not None
        filtering = _seconds(lambda: box.setCurrentIndex(1 + number % 10))
        box.setCurrentIndex(0)
        return keeping, appearing, filtering

    def _is_read(self) -> bool:
        return self._browser.table is not None and self._browser.table.predictions is not None


def _row(count: int, seen: _Browsing) -> Result:
    keeping, appearing, filtering = (1000 * median(turns) for turns in (seen.keeping, seen.appearing, seen.filtering))
    value = (
        f"browser open after {seen.opening:.2f} s; keeping one {keeping:.1f} ms, "
        f"seen {appearing:.0f} ms later; a filter {filtering:.1f} ms"
    )
    figures = {"unit": "s", **{name: getattr(seen, name) for name in ("opening", "keeping", "appearing", "filtering")}}
    return Result(12, f"my samples, {count:,} of them", "–", value, None, figures)


def _shown(browser: SampleBrowser | None) -> int:
    return browser.digits.rowCount() if browser is not None else -1


def _seconds(act: Callable[[], object], is_done: Callable[[], bool] = lambda: True) -> float:
    started = time.perf_counter()
    act()
    _wait(is_done)
    return time.perf_counter() - started


def _wait(is_done: Callable[[], bool]) -> None:
    while not is_done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
