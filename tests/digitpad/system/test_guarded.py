"""Errors in methods that Qt calls reach the exception hook, and never end the process."""

import importlib
import inspect
import pkgutil
import subprocess
import sys

import pytest
import shiboken6

import digitpad

NOT_CALLED_BY_QT = {"addWidget", "setText"}
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QDialog
from digitpad.system.guarded import guarded
app = QApplication([])
sys.excepthook = lambda kind, error, trace: print("hook", kind.__name__, flush=True)

class Dialog(QDialog):
    @guarded
    def {method}(self, *arguments):
        {error}

dialog = Dialog()
dialog.show()
for _ in range(20):
    app.processEvents()
print("alive")
"""


@pytest.mark.parametrize("method", ["paintEvent", "showEvent", "resizeEvent"])
@pytest.mark.parametrize("error", ["1 / 0", "int(float('nan'))", "raise ValueError", "float(10 ** 400)"])
def test_an_error_in_a_guarded_override_reaches_the_hook_and_the_program_goes_on(method, error):
    code = PROGRAM.format(method=method, error=error)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert done.stdout.startswith("hook")
    assert done.stdout.endswith("alive\n")


def void_overrides():
    """Each method of ours that overrides one of Qt's and returns nothing: (class, name, function)."""
    for module in pkgutil.walk_packages(digitpad.__path__, "digitpad."):
        if module.name.endswith("__main__"):
            continue
        for kind in vars(importlib.import_module(module.name)).values():
            if not (inspect.isclass(kind) and kind.__module__ == module.name):
                continue
            if not issubclass(kind, shiboken6.Shiboken.Object):
                continue
            for name, member in vars(kind).items():
                if not inspect.isfunction(member) or name.startswith("_") or name in NOT_CALLED_BY_QT:
                    continue
                of_qt = any(base.__module__.startswith("PySide6") and name in vars(base) for base in kind.__mro__[1:])
                if of_qt and member.__annotations__.get("return") == "None":
                    yield kind, name, member


def test_every_override_that_returns_nothing_is_guarded():
    found = list(void_overrides())

    assert [f"{kind.__name__}.{name}" for kind, name, member in found if not hasattr(member, "__wrapped__")] == []
    assert len(found) > 50
