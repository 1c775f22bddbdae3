"""The charts of a kept run, and of several runs together, as values to paint."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from digitpad.train.curves.chart import Chart, Series
from digitpad.train.curves.curve_plot import accuracy_series, loss_series
from digitpad.train.curves.history import History, Quantity
from trainer.runs.run_record import RunRecord

translate = QCoreApplication.translate
COMPARED: tuple[Quantity, ...] = ("validation_loss", "validation_accuracy", "training_loss", "training_accuracy")


def quantity_label(quantity: Quantity) -> str:
    """What a quantity is called."""
    return {
        "validation_loss": translate("RunCharts", "Validation loss"),
        "validation_accuracy": translate("RunCharts", "Validation accuracy"),
        "training_loss": translate("RunCharts", "Training loss"),
        "training_accuracy": translate("RunCharts", "Training accuracy"),
        "learning_rate": translate("RunCharts", "Learning rate"),
    }[quantity]


def run_charts(record: RunRecord) -> tuple[Chart, Chart]:
    """Loss and accuracy of one run."""
    history = History(record.history)
    last, best = float(max(1, len(record.history))), record.best_epoch or None
    epoch = translate("RunCharts", "epoch")
    return (
        Chart(
            translate("RunCharts", "Loss"), loss_series(history), last=last, from_zero=True, x_label=epoch, best=best
        ),
        Chart(
            translate("RunCharts", "Accuracy"),
            accuracy_series(history),
            last=last,
            percent=True,
            x_label=epoch,
            best=best,
        ),
    )


def run_letter(number: int) -> str:
    """What the run at a place of a comparison is called in little room: A, B, C …"""
    return chr(ord("A") + number % 26)


def comparison_chart(records: Sequence[RunRecord], quantity: Quantity) -> Chart:
    """One quantity of several runs, each in a colour of its own."""
    names = [run_letter(number) if len(records) > 1 else record.name for number, record in enumerate(records)]
    series = tuple(
        Series(name, History(record.history).curve(quantity), colour=number, dashed=bool(number % 2))
        for number, (name, record) in enumerate(zip(names, records, strict=True))
    )
    last = max((len(record.history) for record in records), default=1)
    percent = quantity.endswith("accuracy")
    epoch = translate("RunCharts", "epoch")
    return Chart(quantity_label(quantity), series, last=float(max(1, last)), percent=percent, x_label=epoch)
