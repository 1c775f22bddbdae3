"""pip and uv are called, listened to, and asked why they failed; both are played by small programs."""

import importlib.metadata
import importlib.util
import shutil
import sys
from pathlib import Path

import pytest
from starting.installer import Installer, serves_others
from starting.places import Environment

PROGRAM = """#!{python}
import os, pathlib, sys, time
pathlib.Path({calls!r}).open("a").write(" ".join(sys.argv[1:]) + chr(10))
if "--version" not in sys.argv:
    {act}
"""


class Played(Environment):
    """An environment whose Python is a program of the test's."""

    @property
    def python(self):
        return self.folder / "python"


@pytest.fixture
def play(tmp_path, monkeypatch):
    """Makes a program that acts as told; returns an installer for it, and the list of what it was called with."""
    monkeypatch.setattr(shutil, "which", lambda name: None)
    calls = tmp_path / "calls"

    def make(act, name="python"):
        path = tmp_path / name
        path.write_text(PROGRAM.format(python=sys.executable, calls=str(calls), act=act))
        path.chmod(0o755)
        return Installer(Played(tmp_path), quiet=True), lambda: calls.read_text().splitlines()

    return make


def test_pip_of_the_environment_is_used(play):
    installer, calls = play("sys.exit(0)")

    assert installer.install(["numpy==2.4.6"])
    assert calls()[-1].startswith("-m pip")
    assert calls()[-1].endswith("numpy==2.4.6")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk"),
        ("error: failed to write to file: No space left on device (os error 28)", "disk"),
        ("WARNING: Retrying after connection broken by NewConnectionError: [Errno 111] Connection refused", "network"),
        ("ERROR: Could not find a version (from versions: 1.0)\\nERROR: No matching distribution found", "version"),
        ("ERROR: Could not find a version (from versions: none)\\nERROR: No matching distribution found", "network"),
        ("error: error sending request for url: dns error", "network"),
        ("something else", "failed"),
    ],
)
def test_why_it_failed_is_read_from_what_it_says(play, said, reason):
    installer, _ = play(f"print({said!r}); sys.exit(1)".replace("\\\\n", "\\n"))

    assert not installer.install(["torch"])
    assert installer.reason == reason
    assert installer.said


def test_how_much_of_a_download_has_arrived_is_told(play):
    installer, _ = play(
        "print('  Downloading torch-2.whl (2.0 kB)', flush=True); "
        "pathlib.Path(os.environ['TMPDIR'], 'x').write_bytes(bytes(1000)); time.sleep(3)"
    )
    shares = []

    assert installer.install(["torch"], shares.append)

    assert shares[-1] == 0.5
    assert not installer.environment.arriving.exists()


def test_uv_goes_first_and_pip_takes_over_where_it_fails(play, tmp_path, monkeypatch):
    play("print('Failed to fetch'); sys.exit(2)", "uv")
    installer, calls = play("sys.exit(0)")
    monkeypatch.setattr(shutil, "which", lambda name: str(tmp_path / "uv") if name == "uv" else None)

    assert installer.install(["numpy"])

    done = [line for line in calls() if "numpy" in line]
    assert done[0].startswith("pip install --python")
    assert done[1].startswith("-m pip")


def test_a_full_disk_is_not_tried_twice(play, tmp_path, monkeypatch):
    play("print('No space left on device'); sys.exit(2)", "uv")
    installer, calls = play("sys.exit(0)")
    monkeypatch.setattr(shutil, "which", lambda name: str(tmp_path / "uv") if name == "uv" else None)

    assert not installer.install(["numpy"])
    assert installer.reason == "disk"
    assert len([line for line in calls() if "numpy" in line]) == 1


def test_an_environment_without_pip_is_served_by_the_one_at_hand(tmp_path, monkeypatch):
    """Debian's Python makes environments without pip; the system's works on them."""
    monkeypatch.setattr(shutil, "which", lambda name: None)
    environment = Environment(Path(sys.prefix))
    monkeypatch.setattr(Environment, "arriving", tmp_path / "arriving")

    assert Installer(environment, quiet=True).install(["--dry-run", "--no-deps", "--no-index", "pip"])


def test_a_python_without_pip_gives_the_environment_one(play, tmp_path, monkeypatch):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pip" else found(name))
    installer, calls = play("sys.exit('--version' in sys.argv)")
    program = tmp_path / "python"
    program.write_text(program.read_text().replace("if ", "if True or "))

    assert installer.install(["numpy"])
    assert [line.split()[:2] for line in calls()[-2:]] == [["-m", "ensurepip"], ["-m", "pip"]]


@pytest.mark.parametrize(("version", "serves"), [("20.3.4", False), ("22.2", False), ("22.3", True), ("25.0.1", True)])
def test_a_pip_that_is_old_works_on_no_other_environment(monkeypatch, version, serves):
    monkeypatch.setattr(importlib.metadata, "version", lambda name: version)
    assert serves_others() is serves
