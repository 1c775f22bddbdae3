"""What the README's two lines do, in which order, and what digitpad gets of the words."""

import types

import pytest
from starting import command_line
from starting.requirements import Requirements
from starting.setup import Setup


@pytest.fixture
def started(monkeypatch):
    """What would be started, each with its folder; answers by the first word after ``-m``, else 0."""
    calls, answers = [], {}

    def run(words, check, cwd, env=None, **how):
        module, *rest = words[words.index("-m") + 1 :]
        calls.append(([module, *rest], cwd, env))
        said = f"{module} said why" if how.get("capture_output") else None
        return types.SimpleNamespace(returncode=answers.get(module, 0), stdout=said, stderr="")

    monkeypatch.setattr(command_line.subprocess, "run", run)
    return calls, answers


@pytest.fixture
def ready(monkeypatch, setup):
    """All is installed; the system lacks nothing; the environment is the test's."""
    monkeypatch.setattr(command_line, "environment", lambda: setup.environment)
    monkeypatch.setattr(command_line, "missing_packages", lambda _programs: [])
    monkeypatch.setattr(Setup, "prepare", lambda self, *groups: prepared.append(groups))
    monkeypatch.setattr(Setup, "is_ready", lambda self, name: name not in missing)
    prepared, missing = [], set()
    return prepared, missing


@pytest.fixture
def beside(monkeypatch):
    """The process beside the window is played."""
    begun = []
    process = types.SimpleNamespace(
        poll=lambda: None, wait=lambda: 1, stdin=types.SimpleNamespace(close=lambda: begun.append("ended"))
    )
    monkeypatch.setattr(command_line, "begin_beside_the_window", lambda setup: begun.append("begun") or process)
    return begun


@pytest.fixture
def trained(monkeypatch):
    done = []
    monkeypatch.setattr(command_line, "install_training", lambda *words: done.append(words) or True)
    return done


def test_the_window_opens_in_the_caller_s_folder(started, ready, beside):
    assert command_line.obey(["run", "seven.png"]) == 0

    words, folder, _ = started[0][0]
    assert words == ["digitpad", "seven.png"]
    assert folder is None
    assert ready[0] == [("reading",)]
    assert beside == []


def test_torch_is_installed_while_the_window_is_open_and_nothing_goes_on_unseen(started, ready, beside, capsys):
    ready[1].update({"training", "program"})

    command_line.obey(["run"])

    assert beside == ["begun", "ended"]
    assert started[0][0][2]["PYTHONPATH"] == str(command_line.ROOT)
    assert "the next start goes on" in capsys.readouterr().out


def test_without_torch_for_good_only_the_program_is_put_there_and_that_is_remembered(started, ready, beside, capsys):
    ready[1].update({"training", "program"})

    command_line.obey(["run", "--light"])
    ready[1].discard("program")
    command_line.obey(["run"])

    assert beside == ["begun", "ended"]
    assert "torch" not in capsys.readouterr().out


def test_what_trains_without_a_window_waits_for_torch(started, ready, beside, trained):
    ready[1].add("training")

    command_line.obey(["run", "train", "--preset", "quick"])

    assert len(trained) == 1
    assert beside == []
    assert started[0][0][0] == ["digitpad", "train", "--preset", "quick"]


@pytest.mark.parametrize("words", [["classify", "seven.png"], ["--version"], ["help", "train"]])
def test_what_opens_no_window_and_trains_nothing_installs_nothing_beside_it(started, ready, beside, trained, words):
    ready[1].update({"training", "program"})

    command_line.obey(["run", *words])

    assert beside == trained == []
    assert started[0][0][0] == ["digitpad", *words]


def test_where_there_is_no_display_the_program_shows_itself(started, ready, beside, trained, capsys):
    calls, answers = started
    answers["digitpad"] = 2
    ready[1].add("training")

    command_line.obey(["run"])

    assert [words[1:2] for words, _, _ in calls] == [[], ["--demo"]]
    assert len(trained) == 1
    assert "--demo" in capsys.readouterr().out


def test_a_wrong_command_line_is_not_taken_for_a_missing_display(started, ready, beside):
    calls, answers = started
    answers["digitpad"] = 2

    assert command_line.obey(["run", "--no-such-option"]) == 2
    assert len(calls) == 1


def test_setup_brings_what_training_needs(started, ready, trained):
    ready[1].add("training")

    assert command_line.obey(["setup"]) == 0
    assert len(trained) == 1
    assert started[0] == []


def test_a_failed_check_fails_the_whole_and_is_named_last(started, ready, capsys):
    calls, answers = started
    answers.update({"mypy": 1, "ruff": 1})

    assert command_line.obey(["test", "-k", "ink"]) == 1

    assert ready[0] == [("reading", "training", "tests")]
    assert ["pytest", *command_line.AT_ONCE, "-k", "ink"] in [words for words, _, _ in calls]
    assert {folder for _, folder, _ in calls} == {command_line.ROOT}
    said = capsys.readouterr().out.splitlines()
    assert "mypy said why" in said
    assert said[-3:] == [
        f"failed beside the tests: {name}" for name in ("ruff format --check .", "ruff check .", "mypy")
    ]


def test_checks_that_pass_say_nothing_after_the_tests(started, ready, capsys):
    assert command_line.obey(["test"]) == 0

    assert capsys.readouterr().out.splitlines()[-1].startswith("$ pytest")


def test_the_status_is_that_of_the_tests(started, ready):
    started[1]["pytest"] = 5

    assert command_line.obey(["test"]) == 5


def test_repair_looks_first(started, ready, beside, monkeypatch):
    looked = []
    monkeypatch.setattr(Setup, "repair", lambda self: looked.append(len(started[0])))

    command_line.obey(["--repair", "run", "--model", "a.pt"])

    assert looked == [0]
    assert started[0][0][0] == ["digitpad", "--model", "a.pt"]


def test_the_newest_versions_are_an_option_of_the_start_alone(started, ready, monkeypatch):
    asked = []
    monkeypatch.setattr(
        command_line, "Requirements", lambda root, newest: asked.append(newest) or Requirements(root, newest)
    )

    command_line.obey(["--newest", "test"])
    command_line.obey(["test", "--newest"])

    assert asked == [True, False]
    assert started[0][-1][0][-1] == "--newest"


def test_system_packages_are_named_before_anything_is_done_about_them(started, ready, beside, monkeypatch):
    asked = []
    monkeypatch.setattr(command_line, "missing_packages", lambda programs: ["libegl1"])
    monkeypatch.setattr(command_line, "install_packages", asked.append)

    command_line.obey(["run"])

    assert asked == [["libegl1"]]
