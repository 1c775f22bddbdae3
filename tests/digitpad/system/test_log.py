import logging

import pytest

from digitpad.system import log
from digitpad.system.paths import log_path


@pytest.fixture
def root():
    """The root logger, without what the test adds to it."""
    root = logging.getLogger()
    before = list(root.handlers)
    yield root
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)


def test_a_large_log_is_put_aside_once(monkeypatch):
    monkeypatch.setattr(log, "LARGEST", 10)
    log.write("first entry\n")
    log.write("second entry\n")

    assert "second" in log_path().read_text(encoding="utf-8")
    assert "first" in log_path().with_suffix(".old.log").read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_told_in_the_terminal_and_raises_nothing(capsys):
    log_path().mkdir(parents=True)

    log.write("lost\n")

    assert str(log_path()) in capsys.readouterr().err


def test_what_the_trainer_warns_of_is_in_the_log_once(root, capsys):
    for _ in range(2):
        log.keep_logged_problems()

    logging.getLogger("trainer.training").warning("the disk is slow")
    logging.getLogger("trainer.training").info("nothing to see")

    assert log_path().read_text(encoding="utf-8").count("the disk is slow") == 1
    assert "nothing to see" not in log_path().read_text(encoding="utf-8")
    assert "the disk is slow" in capsys.readouterr().err


def test_what_is_told_stands_in_the_log_and_in_the_terminal(capsys):
    log.tell("The disk is full.")

    assert log_path().read_text(encoding="utf-8").endswith(" The disk is full.\n")
    assert capsys.readouterr().err == "digitpad: The disk is full.\n"
