"""Saving into a folder that exists and may not be written to, as an ordinary user: root may write everywhere."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NOBODY = 65534
SAVES = """
import json, os, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from digitpad.app import create_window
from digitpad.recognize.file_table import FileTable
from tests.digitpad.conftest import SEVEN, draw_stroke, random_model

def wait_for(happened):
    for _ in range(1000):
        if happened():
            return
        QTest.qWait(20)

def dialogs():
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]

folder = Path(sys.argv[1])
window = create_window(random_model())
window.show()
draw_stroke(window.canvas, SEVEN)
window.recognizer.read_now()
window.commands["Correct7"].trigger()
ink, steps, model = window.document.ink, window.document.undo_stack.count(), window.model_in_use.model
drawing = Path(os.environ["DIGITPAD_DATA"]) / "seven.inkml"
window.drawings.save_file(drawing)
wait_for(drawing.exists)
table = FileTable([drawing], window.recognizer.predictor, window)
table.open()
wait_for(lambda: table.rows()[0][1] != "")
rows = table.rows()
said = {}
for name, save in (
    ("a.png", window.drawings.save_file),
    ("a.svg", window.drawings.save_file),
    ("a.inkml", window.drawings.save_file),
    ("there.png", window.drawings.save_file),
    ("seen.png", window.network_picture.save_file),
    ("model.safetensors", window.models.save_file),
    ("table.csv", table.save_file),
    ("samples.zip", window.samples.files.write),
):
    save(folder / name)
    wait_for(dialogs)
    said[name] = [box.text() for box in dialogs()]
    for box in dialogs():
        box.close()
kept = (
    window.document.ink == ink
    and window.document.undo_stack.count() == steps
    and window.model_in_use.model is model
    and window.settings.current.model == ""
    and table.isVisible()
    and table.rows() == rows
)
print(json.dumps({"uid": os.geteuid(), "said": said, "kept": kept, "drawing": drawing.is_file()}), flush=True)
os._exit(0)
"""


def ordinary_user():
    """The words that start a program as somebody who is not root; reading everything stays allowed, writing not."""
    if os.geteuid() != 0:
        return []
    allowed = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    words = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *allowed]
    if shutil.which("setpriv") is None or subprocess.run([*words, sys.executable, "-c", ""], check=False).returncode:
        pytest.skip("root may write everywhere, and setpriv cannot make an ordinary user of it here")
    return words


@pytest.fixture
def open_folder():
    """A folder that everybody may look into, unlike pytest's own."""
    with tempfile.TemporaryDirectory(prefix="digitpad-test-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the permissions of a POSIX system")
def test_a_folder_that_may_not_be_written_to_is_told_in_one_sentence_and_costs_nothing(open_folder):
    locked, home = open_folder / "locked", open_folder / "home"
    locked.mkdir()
    home.mkdir()
    (locked / "there.png").write_bytes(b"from before")
    locked.chmod(0o555)
    user = ordinary_user()
    if user:
        os.chown(home, NOBODY, NOBODY)

    environment = os.environ | {"HOME": str(home), "DIGITPAD_DATA": str(home / "data"), "PYTHONDONTWRITEBYTECODE": "1"}
    environment["LC_ALL"] = "C.UTF-8"  # the sentences are compared in English
    command = [*user, sys.executable, "-c", SAVES, str(locked)]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    locked.chmod(0o755)  # so that it can be removed
    assert ended.returncode == 0, ended.stderr
    report = json.loads(ended.stdout.splitlines()[-1])

    assert report["uid"] != 0
    for name, sentences in report["said"].items():
        path = locked / name
        assert sentences == [f"{path} could not be saved: you may not write there; choose another folder."]
    assert len(report["said"]) == 8
    assert report["kept"]
    assert report["drawing"]
    assert [path.name for path in locked.iterdir()] == ["there.png"]
    assert (locked / "there.png").read_bytes() == b"from before"
