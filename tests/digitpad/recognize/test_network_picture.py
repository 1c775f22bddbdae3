"""The network's picture out of the window: as a file and on the clipboard."""

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.network_picture import NetworkPicture
from digitpad.recognize.recognizer import Recognizer
from digitpad.system.settings import SettingsStore
from tests.digitpad.recognize.conftest import error_text
from trainer.image.picture_file import read_grey_picture


@pytest.fixture
def picture(parent, recognizer, seven):
    return NetworkPicture(parent, recognizer)


def pixels_of(recognizer):
    return np.round(recognizer.image * 255).astype(np.uint8)


def test_the_saved_file_holds_what_the_network_sees_ink_light_on_black(picture, recognizer, tmp_path):
    told = []
    picture.told.connect(told.append)
    picture.save_file(tmp_path / "seen.png")
    assert np.array_equal(read_grey_picture(tmp_path / "seen.png"), pixels_of(recognizer))
    assert told == ["Saved seen.png"]


def test_a_place_is_asked_for_and_png_is_what_is_written(picture, parent, recognizer, tmp_path):
    picture.ask_save()
    dialog = parent.findChild(QFileDialog, "saveNetworkInputDialog")
    assert dialog.defaultSuffix() == "png"
    dialog.fileSelected.emit(str(tmp_path / "seen.png"))
    dialog.reject()
    assert (tmp_path / "seen.png").is_file()


def test_a_place_that_cannot_be_written_is_told_in_a_dialog(picture, parent, tmp_path):
    told = []
    picture.told.connect(told.append)
    picture.save_file(tmp_path / "no folder" / "seen.png")
    assert "seen.png" in error_text(parent)
    assert told == []


def test_the_copy_on_the_clipboard_is_the_same_picture(picture, recognizer):
    picture.copy()
    copied = QGuiApplication.clipboard().image()
    grey = np.array([[copied.pixelColor(x, y).red() for x in range(28)] for y in range(28)], np.uint8)
    assert np.array_equal(grey, pixels_of(recognizer))


def test_without_a_model_there_is_nothing_to_save(parent, document, tmp_path, monkeypatch):
    monkeypatch.setattr("trainer.files.bundle.default_model_path", lambda: tmp_path / "gone.safetensors")
    in_use = ModelInUse(SettingsStore(), None, parent)
    NetworkPicture(parent, Recognizer(document, in_use, parent)).save_file(tmp_path / "seen.png")
    assert not (tmp_path / "seen.png").exists()
