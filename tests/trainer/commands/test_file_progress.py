import io

import pytest

from trainer.commands import file_progress
from trainer.commands.file_progress import FileProgress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass only when the test says so."""
    now = [0.0]
    monkeypatch.setattr(file_progress.time, "monotonic", lambda: now[0])
    return now


def test_a_bar_comes_after_two_seconds_and_goes_at_the_end(clock):
    stream = Terminal()
    progress = FileProgress(4, stream)
    progress.count()
    assert stream.getvalue() == ""
    clock[0] = 2.5
    progress.count()
    assert stream.getvalue().endswith("[############............] 2 of 4 files")
    progress.clear()
    assert stream.getvalue().endswith("\r\033[K")


def test_it_is_redrawn_seldom_but_at_once_where_a_line_took_its_place(clock):
    stream = Terminal()
    progress = FileProgress(9, stream)
    clock[0] = 2.5
    progress.count()
    progress.count()
    assert "2 of 9" not in stream.getvalue()
    progress.clear()
    progress.count()
    assert stream.getvalue().endswith("3 of 9 files")


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)])
def test_no_terminal_and_a_quiet_command_get_nothing(clock, stream, quiet):
    progress = FileProgress(2, stream, quiet)
    clock[0] = 2.5
    progress.count()
    progress.clear()
    assert stream.getvalue() == ""
