import sys
from types import ModuleType

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox

from digitpad.window.help.how_it_works import LayerPicture
from tests.digitpad.conftest import SEVEN, draw_stroke
from trainer.files.bundle import resources_folder


def test_how_it_works_follows_the_digit_on_the_pad(window, qtbot):
    window.commands["HowItWorks"].trigger()
    page = window.findChild(QDialog, "howItWorks")
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    bars = page.findChild(type(window.bars), "howItWorksBars")
    assert [bar.value() for bar in bars.bars] == [bar.value() for bar in window.bars.bars]
    assert len(page.findChildren(LayerPicture)) == 2
    page.close()


def test_about_names_versions_licence_and_the_data(window):
    window.commands["About"].trigger()
    box = window.findChild(QMessageBox, "aboutBox")

    told = box.text() + box.informativeText()
    assert all(word in told for word in ("DigitPad", "MIT", "MNIST", "CC BY-SA 3.0", "Python", "Qt", "torch", "Device"))
    box.close()


def test_about_says_that_qt_can_be_replaced_where_its_source_is_and_where_the_licences_lie(window):
    window.commands["About"].trigger()
    box = window.findChild(QMessageBox, "aboutBox")

    told = box.informativeText()
    assert all(word in told for word in ("LGPL, version 3", "replace", "https://download.qt.io/"))
    texts = resources_folder("digitpad") / "licences"
    assert str(texts) in told
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Qt-and-PySide6.txt"} <= {path.name for path in texts.iterdir()}
    box.close()


def test_diagnostics_go_to_the_clipboard_and_name_the_model_and_the_log(window):
    window.commands["CopyDiagnostics"].trigger()

    text = QGuiApplication.clipboard().text()
    assert "Model: random" in text
    assert "digitpad.log" in text


def test_about_speaks_the_language_in_use_and_the_copied_diagnostics_english(window):
    try:
        window.view.choose_language("de")
        window.commands["About"].trigger()
        box = window.findChild(QMessageBox, "aboutBox")
        assert "Gerät: " in box.informativeText()
        assert "Modell: random" in box.informativeText()
        box.close()
        window.commands["CopyDiagnostics"].trigger()
        copied = QGuiApplication.clipboard().text()
        assert "Device: " in copied
        assert "Model: random" in copied
    finally:
        window.view.choose_language("en")


@pytest.mark.parametrize("loaded_so_far", [{}, {"cuda": ModuleType("torch.cuda")}])
def test_the_device_is_not_asked_of_a_torch_that_a_thread_is_still_loading(window, monkeypatch, loaded_so_far):
    torch = ModuleType("torch")
    vars(torch).update(loaded_so_far)
    monkeypatch.setitem(sys.modules, "torch", torch)
    window.commands["CopyDiagnostics"].trigger()
    assert "Device: not asked yet" in QGuiApplication.clipboard().text()
