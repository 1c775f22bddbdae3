"""A run or its model as files for elsewhere: report, charts, history, ONNX, PyTorch, DigitPad's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from digitpad.train.curves.chart_file import charts_png, charts_svg
from digitpad.train.curves.history import history_csv
from digitpad.train.kept.run_charts import run_charts
from digitpad.train.kept.run_report import report_html
from trainer.files.storage import atomic_write
from trainer.runs.run_record import RunRecord

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One way out: what the menu says, the type of file, and how it is written.

    ``write`` gets the path, the run and the path of its model; ``slow`` ones are called on another thread.
    """

    label: str
    file_type: str
    suffix: str
    write: Callable[[Path, RunRecord, Path], None]
    slow: bool = False


def export_kinds() -> tuple[ExportKind, ...]:
    """What a run can be exported as, in the order of the menu."""
    return (
        ExportKind(translate("RunExport", "Report (HTML)…"), "HTML (*.html)", ".html", _write_report),
        ExportKind(translate("RunExport", "Charts (PNG)…"), "PNG (*.png)", ".png", _write_png),
        ExportKind(translate("RunExport", "Charts (SVG)…"), "SVG (*.svg)", ".svg", _write_svg),
        ExportKind(translate("RunExport", "History (CSV)…"), "CSV (*.csv)", ".csv", _write_csv),
        ExportKind(
            translate("RunExport", "Model for DigitPad…"),
            "DigitPad (*.safetensors)",
            ".safetensors",
            _write_model,
            True,
        ),
        ExportKind(translate("RunExport", "Model (ONNX)…"), "ONNX (*.onnx)", ".onnx", _write_onnx, slow=True),
        ExportKind(
            translate("RunExport", "Model (PyTorch state dict)…"),
            "PyTorch (*.pt)",
            ".pt",
            _write_state_dict,
            slow=True,
        ),
    )


def file_name(record: RunRecord, suffix: str) -> str:
    """A file name made of a run's name, without signs that some file system refuses."""
    kept = "".join(sign if sign.isalnum() or sign in "-_ ." else "-" for sign in record.name).strip(" .")
    return f"{kept[:80] or record.id}{suffix}"


def _write_report(path: Path, record: RunRecord, _: Path) -> None:
    atomic_write(path, report_html(record).encode("utf-8", "backslashreplace"))


def _write_png(path: Path, record: RunRecord, _: Path) -> None:
    atomic_write(path, charts_png(run_charts(record)))


def _write_svg(path: Path, record: RunRecord, _: Path) -> None:
    atomic_write(path, charts_svg(run_charts(record), record.name))


def _write_csv(path: Path, record: RunRecord, _: Path) -> None:
    atomic_write(path, history_csv(record.history).encode())


def _write_model(path: Path, _: RunRecord, model: Path) -> None:
    from trainer.model.model_file import save_model
    from trainer.model.model_loading import load_model

    save_model(path, load_model(model))


def _write_onnx(path: Path, _: RunRecord, model: Path) -> None:
    from trainer.model.export import export_onnx
    from trainer.model.model_loading import load_model

    export_onnx(path, load_model(model))


def _write_state_dict(path: Path, _: RunRecord, model: Path) -> None:
    from trainer.model.export import export_state_dict
    from trainer.model.model_loading import load_model

    export_state_dict(path, load_model(model))
