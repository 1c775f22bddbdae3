"""Two remembered layouts, each a bit or a word away from a good one, of which Qt dies or in which it hangs."""

import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from tests.reliability.harness import ROOT

pytest.importorskip("resource", reason="the time of a process is not limited here")

DATA = Path(__file__).parent / "data"
LAYOUTS = ("layout_that_crashes", "layout_that_hangs")
SECONDS = 5  # of the processor, after which a start counts as hanging; it takes half a second
START = f"""
import faulthandler, resource, sys
from pathlib import Path

faulthandler.enable()
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from digitpad import app
from tests.reliability.own_files import open_and_close

sys.exit(app._leave(open_and_close(Path(sys.argv[1]))))
"""


def start(folder):
    """A real window is opened and closed again: what it said of it, and its exit status, negative for a signal."""
    command = [sys.executable, "-c", START, str(folder)]
    child = subprocess.run(command, cwd=ROOT, check=False, timeout=300, stderr=subprocess.PIPE, text=True)
    return child.returncode, child.stderr


def settings_of(folder):
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(params=LAYOUTS)
def folder(request, tmp_path):
    layout = (DATA / f"{request.param}.ini").read_bytes()
    (tmp_path / "settings.ini").write_bytes(layout + b"\n[choices]\ntheme=dark\n")
    return tmp_path


def test_a_start_leaves_out_a_layout_that_was_damaged_on_the_disk(folder):
    status, said = start(folder)
    assert status == 0, said
    assert settings_of(folder).value("choices/theme") == "dark"


def test_the_start_after_one_that_its_layout_ended_leaves_it_out(folder):
    settings = settings_of(folder)
    layout = bytes(settings.value("window/state").data())
    settings.setValue("window/state", QByteArray(zlib.crc32(layout).to_bytes(4) + layout))
    settings.sync()
    status, said = start(folder)
    if status != 0:  # else this Qt survives it
        assert (folder / "window-restoring").exists(), said
        status, said = start(folder)
        assert status == 0, said
        assert not (folder / "window-restoring").exists()
    assert settings_of(folder).value("choices/theme") == "dark"
