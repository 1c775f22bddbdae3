"""Whose ``trainer`` the program finds: other packages install one, too."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WITHOUT = """
import sys
class Gone:
    def find_spec(self, name, path=None, target=None):
        if name == "trainer":
            raise ModuleNotFoundError(name=name)
sys.meta_path.insert(0, Gone())
import digitpad
"""


def called(folder, *words, path):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, path))}
    return subprocess.run(
        [sys.executable, *words], env=environment, cwd=folder, capture_output=True, text=True, check=False
    )


def test_another_package_in_its_place_is_told_in_one_sentence(tmp_path):
    (tmp_path / "trainer").mkdir()
    (tmp_path / "trainer" / "__init__.py").write_text("__version__ = '3.0'")
    done = called(tmp_path, "-m", "digitpad", "--version", path=[tmp_path, ROOT])
    (line,) = done.stderr.splitlines()
    assert done.returncode == 1
    assert line.startswith("digitpad: The package trainer that was found ")
    assert "pipx install" in line


def test_a_trainer_that_was_deleted_is_told_in_one_sentence(tmp_path):
    done = called(tmp_path, "-c", WITHOUT, path=[ROOT])
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "digitpad: Its package trainer is missing: install DigitPad again.\n"
