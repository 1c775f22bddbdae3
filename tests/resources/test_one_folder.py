"""The entry of the one-folder program, tried with Python; docs/packaging.md says how the folder itself was tried."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from one_folder import program
from one_folder.requirements import unfit_packages

from trainer.files.bundle import default_model_path
from trainer.model.model_loading import load_model

ROOT = Path(__file__).resolve().parents[2]


def call(*words):
    command = [sys.executable, ROOT / "resources/one_folder/program.py", *map(str, words)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_it_runs_the_trainer_as_python_would(tmp_path):
    pytest.importorskip("torch")

    done = call("-P", "-m", "trainer", "export", "--out", tmp_path / "one.pt")

    assert (done.returncode, done.stderr) == (0, "")
    assert load_model(tmp_path / "one.pt").layer_sizes == load_model(default_model_path()).layer_sizes


@pytest.mark.parametrize("words", [["-P", "-m"], ["-P", "-m", "this"], ["-P", "-m", "trainers"]])
def test_it_is_no_python_for_anything_but_the_trainer(words):
    done = call(*words)

    assert done.returncode == 2
    assert "usage: digitpad" in done.stderr


def test_it_says_its_version_as_digitpad_does():
    from digitpad import __version__

    assert call("--version").stdout.strip() == f"DigitPad {__version__}"


def test_programs_started_by_the_folder_get_the_users_own_library_path_back(monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/digitpad/_internal:/usr/local/lib")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")

    program.give_back_library_path()

    assert os.environ["LD_LIBRARY_PATH"] == "/usr/local/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_programs_started_by_the_folder_get_no_library_path_where_the_user_set_none(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/digitpad/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)

    program.give_back_library_path()

    assert "LD_LIBRARY_PATH" not in os.environ


def test_a_library_path_is_left_alone_where_python_runs_the_program(monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/local/lib")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)

    program.give_back_library_path()

    assert os.environ["LD_LIBRARY_PATH"] == "/usr/local/lib"


def test_a_package_that_the_project_rules_out_is_named_before_anything_is_built(tmp_path):
    requirements = ["numpy<1", "pillow>=1", "no-such-package>=1", 'numpy<0.5; python_version < "3"']
    project = tmp_path / "pyproject.toml"
    project.write_text(f"[project]\ndependencies = {requirements}", encoding="utf-8")

    assert unfit_packages(project) == [f"numpy {np.__version__} (wanted: <1)"]


def test_this_environment_has_what_the_project_asks_for():
    assert unfit_packages(ROOT / "pyproject.toml") == []
