"""The script behind the README's two lines: what it does, in which order, and what it does not do twice."""

import shutil
import sys
from pathlib import Path

import pytest
import start

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fresh_checkout(tmp_path, monkeypatch):
    """A checkout whose environment works and has nothing in it, on a machine that lacks no system package."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(start, "INSTALLED", tmp_path / "installed.json")
    monkeypatch.setattr("system_packages.missing_packages", lambda _programs: [])
    return tmp_path


@pytest.fixture
def pip_calls(monkeypatch):
    calls = []
    monkeypatch.setattr(start, "_pip", lambda arguments: calls.append(arguments) or 0)
    return calls


@pytest.fixture
def calls(monkeypatch):
    """What would be started; each answers with the status that ``answers`` has for its first word, else 0."""
    started = []
    answers = {}
    monkeypatch.setattr(start, "_call", lambda command: started.append(command) or answers.get(command[0], 0))
    return started, answers


def test_what_was_set_up_is_not_set_up_again(fresh_checkout, pip_calls):
    start.set_up(with_tests=True)
    start.set_up(with_tests=True)
    start.set_up(with_tests=False)

    assert len(pip_calls) == 1


def test_the_tests_need_more_than_the_program(fresh_checkout, pip_calls):
    start.set_up(with_tests=False)
    start.set_up(with_tests=True)

    assert not any(word.startswith("pytest") for word in pip_calls[0])
    assert any(word.startswith("pytest") for word in pip_calls[1])


def test_a_changed_dependency_is_installed(fresh_checkout, pip_calls):
    start.set_up(with_tests=False)
    project = fresh_checkout / "pyproject.toml"
    project.write_text(project.read_text().replace('"numpy>=2.0"', '"numpy>=2.1"'))
    start.set_up(with_tests=False)

    assert len(pip_calls) == 2


def test_a_failed_installation_is_not_taken_for_done(fresh_checkout, monkeypatch):
    monkeypatch.setattr(start, "_pip", lambda _arguments: 1)

    with pytest.raises(SystemExit, match="could not be installed"):
        start.set_up(with_tests=False)

    assert not start.INSTALLED.exists()


def test_where_there_is_no_display_the_program_shows_itself(calls, capsys):
    started, answers = calls
    answers["digitpad"] = 2

    start.run([])

    assert [command[1:2] for command in started] == [[], ["--demo"]]
    assert "--demo" in capsys.readouterr().out


def test_a_wrong_command_line_is_not_taken_for_a_missing_display(calls):
    started, answers = calls
    answers["digitpad"] = 2

    assert start.run(["--no-such-option"]) == 2
    assert len(started) == 1


def test_a_failed_check_fails_the_whole_and_is_named_last(calls, capsys):
    started, answers = calls
    answers["mypy"] = 1

    assert start.test([]) == 1

    assert started[-1] == ["pytest", *start.AT_ONCE]
    assert capsys.readouterr().out.splitlines()[-1] == "failed before the tests: mypy"


def test_the_status_is_that_of_the_tests(calls):
    _, answers = calls
    answers["pytest"] = 5

    assert start.test([]) == 5


def test_an_older_python_is_told_what_is_needed(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["start.py", "run"])
    monkeypatch.setattr(start, "OLDEST_PYTHON", (99, 0))

    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        start.main()
