"""Short versions of what is meant to go on all day: random events, windows opened and closed, Qt calls."""

import json
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog

from tests.reliability.cycles import slope_of_later_half, verdict_on
from tests.reliability.harness import ROOT, row_of
from tests.reliability.slot_names import blocks_left, to_our_method
from trainer.ink.strokes import MAX_POINTS


def test_random_events_during_training_meet_no_exception_and_no_warning():
    assert row_of("monkey", 1500)["n"] >= 1500


def test_windows_that_train_open_and_close_without_a_trace():
    row = row_of("cycles", 5)
    assert row["n"] == 5
    assert sum(row["runs"].values()) > 0


def test_a_connection_to_a_method_of_ours_leaves_nothing_behind(qapp):
    assert min(blocks_left(to_our_method, 300) for _ in range(3)) < 0.5  # what other threads take counts, too


def test_the_longest_turns_of_the_event_loop_are_measured():
    from tests.reliability.long_turns import largest_drawings

    child = subprocess.run(
        [sys.executable, "-m", "tests.reliability", "--only", "turns", "--count", "3", "--minutes", "2"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    (row,) = json.loads(child.stdout)["rows"]
    assert (row["n"], set(row["acts"])) == (3, {"one stroke: open", "one stroke: journal", "one stroke: copy"})
    assert row["longest_ms"] > 0
    assert all(ink.point_count == MAX_POINTS for ink in largest_drawings().values())


def test_qt_calls_leave_the_references_of_none_true_and_false_alone():
    assert row_of("references", 20_000)["n"] >= 20_000


WATCHED = """
import logging, threading
from PySide6.QtCore import QTimer, qWarning
from digitpad import app
from tests.reliability.watch import Watch

application = app.create_application()
watch = Watch()
QTimer.singleShot(0, lambda: 1 // 0)
application.processEvents()
thread = threading.Thread(target=lambda: 1 // 0)
thread.start()
thread.join()
logging.getLogger("trainer").error("no")
qWarning("odd")
print(watch.failures)
"""


def test_the_harness_sees_exceptions_in_slots_and_threads_logged_errors_and_warnings():
    child = subprocess.run([sys.executable, "-c", WATCHED], capture_output=True, text=True, check=False, cwd=ROOT)
    assert child.stdout.strip() == "{'exceptions': 2, 'logged_errors': 1, 'qt_warnings': 1}", child.stderr


def test_the_slope_is_that_of_the_later_half():
    found = slope_of_later_half([9.0, 5.0, 1.0, 3.0, 7.0, 7.5, 8.0, 8.5])
    assert (found.slope, found.low, found.high) == pytest.approx((0.5, 0.5, 0.5))


def test_the_slopes_interval_holds_the_truth_where_memory_wanders():
    rng = np.random.default_rng(1)
    held = 0
    for _ in range(200):
        noise = rng.normal(0, 1, 400)
        for step in range(1, len(noise)):
            noise[step] += 0.6 * noise[step - 1]
        found = slope_of_later_half([900 + 0.01 * step + value for step, value in enumerate(noise)])
        held += found.low <= 0.01 <= found.high
    assert 180 <= held <= 200


@pytest.mark.parametrize(
    ("low", "high", "verdict"), [(-1.0, 0.9, "flat"), (1.1, 3.0, "grows"), (0.2, 4.0, "undecided")]
)
def test_memory_is_called_flat_or_growing_only_when_the_whole_interval_says_so(low, high, verdict):
    assert verdict_on(low, high) == verdict


def test_too_few_cycles_decide_nothing():
    found = slope_of_later_half([1.0, 2.0, 3.0])
    assert verdict_on(found.low, found.high) == "undecided"


@pytest.mark.parametrize("name", ["OpenDrawing", "OpenModel", "ReadFiles", "ImportSamples"])
def test_a_closed_file_dialog_is_gone(qtbot, name):
    from digitpad.app import create_window
    from tests.digitpad.conftest import random_model

    window = create_window(random_model())
    qtbot.addWidget(window)
    window.show()
    window.commands[name].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(QFileDialog) == []
