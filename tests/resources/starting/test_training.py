"""torch comes package by package while the window is open; what stops it does not lose what is there."""

import subprocess
import sys
import types

import pytest
from starting import training
from starting.installed import versions
from starting.installer import Installer
from starting.requirements import name_of

from digitpad.system.training_parts import read_state, training_parts


@pytest.fixture
def told():
    return []


def install(setup, told):
    return training.install_training(setup, Installer(setup.environment, quiet=True), told.append)


def test_each_package_is_told_torch_nearly_last_and_ready_at_the_end(setup, registry, told):
    assert install(setup, told)

    names = list(dict.fromkeys(parts.name for parts in told if parts.name))
    assert names[-2:] == ["torch", "torchvision"]
    assert told[-1].state == "ready"
    shares = [parts.whole for parts in told[:-1]]
    assert shares == sorted(shares)
    assert setup.is_ready("training")
    assert setup.is_ready("program")


@pytest.mark.parametrize(("reason", "state"), [("network", "network"), ("disk", "disk"), ("failed", "failed")])
def test_what_failed_is_told_and_the_next_start_goes_on_from_there(setup, registry, told, reason, state):
    registry.fails["sympy"] = reason

    assert not install(setup, told)
    assert told[-1].state == state
    assert told[-1].command.endswith("start.py setup")
    assert not setup.is_ready("training")
    done = len(registry.calls)
    assert "torch" not in versions(setup.environment)

    registry.fails.clear()
    registry.calls.clear()
    assert install(setup, told)

    again = [name_of(call[-1]) for call in registry.calls]
    assert "sympy" in again
    assert "filelock" not in again
    assert len(again) < done + 8


def test_an_interrupted_package_is_installed_anew(setup, registry, told):
    """A kill in the middle of writing torch leaves a folder that pip would take for installed."""
    assert install(setup, told)
    next(setup.environment.packages().glob("torch-*")).joinpath("RECORD").unlink()
    registry.calls.clear()
    assert not setup.is_ready("training")

    assert install(setup, told)

    assert "torch" in [name_of(call[-1]) for call in registry.calls]
    assert setup.is_ready("training")


def test_where_the_pinned_versions_cannot_be_had_what_fits_is_taken(setup, registry, told):
    registry.before = lambda words: registry.fails.update(
        {"torch": "version"} if "--no-deps" in words else {"torch": ""}
    )

    assert install(setup, told)

    kept = setup.environment.folder / "digitpad-in-use.txt"
    assert ["-c", str(kept)] == registry.calls[-1][:2]
    assert "filelock==" in kept.read_text()


def test_the_process_beside_the_window_writes_how_far_it_is(setup, registry, monkeypatch):
    monkeypatch.setattr(training.os, "nice", lambda _: None, raising=False)
    monkeypatch.setattr(training.threading, "Thread", lambda **_: types.SimpleNamespace(start=lambda: None))

    assert training.work_beside_the_window(setup) == 0

    assert read_state(setup.environment.folder).state == "ready"


def test_without_torch_only_the_program_itself_is_put_there(setup, registry, monkeypatch):
    monkeypatch.setattr(training.os, "nice", lambda _: None, raising=False)
    monkeypatch.setattr(training.threading, "Thread", lambda **_: types.SimpleNamespace(start=lambda: None))
    setup.keep_light()

    assert training.work_beside_the_window(setup) == 0

    assert [call[:2] for call in registry.calls] == [["--no-deps", "--editable"]]
    assert setup.is_ready("program")


def test_the_process_ends_when_the_window_does(tmp_path):
    """Its input is a pipe that the start holds; when that is gone, by whatever death, so is the pip that it runs."""
    program = (
        "import sys, threading; sys.path.insert(0, 'resources'); from starting.training import end_with_the_window; "
        "from starting.installer import Installer; from starting.places import Environment; from pathlib import Path; "
        "threading.Thread(target=end_with_the_window, args=(Installer(Environment(Path('x'))),)).start(); "
        "threading.Event().wait()"
    )
    process = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, cwd=training.ROOT)
    assert process.poll() is None
    process.stdin.close()

    assert process.wait(60) == 1


def test_the_process_that_is_done_before_the_window_ends_without_a_word(tmp_path):
    program = (
        "import sys, threading, time; sys.path.insert(0, 'resources'); "
        "from starting.training import end_with_the_window; "
        "threading.Thread(target=end_with_the_window, args=(None,), daemon=True).start(); time.sleep(0.3)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=training.ROOT
    )
    try:
        assert process.wait(60) == 0
        assert process.stderr.read() == b""
    finally:
        process.stdin.close()
        process.stderr.close()


def test_the_terminal_hears_each_package_once_and_the_reason_at_the_end(setup, registry, capsys):
    registry.fails["torch"] = "network"
    installer = Installer(setup.environment, quiet=True, said=["what pip said"])
    done = training.install_training(setup, installer, training.tell_on_terminal(setup, installer))

    said = capsys.readouterr()
    assert not done
    assert said.out.count(": sympy\n") == 1
    assert "registry could not be reached" in said.err
    assert "what pip said" in said.err
    assert training_parts(setup.environment.folder).state == "network"
