import subprocess
import sys
import threading

import numpy as np
import pytest

from tests.trainer.small_data import never
from trainer.training import drawing_process
from trainer.training.drawing_process import draw_in_children
from trainer.training.material import PORTION, draw_set


def test_the_child_draws_the_same_to_the_bit():
    drawn = draw_in_children(PORTION, 60, 5, 2, never)
    here = draw_set(PORTION, 60, 5, 2, never)
    np.testing.assert_array_equal(drawn.images, here.images)
    np.testing.assert_array_equal(drawn.labels, here.labels)
    assert drawn.labels.dtype == np.int64


def test_any_number_of_children_draw_the_same(monkeypatch):
    here = draw_set(PORTION + 20, PORTION, 5, 1, never)
    for cores in (1, 2, 3, 10):
        monkeypatch.setattr(drawing_process, "usable_cores", lambda cores=cores: cores)
        drawn = draw_in_children(PORTION + 20, PORTION, 5, 1, never)
        np.testing.assert_array_equal(drawn.images, here.images)
        np.testing.assert_array_equal(drawn.labels, here.labels)


def test_little_is_drawn_here(monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)
    assert len(draw_in_children(20, 10, 5, 0, never).images) == 30


def test_stopping_ends_the_child_long_before_it_has_drawn(monkeypatch):
    children = []
    start = subprocess.Popen

    def noted(*arguments, **options):
        children.append(start(*arguments, **options))
        return children[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    stop = threading.Event()
    timer = threading.Timer(0.3, stop.set)
    timer.start()
    assert draw_in_children(30_000, 0, 5, 0, stop.is_set) is None
    assert children[0].returncode not in (None, 0)  # 0 when it drew to the end


@pytest.mark.parametrize("script", ["import sys; sys.exit(3)", "print('too little')"])
def test_a_child_that_fails_is_replaced(monkeypatch, caplog, script):
    monkeypatch.setattr(drawing_process, "child_command", lambda *_: [sys.executable, "-c", script])
    assert len(draw_in_children(PORTION, 1, 5, 0, never).images) == PORTION + 1
    assert "failed" in caplog.text


def test_a_program_that_cannot_be_started_is_replaced(monkeypatch, caplog, tmp_path):
    monkeypatch.setattr(drawing_process, "child_command", lambda *_: [str(tmp_path / "nothing")])
    assert len(draw_in_children(PORTION, 1, 5, 0, never).images) == PORTION + 1
    assert "could not be started" in caplog.text
