"""The page of experiments: two prepared runs side by side, their curves, and what these show."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from digitpad.system.background import Work
from digitpad.system.part_by_part import PartByPart
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.train.curves.chart import Chart, Series
from digitpad.train.curves.curve_chart import CurveChart
from digitpad.train.curves.history import Curve, History
from digitpad.train.lessons.lesson_page import LessonPage
from digitpad.train.live.train_worker import let_the_window_go_first
from digitpad.widgets.flow_layout import FlowRow
from digitpad.widgets.narrow_choice import NarrowChoice
from trainer.experiments.cards import CARDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from digitpad.system.background import ShouldStop, Tell
    from trainer.data.dataset import Dataset
    from trainer.errors import TrainerError
    from trainer.experiments.cards import Card
    from trainer.experiments.outcome import Seen
    from trainer.runs.events import EpochDone

CHART_HEIGHT = 200


class ExperimentsPage(LessonPage):
    """``running_changed`` tells that an experiment began, beside which no run may go on, or ended."""

    running_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, load: Callable[[], Dataset], may_begin: Callable[[], bool] = lambda: True) -> None:
        super().__init__("experimentsPage")
        self._load, self._may_begin = load, may_begin
        self._work: Work | None = None
        self._is_blocked = False
        self._seen: Seen | None = None
        self._histories = (History(), History())
        self.choice = NarrowChoice()
        self.question, self.sides, self.conclusion = PlainLabel(), PlainLabel(), PlainLabel()
        self.start, self.stop = QPushButton(), QPushButton()
        self.loss = CurveChart(Chart("", from_zero=True))
        self.accuracy = CurveChart(Chart("", percent=True))
        self._following = PartByPart(self._parts, self)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._choose)
        self.start.clicked.connect(self.begin)
        self.stop.clicked.connect(self.end)
        self.retranslate()

    @property
    def is_running(self) -> bool:
        """Whether an experiment is under way."""
        return self._work is not None

    @property
    def card(self) -> Card:
        """The experiment that is chosen."""
        return list(CARDS.values())[max(0, self.choice.currentIndex())]

    def set_running(self, running: bool) -> None:
        """A run of the trainer began, beside which no experiment goes on, or ended."""
        self._is_blocked = running
        self._arrange()

    def begin(self) -> None:
        """Make both runs of the chosen experiment."""
        if self._work is not None or self._is_blocked or not self._may_begin():
            return
        self._forget()
        work = self._work = Work(self, partial(_made, self.card, self._load), "experiment")
        work.told.connect(self._follow)
        work.done.connect(self._conclude)
        work.failed.connect(self._fail)
        work.broken.connect(self._close)
        work.start()
        self._arrange()
        self._show()
        self.running_changed.emit(True)

    def end(self) -> None:
        """Stop after the batch under way."""
        if self._work is not None:
            self._work.stop()

    def leave(self, timeout_ms: int) -> bool:
        """Stop for good and wait at most so long; whether the thread has come to its end."""
        work, self._work = self._work, None
        return work is None or work.leave(timeout_ms)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        chosen = max(0, self.choice.currentIndex())
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([in_own_language(card.title) for card in CARDS.values()])
        self.choice.setCurrentIndex(chosen)
        self.choice.blockSignals(False)
        self.choice.setAccessibleName(self.tr("Experiment"))
        self.start.setText(self.tr("Try it"))
        self.start.setToolTip(self.tr("Make both runs, an epoch of the one, then an epoch of the other"))
        self.stop.setText(self.tr("Stop"))
        title = self.tr("Loss (dashed: own pictures)")
        self.loss.show_chart(Chart(title, self.loss.chart.series, from_zero=True))
        title, epoch = self.tr("Unseen pictures read right"), self.tr("epoch")
        self.accuracy.show_chart(Chart(title, self.accuracy.chart.series, percent=True, x_label=epoch))
        self._show()

    def _choose(self) -> None:
        self._forget()
        self._show()

    def _forget(self) -> None:
        self._seen = None
        self._histories = (History(), History())

    def _follow(self, words: tuple[tuple[int, EpochDone], ...]) -> None:
        for side, done in words:
            self._histories[side].add(done)
        self._following.begin()

    def _conclude(self, seen: Seen | None) -> None:
        self._seen = seen
        self._close()

    def _fail(self, error: TrainerError) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self) -> None:
        self._work = None
        self._arrange()
        self._show()
        self.running_changed.emit(False)

    def _arrange(self) -> None:
        self.start.setEnabled(not self.is_running and not self._is_blocked)
        self.stop.setEnabled(self.is_running)
        self.choice.setEnabled(not self.is_running)

    def _show(self) -> None:
        self._following.drop()
        for _ in self._parts():
            pass

    def _parts(self) -> Iterator[None]:
        """Show how far the experiment is, pausing after each part."""
        first, second = self.card.sides
        self.question.setText(in_own_language(self.card.question))
        sides = self.tr("A: {0}. B: {1}.")
        self.sides.setText(sides.format(in_own_language(first.label), in_own_language(second.label)))
        self.conclusion.setText(self._words())
        yield
        last = max(side.config.epochs for side in self.card.sides)
        self.loss.show_series([*_series(self._histories, "loss"), *_own_losses(self._histories)], 0, last)
        yield
        self.accuracy.show_series(_series(self._histories, "accuracy"), 0, last)

    def _words(self) -> str:
        if self._seen is not None:
            return in_own_language(self._seen.sentence)
        done = [len(history.epochs) for history in self._histories]
        if self.is_running:
            planned = [side.config.epochs for side in self.card.sides]
            words = self.tr("A: epoch {0} of {1}. B: epoch {2} of {3}.")
            return filled(words, done[0], planned[0], done[1], planned[1])
        if any(done):
            return self.tr("Stopped before the end, so nothing can be concluded.")
        if self._is_blocked:
            return self.tr("A training run is under way; an experiment can follow it.")
        return self.tr("It takes less than a minute on two free processor cores. Nothing of it is kept.")

    def _lay_out(self) -> None:
        for control in (self.choice, FlowRow(self.start, self.stop)):
            self.head.addWidget(control)
        for part in (self.question, self.sides, self.conclusion, self.loss, self.accuracy):
            self.column.addWidget(part)
        for chart in (self.loss, self.accuracy):
            chart.setFixedHeight(CHART_HEIGHT)
        for label in (self.question, self.sides, self.conclusion):
            label.setWordWrap(True)
        named: dict[str, QWidget] = {"experimentChoice": self.choice, "startExperiment": self.start}
        named |= {"stopExperiment": self.stop, "experimentConclusion": self.conclusion}
        for name, widget in named.items():
            widget.setObjectName(name)
        self._arrange()


def _made(card: Card, load: Callable[[], Dataset], tell: Tell, should_stop: ShouldStop) -> Seen | None:
    """An experiment's thread: what it shows, None where it was stopped."""
    let_the_window_go_first()
    from trainer.experiments.comparison import compare, conclusion

    sides = compare(card, load(), lambda side, done: tell((side, done)), should_stop)
    return None if sides is None else conclusion(card, sides)


def _series(histories: tuple[History, History], quantity: str) -> list[Series]:
    """A curve a side of what was measured on validation pictures."""
    curves = [
        history.curve("validation_loss" if quantity == "loss" else "validation_accuracy") for history in histories
    ]
    return [Series(name, curve, colour) for colour, (name, curve) in enumerate(zip("AB", curves, strict=True))]


def _own_losses(histories: tuple[History, History]) -> list[Series]:
    curves: list[Curve] = [history.curve("training_loss") for history in histories]
    return [Series("", curve, colour, dashed=True) for colour, curve in enumerate(curves)]
