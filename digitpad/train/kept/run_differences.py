"""What differs between kept runs, as a table of words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from digitpad.texts.number_text import filled
from digitpad.train.setup.setting_texts import setting_label, value_text
from trainer.runs.run_record import RunRecord

translate = QCoreApplication.translate


def settings_of(record: RunRecord) -> list[tuple[str, str]]:
    """Every setting of a run: what it is called, and its value in words."""
    return [(setting_label(name), value_text(value)) for name, value in record.config.asdict().items()]


def results_of(record: RunRecord) -> list[tuple[str, str]]:
    """How a run went: what each figure is called, and its value in words; "–" for what is not known."""
    best = next((epoch for epoch in reversed(record.history) if epoch.is_best), None)
    seconds = sum(epoch.seconds for epoch in record.history)
    return [
        (translate("RunDifferences", "Data set"), record.dataset or "–"),
        (translate("RunDifferences", "Epochs learned"), _epochs_learned(record)),
        (translate("RunDifferences", "Best epoch"), str(record.best_epoch or "–")),
        (translate("RunDifferences", "Validation loss"), filled("{0:.4f}", best.validation_loss) if best else "–"),
        (
            translate("RunDifferences", "Validation accuracy"),
            filled("{0:.2%}", best.validation_accuracy) if best else "–",
        ),
        (translate("RunDifferences", "Test accuracy"), metric_text(record, "accuracy", "{0:.2%}")),
        (translate("RunDifferences", "Test loss"), metric_text(record, "loss", "{0:.4f}")),
        (translate("RunDifferences", "Calibration error"), metric_text(record, "ece", "{0:.2%}")),
        (translate("RunDifferences", "Learning time"), filled("{0:,.1f} s", seconds)),
    ]


def _epochs_learned(record: RunRecord) -> str:
    learned, beyond = len(record.history), len(record.history) - record.config.epochs
    if beyond <= 0:
        return str(learned)
    return translate("RunDifferences", "{0}, of which {1} beyond the plan").format(learned, beyond)


def metric_text(record: RunRecord, name: str, form: str) -> str:
    """A figure of the test result in words."""
    value = record.metrics.get(name)
    return filled(form, value) if isinstance(value, int | float) else "–"


def differences(records: Sequence[RunRecord]) -> list[tuple[str, list[str]]]:
    """The settings and results in which the runs differ: a name, and a value for each run."""
    tables = [settings_of(record) + results_of(record) for record in records]
    rows = [(cells[0][0], [value for _, value in cells]) for cells in zip(*tables, strict=True)]
    return [(name, values) for name, values in rows if len(set(values)) > 1]
