"""The program's front door: no word opens the window, and words are the command line's."""

import pytest

from digitpad.__main__ import main


@pytest.fixture
def opened(monkeypatch):
    """How often the window was opened."""
    calls = []
    monkeypatch.setattr("digitpad.launch.start.open_window", lambda: len(calls.append(True) or calls))
    return calls


def test_without_words_the_window_is_opened_and_its_end_is_the_program_s(opened):
    assert main([]) == 1
    assert opened == [True]


def test_words_are_a_command_which_opens_no_window(opened, capsys):
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert (end.value.code, opened) == (0, [])
    assert capsys.readouterr().out.startswith("DigitPad ")
