import subprocess
import sys
from types import SimpleNamespace

import pytest

from digitpad.launch.plain_import import restore_import

SCRIPT = """
import linecache, sys
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QObject, QTimer
if sys.argv[2] == "restored":
    from digitpad.launch.plain_import import restore_import
    assert restore_import() and restore_import()
import some_module
assert QObject().objectName() == "" and QTimer().isActive() is False
print(any(name.endswith("some_module.py") for name in linecache.cache))
"""


@pytest.mark.parametrize(("what", "read"), [("restored", "False"), ("as PySide has it", "True")])
def test_only_pysides_own_import_reads_the_source_of_each_module(tmp_path, what, read):
    (tmp_path / "some_module.py").write_text("VALUE = 1\n")
    command = [sys.executable, "-c", SCRIPT, str(tmp_path), what]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == read


def test_there_is_nothing_to_restore_where_pyside_leaves_import_alone(monkeypatch):
    monkeypatch.setattr("digitpad.launch.plain_import.builtins", SimpleNamespace())
    assert not restore_import()
