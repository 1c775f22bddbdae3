"""A person trains a network from the menu, goes on drawing meanwhile, saves it, and opens it again."""

import json
import subprocess
import sys

import pytest

from tests.end_to_end.test_drawing import SEVEN
from tests.end_to_end.virtual_display import wait_until

RUN_SECONDS = 400  # far more than a run of the quickest preset takes on a slow machine


@pytest.mark.timeout(900)
def test_a_network_is_trained_used_saved_and_opened_again(display, pad, tmp_path):
    window = pad()
    display.keys("ctrl+t")
    window.click_button("Start")
    wait_until(lambda: window.sees_button("Start") is None)

    window.draws(SEVEN)
    window.waits_for(7)
    window.click_button("Use it now", seconds=RUN_SECONDS)
    window.waits_for(7)
    saved = tmp_path / "mine.safetensors"
    display.keys("ctrl+shift+s")
    window.answer_file_dialog(saved)
    wait_until(saved.exists)
    display.keys("ctrl+q")
    window.process.wait(timeout=30)

    again = pad("--model", saved)
    again.draws(SEVEN)
    again.waits_for(7)
    assert trained_here(saved)


def trained_here(model):
    """Whether the file is a model that says of itself how it was made and how well it reads."""
    command = [sys.executable, "-m", "trainer", "evaluate", "--model", model, "--data", "mnist-test", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])["accuracy"] > 0.9


def test_closing_the_window_ends_a_run_at_once(display, pad):
    window = pad()
    display.keys("ctrl+t")
    window.click_button("Start")
    wait_until(lambda: window.sees_button("Start") is None)

    display.keys("ctrl+q")

    assert window.process.wait(timeout=30) == 0
