"""My samples are brought in and out: dropped, imported, exported, and read again."""

import zipfile
from contextlib import nullcontext
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from tests.digitpad.samples.conftest import labels


def labelled_folder(folder, label, slant=0):
    """A folder with one picture whose sub-folder says what it shows."""
    paper = Image.new("L", (60, 80), 255)
    ImageDraw.Draw(paper).line([(10, 10), (40, 12 + slant), (20, 70)], fill=0, width=6)
    (folder / str(label)).mkdir(parents=True)
    paper.save(folder / str(label) / "a.png")
    return folder


def drop(widget, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    widget.dropEvent(event)


def test_a_dropped_folder_of_labelled_pictures_is_imported(browser, window, tmp_path, qtbot):
    with qtbot.waitSignal(window.samples.bar.said):
        drop(browser, labelled_folder(tmp_path / "in", 7))
    qtbot.waitUntil(lambda: labels(browser)[0] == 7)
    assert "1 sample is new" in window.samples.bar.text


def test_several_dropped_folders_are_all_imported_and_a_wrong_one_is_told(browser, window, tmp_path, qtbot):
    folders = [labelled_folder(tmp_path / str(label), label, label) for label in (7, 8, 9)]
    (tmp_path / "broken.zip").write_bytes(b"nothing")
    with qtbot.waitSignal(window.samples.bar.said):
        drop(browser, folders[0], tmp_path / "broken.zip", *folders[1:])
    qtbot.waitUntil(lambda: set(labels(browser)) >= {7, 8, 9})
    assert "3 samples are new. 1 file gave no sample." in window.samples.bar.text
    problems = window.findChild(QMessageBox, "importProblemsDialog").detailedText()
    assert "no zip file" in problems


def test_an_import_during_another_one_is_told(browser, window, tmp_path, qtbot):
    folders = [labelled_folder(tmp_path / str(label), label, label) for label in (7, 8)]
    with qtbot.waitSignal(window.samples.bar.said):
        drop(browser, folders[0])
        drop(browser, folders[1])
        assert "wait for that or stop it" in window.statusBar().currentMessage()


def exported(window, tmp_path, qtbot, name):
    """The samples of the browser in one zip or folder; another, empty collection is in use afterwards."""
    with qtbot.waitSignal(window.samples.bar.said):
        window.samples.files.write(tmp_path / name)
    window.samples.samples.use_collection("copy")
    return tmp_path / name


@pytest.mark.parametrize("name", ["mine.zip", "mine"])
def test_samples_of_ours_dropped_on_the_pad_are_offered_for_import(browser, window, tmp_path, qtbot, name):
    drop(window, exported(window, tmp_path, qtbot, name))
    qtbot.waitUntil(lambda: labels(browser) == [])
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "offerImportDialog") is not None)
    box = window.findChild(QMessageBox, "offerImportDialog")
    assert box.text() == f"Import the 6 samples in {name} into “copy”?"
    with qtbot.waitSignal(window.samples.bar.said):
        QTest.mouseClick(box.findChild(QPushButton, "offerImport"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(labels(browser)) == 6)


def test_samples_dropped_on_the_pad_are_left_alone_without_consent(browser, window, store, tmp_path, qtbot):
    drop(window, exported(window, tmp_path, qtbot, "mine.zip"))
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "offerImportDialog") is not None)
    window.findChild(QMessageBox, "offerImportDialog").reject()
    assert store.lines("copy") == []


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: zipfile.ZipFile(path, "w").close(), "lists no samples of DigitPad"),
        (lambda path: path.write_bytes(b"nothing"), "no zip file"),
    ],
)
def test_a_zip_without_a_list_of_samples_dropped_on_the_pad_is_told(
    window, tmp_path, qtbot, monkeypatch, make, sentence
):
    shown = []
    monkeypatch.setattr(
        "digitpad.samples.exchange.sample_files.show_error", lambda _window, said: shown.append(str(said))
    )
    make(tmp_path / "photos.zip")
    drop(window, tmp_path / "photos.zip")
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert sentence in shown[0]
    assert "photos.zip" in shown[0]


def test_a_collection_is_written_and_read_again(browser, window, tmp_path, qtbot):
    with qtbot.waitSignal(window.samples.bar.said):
        window.samples.files.write(tmp_path / "mine.zip")
    window.samples.samples.use_collection("copy")
    with qtbot.waitSignal(window.samples.bar.said):
        window.samples.files.take(tmp_path / "mine.zip")
    qtbot.waitUntil(lambda: sorted(labels(browser)) == [0, 1, 2, 3, 4, 5])


def test_a_zip_that_is_none_is_told_in_a_dialog(browser, window, tmp_path, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "digitpad.samples.exchange.sample_files.show_error", lambda _window, said: shown.append(str(said))
    )
    (tmp_path / "x.zip").write_bytes(b"nothing")
    window.samples.files.take(tmp_path / "x.zip")
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert "no zip file" in shown[0]


@pytest.mark.parametrize("case", sorted(Path(__file__).with_name("data").glob("*.zip")), ids=lambda case: case.stem)
def test_after_a_hostile_zip_the_next_import_works(browser, window, tmp_path, qtbot, case):
    with qtbot.waitSignal(window.samples.bar.said, timeout=30_000) if case.stem != "json_dicts" else nullcontext():
        drop(browser, case)
    if case.stem == "json_dicts":
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "errorDialog") is not None, timeout=30_000)
    with qtbot.waitSignal(window.samples.bar.said, timeout=30_000):
        drop(browser, labelled_folder(tmp_path / "in", 7))
    assert "1 sample is new" in window.samples.bar.text
