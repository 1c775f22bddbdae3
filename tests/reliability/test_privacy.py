import os
import subprocess
import sys
from pathlib import Path

from tests.trainer.sample_models import random_model
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_file import save_model

ROOT = Path(__file__).parents[2]
SESSION = """
import sys
from pathlib import Path

seen = []
sys.addaudithook(lambda event, values: seen.append((event, str(values))) if event.startswith("socket.") else None)
from PySide6.QtCore import QTimer
from digitpad import app

application, folder, windows = app.create_application(), Path(sys.argv[1]), []
create_window = app.create_window
app.create_window = lambda model=None: windows.append(create_window(model)) or windows[0]

def work():
    windows[0].models.open_file(folder / "model.safetensors")
    windows[0].drawings.open_file(folder / "one.inkml")
    QTimer.singleShot(1500, end)

def end():
    windows[0].models.save_file(folder / "again.safetensors")
    application.closeAllWindows()
    application.quit()

QTimer.singleShot(800, work)
status = app.run()
print([event for event in seen if "AF_UNIX" not in event[1]])
sys.exit(status)
"""


def session_environment(tmp_path):
    return {**os.environ, "DIGITPAD_DATA": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}


def test_a_session_of_opening_drawing_and_saving_opens_no_socket(tmp_path):
    save_model(tmp_path / "model.safetensors", random_model())
    write_inkml(tmp_path / "one.inkml", Ink((Stroke(((5.0, 1.0), (5.0, 9.0))),)))
    result = subprocess.run(
        [sys.executable, "-c", SESSION, str(tmp_path)],
        capture_output=True, text=True, cwd=ROOT, check=False, timeout=120, env=session_environment(tmp_path),
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "[]"
    assert (tmp_path / "again.safetensors").is_file()


def test_no_module_but_the_download_names_the_network():
    """The one way out is the data-set download that the user asks for."""
    names = ("urllib.request", "import socket", "http.client", "QtNetwork", "requests", "MNIST(")
    found = {
        str(path.relative_to(ROOT))
        for package in ("digitpad", "trainer")
        for path in (ROOT / package).rglob("*.py")
        if any(name in path.read_text(encoding="utf-8") for name in names)
    }
    assert found <= {  # the second asks a local Wayland socket
        "trainer/data/download.py",
        "digitpad/launch/display_check.py",
    }
