"""Loss and accuracy of a run while it learns, with the values under the pointer in words."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.train.curves.chart import Chart, Series
from digitpad.train.curves.curve_chart import CurveChart
from digitpad.train.curves.history import History, error_rates
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.events import EpochDone

translate = QCoreApplication.translate
_LONGEST = EpochDone(100, 0.8888, 0.8888, 0.8888, 0.8888, 8.88e-5, 0.0, 0.0, is_best=True)
REDRAW_EVERY_MS = 250
SELDOM_MS = 3000
LIVELY_REDRAWS = 40  # after these many of a run, SHARE of the time may go into them
SHARE = 1 / 300
ONE_AFTER_THE_OTHER_MS = 40  # between the two charts, so that the window can do other things meanwhile


def loss_series(history: History) -> tuple[Series, ...]:
    """The curves of the loss: single batches, training and validation."""
    return (
        Series("", history.batch_losses(), 0, faint=True),
        Series(translate("CurvePlot", "training"), history.curve("training_loss"), 0),
        Series(translate("CurvePlot", "validation"), history.curve("validation_loss"), 1, dashed=True),
    )


def accuracy_series(history: History, errors: bool = False) -> tuple[Series, ...]:
    """The curves of the accuracy, or of the share of wrong answers."""
    training, validation = history.curve("training_accuracy"), history.curve("validation_accuracy")
    if errors:
        training, validation = error_rates(training), error_rates(validation)
    return (
        Series(translate("CurvePlot", "training"), training, 0),
        Series(translate("CurvePlot", "validation"), validation, 1, dashed=True),
    )


class CurvePlot(Retranslated, QWidget):
    """Two charts over epochs, redrawn at most four times a second however often ``refresh`` is called.

    A long run is redrawn less often: so that ``SHARE`` of the window's time goes into its curves, which keeps the pad
    free on slow machines, too; but every three seconds at least.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curvePlot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.redraws = 0
        self._lively = LIVELY_REDRAWS
        self._spent = 0.0
        self._history = History()
        self._read_epoch: int | None = None
        self._loss = CurveChart(Chart("", from_zero=True))
        self._accuracy = CurveChart(Chart("", percent=True))
        self._log = QCheckBox()
        self._log.setObjectName("curveLogScale")
        self._reading = PlainLabel()
        self._reading.setObjectName("curveReading")
        self._reading.setWordWrap(True)
        self._reading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._timer = QTimer(self, singleShot=True, interval=REDRAW_EVERY_MS)
        self._second_timer = QTimer(self, singleShot=True, interval=ONE_AFTER_THE_OTHER_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def charts(self) -> tuple[CurveChart, CurveChart]:
        """The charts of loss and accuracy."""
        return self._loss, self._accuracy

    @property
    def reading(self) -> str:
        """The values that are shown in words."""
        return self._reading.text()

    def show_history(self, history: History) -> None:
        """Plot ``history`` from now on; call ``refresh`` after it has grown."""
        self._history = history
        self._read_epoch = None
        self._lively = LIVELY_REDRAWS
        self.refresh(soon=True)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("Loss and accuracy, epoch by epoch"))
        self._log.setText(self.tr("Log scale"))
        self._log.setToolTip(self.tr("Show losses and shares of wrong answers on a logarithmic scale."))
        self._use_log(self._log.isChecked())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve_room()

    def refresh(self, soon: bool = False) -> None:
        """Redraw when it is time to, ``soon`` within a quarter of a second; many calls in a row are one redraw."""
        if soon and self._timer.interval() > REDRAW_EVERY_MS:
            self._timer.start(REDRAW_EVERY_MS)
        elif not self._timer.isActive():
            self._timer.start()

    def read_at(self, x: float) -> None:
        """Show the values of the epoch nearest to ``x`` in words; nan for those of the best epoch again."""
        epoch = None if math.isnan(x) else self._history.nearest(x)
        self._read_epoch = epoch.epoch if epoch else None
        for chart in self.charts:
            self._mark(chart)
        self._write_reading()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._history.epochs:
            super().keyPressEvent(event)
        elif self._read_epoch is None:
            self.read_at(self._history.epochs[-1].epoch)
        else:
            self.read_at(self._read_epoch + step)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._keep_pace)
        self._timer.timeout.connect(self._redraw_loss)
        self._timer.timeout.connect(self._second_timer.start)
        self._second_timer.timeout.connect(self._redraw_accuracy)
        self._log.toggled.connect(self._use_log)
        self._loss.pointed_at.connect(self.read_at)
        self._accuracy.pointed_at.connect(self.read_at)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._reading, 1)
        below.addWidget(self._log, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._loss, 1)
        column.addWidget(self._accuracy, 1)
        column.addLayout(below)

    def _use_log(self, log: bool) -> None:
        title = self.tr("Share of wrong answers") if log else self.tr("Accuracy")
        self._loss.show_chart(replace(self._loss.chart, log=log, title=self.tr("Loss")))
        self._accuracy.show_chart(replace(self._accuracy.chart, log=log, title=title, x_label=self.tr("epoch")))
        self._redraw_loss()
        self._redraw_accuracy()
        self._reserve_room()

    def _keep_pace(self) -> None:
        """Choose when to redraw next by what the last time cost."""
        spent = sum(chart.seconds for chart in self.charts)
        cost, self._spent = spent - self._spent, spent
        self._lively -= 1
        seldom = min(SELDOM_MS, round(1000 * cost / SHARE))
        self._timer.setInterval(REDRAW_EVERY_MS if self._lively > 0 else max(REDRAW_EVERY_MS, seldom))

    def _redraw_loss(self) -> None:
        self._loss.show_series(loss_series(self._history), 0, self._last_epoch())
        self._mark(self._loss)

    def _redraw_accuracy(self) -> None:
        self.redraws += 1
        series = accuracy_series(self._history, errors=self._log.isChecked())
        self._accuracy.show_series(series, 0, self._last_epoch())
        self._mark(self._accuracy)
        self._write_reading()

    def _last_epoch(self) -> int:
        return max(self._history.planned_epochs, len(self._history.epochs))

    def _epoch_read(self) -> EpochDone | None:
        return next((epoch for epoch in self._history.epochs if epoch.epoch == self._read_epoch), None)

    def _mark(self, chart: CurveChart) -> None:
        best, epoch = self._history.best, self._epoch_read()
        chart.mark(best.epoch if best else None, epoch.epoch if epoch else None)

    def _reserve_room(self) -> None:
        """Give the words the lines that they will need, for charts that change their size are painted three times."""
        words = self._in_words(self.tr("Best epoch: {0}").format(100), _LONGEST)
        wrap = Qt.TextFlag.TextWordWrap
        area = self._reading.fontMetrics().boundingRect(0, 0, self._reading.width(), 1000, wrap, words)
        self._reading.setMinimumHeight(area.height())

    def _write_reading(self) -> None:
        best, epoch = self._history.best, self._epoch_read()
        if epoch is not None:
            self._reading.setText(self._in_words(self.tr("Epoch {0}").format(epoch.epoch), epoch))
        elif best is not None:
            self._reading.setText(self._in_words(self.tr("Best epoch: {0}").format(best.epoch), best))
        else:
            self._reading.setText(self.tr("The curves appear here while the network learns."))

    def _in_words(self, start: str, epoch: EpochDone) -> str:
        words = self.tr(
            "{0}. Loss {1:.4f} training, {2:.4f} validation. Accuracy {3:.2%} training, {4:.2%} validation. "
            "Learning rate {5:.3g}."
        )
        return filled(
            words,
            start,
            epoch.training_loss,
            epoch.validation_loss,
            epoch.training_accuracy,
            epoch.validation_accuracy,
            epoch.learning_rate,
        )
