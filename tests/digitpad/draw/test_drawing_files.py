from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.digitpad.conftest import SEVEN, draw_stroke
from tests.digitpad.models.test_model_files import drop, error_text
from trainer.ink.inkml import read_inkml


@pytest.fixture
def photo(tmp_path):
    """A dark seven on light paper."""
    grey = np.full((300, 240), 230, np.uint8)
    grey[60:75, 60:180] = 30
    for row in range(60, 260):
        column = 170 - (row - 60) // 3
        grey[row, column : column + 16] = 30
    path = tmp_path / "seven.png"
    Image.fromarray(grey).save(path)
    return path


def test_a_dropped_picture_lies_under_the_ink_and_is_read(window, photo, qtbot):
    drop(window, photo)
    qtbot.waitUntil(lambda: window.document.picture is not None)

    window.recognizer.read_now()
    assert window.recognizer.image.sum() > 10
    assert window.commands["Undo"].text() == "&Undo picture"
    window.commands["Undo"].trigger()
    assert window.document.picture is None


def test_a_pasted_picture_is_read_from_the_clipboards_bytes(window, photo, qtbot):
    data = QMimeData()
    data.setData("image/png", QByteArray(photo.read_bytes()))
    QGuiApplication.clipboard().setMimeData(data)

    window.commands["Paste"].trigger()
    qtbot.waitUntil(lambda: window.document.picture is not None)
    assert window.document.picture.pixels.shape == (300, 240)


def test_pasting_without_a_picture_says_so(window):
    QGuiApplication.clipboard().setText("hello")
    window.commands["Paste"].trigger()

    assert "no picture" in window.statusBar().currentMessage()
    assert window.document.is_empty


def test_a_clipboard_whose_owner_is_gone_holds_no_picture(window, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: SimpleNamespace(mimeData=lambda: None))
    window.commands["Paste"].trigger()
    assert window.statusBar().currentMessage() == "There is no picture on the clipboard"


def test_a_copied_drawing_can_be_pasted_and_reads_the_same_digit(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    with qtbot.waitSignal(window.drawings.told):
        window.commands["Copy"].trigger()
    window.commands["Clear"].trigger()
    window.commands["Paste"].trigger()
    qtbot.waitUntil(lambda: window.document.picture is not None)

    assert window.document.picture.pixels.min() < 60 < 200 < window.document.picture.pixels.max()


@pytest.mark.parametrize(("name", "start"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.inkml", b"<")])
def test_a_drawing_is_saved_as_its_ending_says(window, tmp_path, name, start, qtbot):
    draw_stroke(window.canvas, SEVEN)
    with qtbot.waitSignal(window.drawings.told):
        window.drawings.save_file(tmp_path / name)

    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["a.inkml", "a.svg"])
def test_a_saved_drawing_opens_with_the_same_reading(window, tmp_path, name, qtbot):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    before = window.recognizer.prediction
    with qtbot.waitSignal(window.drawings.told):
        window.drawings.save_file(tmp_path / name)
    window.commands["Clear"].trigger()
    drop(window, tmp_path / name)
    qtbot.waitUntil(lambda: not window.document.is_empty)

    window.recognizer.read_now()
    assert window.recognizer.prediction.most_probable == before.most_probable
    assert window.commands["Undo"].text() == "&Undo opened drawing"
    assert len(read_inkml(tmp_path / name).strokes) == 1


def test_a_drawing_is_saved_as_it_was_asked_for_one_after_the_other_and_also_by_a_window_that_closes(window, tmp_path):
    path = tmp_path / "a.inkml"
    draw_stroke(window.canvas, SEVEN)
    window.drawings.save_file(path)
    draw_stroke(window.canvas, SEVEN)
    window.drawings.save_file(path)
    window.commands["Clear"].trigger()
    window.close()
    assert len(read_inkml(path).strokes) == 2


def test_a_save_that_fails_while_the_window_closes_is_told_and_the_window_stays(window, tmp_path, monkeypatch, qtbot):
    shown = []
    monkeypatch.setattr("digitpad.draw.drawing_files.show_error", lambda _window, said: shown.append(str(said)))
    draw_stroke(window.canvas, SEVEN)
    window.drawings.save_file(tmp_path / "nowhere" / "a.inkml")
    window.drawings.save_file(tmp_path / "b.inkml")
    assert not window.close()
    assert len(shown) == 1
    assert "nowhere" in shown[0]
    assert window.isVisible()
    assert len(read_inkml(tmp_path / "b.inkml").strokes) == 1
    assert window.close()


def test_the_networks_picture_can_be_saved_and_copied(window, tmp_path):
    draw_stroke(window.canvas, SEVEN)
    window.network_picture.save_file(tmp_path / "input.png")
    window.commands["CopyNetworkInput"].trigger()

    saved = np.asarray(Image.open(tmp_path / "input.png").convert("L"))
    assert saved.shape == (28, 28)
    assert np.array_equal(saved, np.round(window.recognizer.image * 255).astype(np.uint8))
    assert QGuiApplication.clipboard().image().width() == 28


def test_an_unreadable_picture_gets_one_sentence_and_changes_nothing(window, tmp_path, qtbot):
    path = tmp_path / "broken.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    drop(window, path)

    qtbot.waitUntil(lambda: bool(error_text(window)))
    assert "broken.png" in error_text(window)
    assert len(window.findChildren(QMessageBox, "errorDialog")) == 1
    assert window.document.is_empty


def test_many_dropped_files_become_a_table_that_can_be_saved(window, photo, tmp_path, qtbot):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"nothing")
    from digitpad.recognize.file_table import FileTable

    drop(window, photo, broken)
    qtbot.waitUntil(lambda: window.findChild(FileTable, "batchTable") is not None)
    table = window.findChild(FileTable, "batchTable")
    qtbot.waitUntil(lambda: table.progress.value() == 2)
    table.save_file(tmp_path / "results.csv")

    rows = table.rows()
    assert rows[0][1] in set("0123456789")
    assert rows[1][1] == "–"
    assert "broken.png" in rows[1][3]
    lines = (tmp_path / "results.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "file,number,per_cent,remark"
    assert len(lines) == 3
    table.close()


def test_a_name_is_suggested_after_what_was_read(window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    window.commands["SaveDrawingAs"].trigger()
    dialog = window.findChild(QFileDialog, "saveDrawingDialog")
    assert dialog.selectedFiles()[0].endswith(f"digit {window.recognizer.prediction.digit}.png")
    dialog.reject()


def test_drawings_opened_or_saved_are_listed_and_opened_again(window, photo, tmp_path, qtbot):
    menu = window.commands.menus["RecentDrawings"]
    window.drawings.open_file(photo)
    qtbot.waitUntil(lambda: window.document.picture is not None)
    draw_stroke(window.canvas, SEVEN)
    with qtbot.waitSignal(window.drawings.told):
        window.drawings.save_file(tmp_path / "mine.inkml")
    menu.aboutToShow.emit()
    assert [entry.text() for entry in menu.actions()][:2] == ["mine.inkml", "seven.png"]

    window.commands["Clear"].trigger()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: len(window.document.ink.strokes) == 1)
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [entry.isEnabled() for entry in menu.actions()] == [False]


def test_a_file_that_could_not_be_read_is_not_listed(window, tmp_path, qtbot):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"none")
    window.drawings.open_file(broken)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    assert window.settings.current.recent_drawings == ()
