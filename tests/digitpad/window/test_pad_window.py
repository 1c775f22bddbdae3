import json
import os
import subprocess
import sys

import pytest

from digitpad.window.wiring import LateParts

SHOWN = """
import json, sys
from digitpad.app import create_window
from PySide6.QtWidgets import QApplication
window = create_window()
painted = []
window.canvas.painted_first.connect(lambda: painted.append(sorted(sys.modules)))
window.show()
while not painted:
    QApplication.processEvents()
print(json.dumps([painted[0], sorted(vars(window))]))
"""
MOST = 69
"""Modules of the program's own that the first paint loads: the start waits for each. This only shrinks."""


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """The names of the modules, and of the window's parts, that there are at the pad's first paint."""
    environment = os.environ | {"DIGITPAD_DATA": str(tmp_path_factory.mktemp("data"))}
    done = subprocess.run([sys.executable, "-c", SHOWN], env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def test_the_first_paint_waits_for_few_modules(start):
    own = [name for name in start[0] if name.split(".")[0] in ("digitpad", "trainer")]

    assert len(own) <= MOST, own
    assert not {"numpy", "PIL", "xml", "torch", "pyqtgraph"} & set(start[0])


def test_parts_that_are_not_painted_are_made_later(start):
    late = {name for name, value in vars(LateParts).items() if hasattr(value, "attrname")}

    assert late >= {"drawings", "samples", "trainer", "help"}
    assert late & set(start[1]) == set()
