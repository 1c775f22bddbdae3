"""A run as one HTML file to keep, print or send: charts, settings and test results, nothing to load from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from digitpad.texts.number_text import filled
from digitpad.train.curves.chart_file import charts_svg
from digitpad.train.kept.run_charts import run_charts
from digitpad.train.kept.run_differences import results_of, settings_of
from digitpad.train.results.end_text import kept_text
from trainer.runs.run_record import RunRecord

translate = QCoreApplication.translate

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: #1b2233; background: #fff; max-width: 760px; margin: 2em auto;
       padding: 0 1em }
h1 { font-size: 1.6em } h2 { font-size: 1.2em; margin-top: 2em } svg { max-width: 100%; height: auto }
table { border-collapse: collapse; margin: .6em 0 } td, th { padding: .2em .7em; border-bottom: 1px solid #d3d8e3;
        text-align: left } td.n, th.n { text-align: right } table.confusion td { text-align: center; min-width: 2em }
td.right { background: #d8ecdf } td.wrong { background: #f6dcda } footer { color: #59627a; margin-top: 2em }
"""


def report_html(record: RunRecord) -> str:
    """The whole report in the language in use; every text of the run is escaped."""
    title = translate("RunReport", "Training run: {0}").format(record.name)
    footer = translate("RunReport", "Made by DigitPad; the run began {0}.").format(record.created)
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(kept_text(record))}</p>",
        _table(results_of(record)),
        *_section(translate("RunReport", "Curves"), _charts(record)),
        *_section(translate("RunReport", "Test results"), _test_results(record.metrics)),
        *_section(translate("RunReport", "Settings"), _table(settings_of(record))),
        *_section(translate("RunReport", "History"), _history(record)),
        f"<footer>{escape(footer)}</footer>",
    ]
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
    return f"<!doctype html>\n<html><head>{head}</head>\n<body>\n{chr(10).join(parts)}\n</body></html>\n"


def _section(title: str, content: str) -> Iterable[str]:
    return (f"<h2>{escape(title)}</h2>", content) if content else ()


def _charts(record: RunRecord) -> str:
    if not record.history:
        return ""
    document = charts_svg(run_charts(record), record.name).decode()
    return document[document.index("<svg") :]


def _table(rows: Sequence[tuple[str, str]]) -> str:
    cells = (f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in rows)
    return f"<table>{''.join(cells)}</table>"


def _history(record: RunRecord) -> str:
    names = (
        translate("RunReport", "epoch"),
        translate("RunReport", "training loss"),
        translate("RunReport", "validation loss"),
        translate("RunReport", "training accuracy"),
        translate("RunReport", "validation accuracy"),
        translate("RunReport", "learning rate"),
    )
    head = "".join(f'<th class="n">{escape(name)}</th>' for name in names)
    rows = []
    for done in record.history:
        texts = (
            f"{done.epoch}{' ★' if done.epoch == record.best_epoch else ''}",
            filled("{0:.4f}", done.training_loss),
            filled("{0:.4f}", done.validation_loss),
            filled("{0:.2%}", done.training_accuracy),
            filled("{0:.2%}", done.validation_accuracy),
            filled("{0:.3g}", done.learning_rate),
        )
        rows.append("<tr>" + "".join(f'<td class="n">{escape(text)}</td>' for text in texts) + "</tr>")
    return f"<table><tr>{head}</tr>{''.join(rows)}</table>"


def _test_results(metrics: Any) -> str:  # noqa: ANN401 (plain values as they were kept)
    confusion, per_class = metrics.get("confusion"), metrics.get("per_class")
    if not confusion or not per_class:
        return ""
    low, high = metrics["interval"]
    sentence = filled(
        translate("RunReport", "{0:.2%} of {1:,} test pictures read right; with 95% certainty {2:.2%} to {3:.2%}."),
        metrics["accuracy"],
        metrics["n"],
        low,
        high,
    )
    explanation = translate(
        "RunReport", "Rows are true digits, columns what was read; then the share that was read right."
    )
    head = "<tr><th></th>" + "".join(f"<th>{digit}</th>" for digit in range(10)) + "<th></th></tr>"
    rows = "".join(_confusion_row(digit, row, per_class[digit]) for digit, row in enumerate(confusion))
    return f'<p>{escape(sentence)}</p><p>{escape(explanation)}</p><table class="confusion">{head}{rows}</table>'


def _confusion_row(truth: int, counts: Sequence[int], share: float) -> str:
    cells = "".join(
        f'<td class="{"right" if read == truth else "wrong" if count else ""}">{int(count) or ""}</td>'
        for read, count in enumerate(counts)
    )
    return f"<tr><th>{truth}</th>{cells}<td>{escape(filled('{0:.1%}', share))}</td></tr>"
