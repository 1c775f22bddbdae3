"""A real window, killed or put to sleep while it trains or after it has trained."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from tests.reliability.harness import ROOT
from tests.reliability.small_training import write_small_mnist

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed like this here")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_small_mnist(tmp_path_factory.mktemp("data") / "small")


@contextmanager
def window(data_folder, folder, what="train", epochs=1000):
    command = [sys.executable, "-m", "tests.reliability.training_window", what, str(folder), str(epochs)]
    environment = {**os.environ, "DIGITPAD_DATA": str(data_folder), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def lines_until(child, wanted):
    """What the window said, up to the line that begins with ``wanted``."""
    said = []
    for line in child.stdout:
        said.append(line.strip())
        if line.startswith(wanted):
            return said
    raise AssertionError(f"no {wanted!r} in {said}: {child.stderr.read()}")


def test_a_run_killed_in_its_middle_is_offered_at_the_next_start_and_goes_on(tmp_path, folder):
    with window(tmp_path, folder) as child:
        lines_until(child, "epoch 3")
        child.send_signal(signal.SIGKILL)
    with window(tmp_path, folder, "next") as child:
        (offer,) = lines_until(child, "offered")
        assert "was interrupted after epoch" in offer
        done = int(offer.split("after epoch ")[1].split(" ")[0])
        assert done >= 2  # an epoch is told a moment before it is written
        assert offer.endswith("of 1000. []"), "torch or pyqtgraph were loaded for the bar"
        assert lines_until(child, "epoch")[-1] in {f"epoch {done}", f"epoch {done + 1}"}
        errors = child.communicate(timeout=120)[1]
    assert "Traceback" not in errors


def test_a_result_killed_before_it_was_saved_is_offered_once(tmp_path, folder):
    with window(tmp_path, folder, epochs=2) as child:
        lines_until(child, "ended finished")
        child.send_signal(signal.SIGKILL)
    assert list(tmp_path.glob("runs/*/offered.lock"))
    with window(tmp_path, folder, "next") as child:
        (offer,) = lines_until(child, "offered")
        assert offer.startswith("offered DigitPad ended before the model of the training run")
        errors = child.communicate(timeout=120)[1]
    assert (child.returncode, "Traceback" in errors) == (0, False)
    assert not list(tmp_path.glob("runs/*/*.lock"))


def test_a_window_that_sleeps_while_it_trains_goes_on(tmp_path, folder):
    with window(tmp_path, folder, epochs=60) as child:
        lines_until(child, "epoch 2")
        child.send_signal(signal.SIGSTOP)
        time.sleep(4)
        child.send_signal(signal.SIGCONT)
        assert lines_until(child, "ended")[-2:] == ["epoch 60", "ended finished"]
        child.send_signal(signal.SIGKILL)
        assert "Traceback" not in child.stderr.read()
