"""What is missing, full, foreign or in the way ends in a working window, or in one sentence with exit status 2."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.__main__ import main
from trainer.files import bundle
from trainer.image.picture_file import write_png_bytes
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model

ROOT = Path(__file__).parents[2]
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from digitpad import app
application = app.create_application()

def look():
    print("window" if application.activeWindow() or application.topLevelWidgets() else "nothing")
    application.closeAllWindows()
    application.quit()

QTimer.singleShot(1500, look)
sys.exit(app.run())
"""


def open_window(data_folder, **changes):
    environment = {**os.environ, "DIGITPAD_DATA": str(data_folder), "QT_QPA_PLATFORM": "offscreen", **changes}
    return subprocess.run(
        [sys.executable, "-c", WINDOW],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        check=False,
        timeout=120,
    )


def assert_works(result):
    assert result.returncode == 0, result.stderr
    assert result.stdout == "window\n"
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("place", ["/dev/null/digitpad", "/proc/digitpad"])
def test_a_data_folder_that_cannot_be_made_costs_the_memory_and_not_the_window(place):
    result = open_window(place)
    assert_works(result)
    assert result.stderr.startswith(f"digitpad: {place} cannot be written, so nothing will be kept;")
    assert result.stderr.count("\n") == 1


def test_damaged_user_files_cost_themselves_and_not_the_window(tmp_path):
    (tmp_path / "settings.ini").write_bytes(np.random.default_rng(1).bytes(3000))
    (tmp_path / "digitpad.log").mkdir()
    (tmp_path / "samples").mkdir()
    (tmp_path / "samples" / "samples.sqlite3").write_bytes(b"no database")
    (tmp_path / "runs").write_bytes(b"no folder")
    (tmp_path / "journal-0123456789ab.inkml").write_bytes(b"<ink")
    assert_works(open_window(tmp_path))


def test_settings_of_another_version_are_taken_as_far_as_they_make_sense(tmp_path):
    words = [
        "[choices]",
        "theme=neon",
        "pen_width=1e99",
        "saliency=yes",
        "guide=7",
        "invented=1",
        "recent_models=@Invalid()",
    ]
    (tmp_path / "settings.ini").write_text("\n".join(words))
    assert_works(open_window(tmp_path))


@pytest.mark.parametrize("name", ["with spaces", "🖊️ emoji", "n" * 100 + "/" + "m" * 100 + "/" + "o" * 100])
def test_paths_with_spaces_emoji_and_300_characters_work(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir(parents=True)
    assert_works(open_window(folder / "data"))
    assert (folder / "data").is_dir()
    save_model(folder / "model 🖊️.safetensors", random_model())
    assert load_model(folder / "model 🖊️.safetensors").info.name == "random"


def classify(tmp_path, capsys, monkeypatch):
    (tmp_path / "white.png").write_bytes(write_png_bytes(np.full((30, 30), 255, np.uint8)))
    monkeypatch.setattr(bundle, "resources_folder", lambda: tmp_path / "resources")
    status = main(["classify", str(tmp_path / "white.png")])
    return status, capsys.readouterr()


def test_a_missing_bundle_is_one_sentence_with_status_2(tmp_path, capsys, monkeypatch):
    status, output = classify(tmp_path, capsys, monkeypatch)
    assert (status, output.out) == (2, "")
    assert output.err.count("\n") == 1
    assert "install DigitPad again" in output.err


def test_a_corrupt_bundle_is_one_sentence_with_status_2(tmp_path, capsys, monkeypatch):
    (tmp_path / "resources" / "models").mkdir(parents=True)
    (tmp_path / "resources" / "models" / bundle.DEFAULT_MODEL).write_bytes(b"corrupt")
    status, output = classify(tmp_path, capsys, monkeypatch)
    assert (status, output.out) == (2, "")
    assert output.err.count("\n") == 1
    assert bundle.DEFAULT_MODEL in output.err


def test_a_window_without_its_bundled_model_still_opens(tmp_path):
    program = ROOT / "resources"
    without = tmp_path / "checkout"
    for name in ("digitpad", "trainer"):
        shutil.copytree(ROOT / name, without / name, ignore=shutil.ignore_patterns("__pycache__", "resources"))
    shutil.copytree(program, without / "resources", ignore=shutil.ignore_patterns("mnist", "models"))
    result = subprocess.run(
        [sys.executable, "-c", WINDOW], capture_output=True, text=True, cwd=without, check=False, timeout=120,
        env={**os.environ, "DIGITPAD_DATA": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert_works(result)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="a process cannot be stopped here")
def test_a_run_that_the_computers_sleep_interrupts_goes_on(tmp_path):
    model = tmp_path / "m.safetensors"
    words = ["--epochs", "1", "--hidden", "16", "--seed", "1", "--out", str(model)]
    with subprocess.Popen(
        [sys.executable, "-m", "trainer", "train", "--preset", "quick", *words],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT,
    ) as child:  # fmt: skip
        for _ in range(6):  # at several moments: while torch is loaded, while it learns
            time.sleep(1)
            child.send_signal(signal.SIGSTOP)
            time.sleep(0.5)
            child.send_signal(signal.SIGCONT)
        output = child.communicate(timeout=250)[0]
    assert child.returncode == 0, output
    assert load_model(model).layer_sizes == (784, 16, 10)
