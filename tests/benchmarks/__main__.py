"""The command: runs each suite in a process of its own (a smoke run all in one), prints the table and writes JSON."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.benchmarks.measuring import Plan, Result
from tests.benchmarks.screen import screen

# name -> rows of the table that it fills; the module of that name has ``measure(plan) -> list[Result]``
SUITES = {
    "start": "1 to 3: start and memory, beside a bare window",
    "pen": "4: from a pen movement to painted bars",
    "tutorial_pace": "5 and 7: samples a second, beside the tutorial's loop",
    "matrix_peak": "6: the recommended network, beside its own matrix products",
    "time_to_accuracy": "8: from a click on Start to 98 % and 99 %",
    "heartbeat": "9: the window while it trains",
    "contended_core": "10: training beside a busy process",
    "graphics_card": "11: a CUDA card, where there is one",
    "growth": "12: how cost grows",
    "sample_growth": "12: my samples, few and many",
    "adaptation": "13: learning 20 samples",
    "pictures": "14: pictures, one, large, or many",
    "teaching": "15: the window while a page of the trainer teaches",
    "nothing_watched": "16: what steps, epochs and doctor cost a run that uses none of them",
}


def main() -> int:
    """Measures what the command line asks for; the exit status says only whether all of it ran."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", help=f"suites, separated by commas: {', '.join(SUITES)}")
    parser.add_argument("--smoke", action="store_true", help="one short turn of each, to see that it still runs")
    parser.add_argument("--rounds", type=int, default=9, help="turns of each pair (at least 7 for a figure to quote)")
    parser.add_argument("--json", type=Path, help="write everything that was measured to this file")
    parser.add_argument("--suites", help=argparse.SUPPRESS)
    options = parser.parse_args()
    plan = Plan(1 if options.smoke else options.rounds, options.smoke)
    if options.suites:
        return _measure_here(options.suites.split(","), plan, options.json)
    names = options.only.split(",") if options.only else list(SUITES)
    if unknown := set(names) - set(SUITES):
        parser.error(f"no such suite: {', '.join(sorted(unknown))}")
    failed: list[str] = []
    rows: list[dict[str, Any]] = []
    with screen() as environment:
        for together in [names] if options.smoke else [[name] for name in names]:
            found = _measure_apart(together, options, environment)
            failed += together if found is None else []
            rows += found or []
    _report(rows, options.json)
    print(f"{len(names) - len(failed)} suites ran, {len(failed)} failed {' '.join(failed)}".rstrip())
    return 1 if failed else 0


def _measure_here(names: list[str], plan: Plan, target: Path) -> int:
    results: list[Result] = []
    for name in names:
        print(f"… {name} ({SUITES[name]})", file=sys.stderr, flush=True)
        results += import_module(f"tests.benchmarks.{name}").measure(plan)
    target.write_text(json.dumps([result.asdict() for result in results]), encoding="utf-8")
    return 0


def _measure_apart(
    names: list[str], options: argparse.Namespace, environment: dict[str, str]
) -> list[dict[str, Any]] | None:
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "rows.json"
        command = [sys.executable, "-m", "tests.benchmarks", "--suites", ",".join(names), "--json", str(found)]
        command += ["--rounds", str(options.rounds), *(["--smoke"] if options.smoke else [])]
        # numpy on one thread, as in the pad, which sets this before it loads numpy; here numpy comes first
        environment = {**environment, "DIGITPAD_DATA": str(Path(folder) / "data"), "OPENBLAS_NUM_THREADS": "1"}
        if subprocess.run(command, env=environment, check=False).returncode != 0:
            return None
        return list(json.loads(found.read_text(encoding="utf-8")))


def _report(rows: list[dict[str, Any]], target: Path | None) -> None:
    marks = {True: "yes", False: "no", None: "–"}
    print("| # | what | target | measured | met |\n|---|---|---|---|---|")
    for row in rows:
        print(f"| {row['row']} | {row['what']} | {row['target']} | {row['value']} | {marks[row['met']]} |")
    if target:
        report = {"machine": _machine(), "command": sys.argv, "rows": rows}
        target.write_text(json.dumps(report, indent=1), encoding="utf-8")


def _machine() -> dict[str, Any]:
    names = ("torch", "torchvision", "numpy", "PySide6-Essentials")
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        **{name: version(name) for name in names},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")


if __name__ == "__main__":
    sys.exit(main())
