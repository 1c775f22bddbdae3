"""The benchmarks still run: one short turn of each. What they measure is for docs/performance.md, not for a test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measuring import Paired, in_turn, quantile

ROOT = Path(__file__).resolve().parents[2]
ROWS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}


@pytest.mark.timeout(900)
def test_every_row_of_the_table_is_measured_in_a_smoke_run(tmp_path):
    target = tmp_path / "figures.json"
    command = [sys.executable, "-m", "tests.benchmarks", "--smoke", "--json", target]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(target.read_text(encoding="utf-8"))
    assert {row["row"] for row in report["rows"]} == ROWS
    assert all(row["value"] for row in report["rows"])
    assert report["machine"]["torch"]


def test_a_pair_is_told_as_the_median_ratio_with_its_spread():
    pair = Paired((2.0, 4.0, 9.0), (1.0, 2.0, 3.0))

    assert pair.ratio == 2
    assert pair.spread() == "2.00 (2.00 to 3.00)"


def test_turns_take_each_thing_first_in_every_other_turn():
    called = []

    pair = in_turn(lambda: called.append("ours") or 1.0, lambda: called.append("theirs") or 2.0, 2)

    assert called == ["theirs", "ours", "ours", "theirs"]
    assert pair.ratios == [0.5, 0.5]


def test_a_quantile_is_one_of_the_values():
    assert quantile([5.0, 1.0, 3.0], 0.5) == 3.0
    assert quantile([5.0, 1.0, 3.0], 0.99) == 5.0
