"""My samples can be looked through, filtered, relabelled, deleted, put back on the pad, and brought in and out."""

import zipfile

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMessageBox, QPushButton

from digitpad import paths
from digitpad.samples.sample import Drawing, Sample
from digitpad.samples.sample_image import open_store
from tests.digitpad.conftest import SEVEN, draw_stroke
from trainer.ink import Ink, Stroke


def drawing(shift=0.0):
    return Drawing(Ink((Stroke(((60.0, 60.0), (200.0, 60.0 + shift), (140.0, 220.0))),)))


@pytest.fixture
def store():
    with_folder = open_store(paths.samples_folder())
    yield with_folder
    with_folder.close()


@pytest.fixture
def browser(window, store, qtbot):
    """The browser on the real window, with six samples: labels 0 to 5, the newest (5) first."""
    for digit in range(6):
        store.add("mine", Sample(drawing(10.0 * digit), digit))
    window.commands["MySamples"].trigger()
    browser = window.samples.browser
    qtbot.waitUntil(lambda: browser.table is not None and len(browser.table) == 6)
    return browser


def labels(browser):
    return [browser.digits.entry(position).label for position in range(browser.digits.rowCount())]


def click(browser, position, modifier=Qt.KeyboardModifier.NoModifier):
    place = browser.grid.visualRect(browser.digits.index(position)).center()
    QTest.mouseClick(browser.grid.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def press(browser, key):
    browser.grid.setFocus()
    QTest.keyClick(browser.grid, key)


def part(browser, kind, name):
    return browser.findChild(kind, name)


def test_the_newest_sample_is_first_with_what_the_model_reads_now(browser, window):
    assert labels(browser) == [5, 4, 3, 2, 1, 0]
    predictor = window.recognizer.predictor
    image = browser.digits.picture(0).astype(np.float32) / 255
    assert browser.digits.entry(0).predicted == predictor.predict(image).most_probable


def test_the_filter_shows_one_digit_or_only_what_is_read_wrong(browser):
    part(browser, QComboBox, "sampleDigit").setCurrentIndex(1 + 3)
    assert labels(browser) == [3]
    part(browser, QComboBox, "sampleDigit").setCurrentIndex(0)
    part(browser, QComboBox, "sampleReading").setCurrentIndex(1)
    wrong = labels(browser)
    part(browser, QComboBox, "sampleReading").setCurrentIndex(2)
    right = labels(browser)
    assert sorted(wrong + right) == [0, 1, 2, 3, 4, 5]
    assert all(browser.digits.entry(i).is_right for i in range(len(right)))


def test_another_model_reads_the_samples_anew(browser, window, qtbot):
    from tests.digitpad.conftest import random_model

    before = browser.table
    with qtbot.waitSignal(browser.shown):
        window.models.use(random_model(seed=5))
    assert not np.allclose(browser.table.confidences, before.confidences)


def test_a_digits_key_relabels_what_is_selected_and_undo_brings_it_back(browser, window, store, qtbot):
    click(browser, 0)
    click(browser, 2, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(browser.shown):
        press(browser, Qt.Key.Key_9)
    assert labels(browser) == [9, 9, 9, 2, 1, 0]
    assert store.counts("mine")[9] == 3
    with qtbot.waitSignal(browser.shown):
        window.commands["Undo"].trigger()
    assert labels(browser) == [5, 4, 3, 2, 1, 0]


def test_delete_removes_what_is_selected_and_undo_brings_it_back(browser, window, store, qtbot):
    click(browser, 1)
    click(browser, 3, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(browser.shown):
        press(browser, Qt.Key.Key_Delete)
    assert labels(browser) == [5, 3, 1, 0]
    with qtbot.waitSignal(browser.shown):
        window.commands["Undo"].trigger()
    assert labels(browser) == [5, 4, 3, 2, 1, 0]
    with qtbot.waitSignal(browser.shown):
        window.commands["Redo"].trigger()
    assert labels(browser) == [5, 3, 1, 0]


def test_what_was_selected_stays_selected_when_it_is_relabelled(browser, qtbot):
    click(browser, 3)
    with qtbot.waitSignal(browser.shown):
        press(browser, Qt.Key.Key_9)
    assert browser.grid.chosen == [3]
    with qtbot.waitSignal(browser.shown):
        QTest.keyClick(browser.grid, Qt.Key.Key_8)
    assert labels(browser) == [5, 4, 3, 8, 1, 0]


def test_after_a_deletion_the_next_sample_is_selected(browser, qtbot):
    click(browser, 2)
    for left in ([5, 4, 2, 1, 0], [5, 4, 1, 0]):
        with qtbot.waitSignal(browser.shown):
            press(browser, Qt.Key.Key_Delete)
        assert labels(browser) == left
        assert browser.grid.chosen == [2]


def test_many_samples_are_shown_first_and_then_read(browser, window, qtbot, monkeypatch):
    monkeypatch.setattr("digitpad.samples.sample_table.READ_AT_ONCE", 3)
    read = browser.table.predictions
    window.samples.samples.use_collection("empty")
    qtbot.waitUntil(lambda: len(browser.table) == 0)
    window.samples.samples.use_collection("mine")
    qtbot.waitUntil(lambda: len(browser.table) == 6 and browser.table.predictions is not None)
    assert (browser.table.predictions == read).all()


def test_the_keys_of_the_grid_leave_the_pad_alone(browser, window):
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    click(browser, 0)
    press(browser, Qt.Key.Key_Delete)
    assert window.document.ink == ink


def test_a_sample_is_put_back_on_the_pad_as_it_was_drawn(browser, window):
    click(browser, 5)
    QTest.mouseClick(part(browser, QPushButton, "samplePutOnPad"), Qt.MouseButton.LeftButton)
    assert window.document.ink == drawing(0.0).ink
    window.commands["Undo"].trigger()
    assert window.document.is_empty


def test_a_correction_on_the_pad_appears_in_the_browser(browser, window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    with qtbot.waitSignal(browser.shown):
        QTest.keyClick(window, Qt.Key.Key_7)
    assert labels(browser) == [7, 5, 4, 3, 2, 1, 0]


def test_a_change_by_another_digitpad_appears_when_the_window_is_used_again(browser, window, store, qtbot):
    store.add("mine", Sample(drawing(99.0), 8))
    with qtbot.waitSignal(browser.shown):
        window.samples.samples.look_again()
    assert labels(browser)[0] == 8


def test_collections_are_apart(browser, window, store, qtbot):
    with qtbot.waitSignal(browser.shown):
        window.samples.samples.use_collection("class 3b")
    assert labels(browser) == []
    draw_stroke(window.canvas, SEVEN)
    QTest.keyClick(window, Qt.Key.Key_7)
    assert sum(store.counts("class 3b")) == 1
    box = part(browser, QComboBox, "collectionBox")
    assert [box.itemText(i) for i in range(box.count())] == ["mine", "class 3b"]
    assert window.settings.current.collection == "class 3b"


def test_a_collection_is_renamed_and_removed(browser, window, store, qtbot):
    window.samples.samples.rename_collection("Anna")
    assert store.collections() == ["Anna"]
    with qtbot.waitSignal(browser.shown):
        window.samples.samples.remove_collection()
    assert store.collections() == ["mine"]
    assert labels(browser) == []


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
    with qtbot.waitSignal(window.samples.files.imported):
        drop(browser, labelled_folder(tmp_path / "in", 7))
    qtbot.waitUntil(lambda: labels(browser)[0] == 7)
    assert "1 sample is new" in window.samples.bar.text


def test_several_dropped_folders_are_all_imported_and_a_wrong_one_is_told(browser, window, tmp_path, qtbot):
    folders = [labelled_folder(tmp_path / str(label), label, label) for label in (7, 8, 9)]
    (tmp_path / "broken.zip").write_bytes(b"nothing")
    with qtbot.waitSignal(window.samples.files.imported) as done:
        drop(browser, folders[0], tmp_path / "broken.zip", *folders[1:])
    qtbot.waitUntil(lambda: set(labels(browser)) >= {7, 8, 9})
    assert "3 samples are new. 1 file gave no sample." in window.samples.bar.text
    assert "no zip file" in done.args[0].problems[0]


def test_an_import_during_another_one_is_told(browser, window, tmp_path, qtbot):
    folders = [labelled_folder(tmp_path / str(label), label, label) for label in (7, 8)]
    with qtbot.waitSignal(window.samples.files.imported):
        drop(browser, folders[0])
        drop(browser, folders[1])
        assert "wait for that or stop it" in window.statusBar().currentMessage()


def exported(window, tmp_path, qtbot, name):
    """The samples of the browser in one zip or folder; another, empty collection is in use afterwards."""
    with qtbot.waitSignal(window.samples.files.exported):
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
    with qtbot.waitSignal(window.samples.files.imported):
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
    monkeypatch.setattr("digitpad.samples.sample_files.show_error", lambda _window, text: shown.append(text))
    make(tmp_path / "photos.zip")
    drop(window, tmp_path / "photos.zip")
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert sentence in shown[0]
    assert "photos.zip" in shown[0]


def test_a_kept_picture_that_is_damaged_is_told_and_the_pad_stays(browser, window, store, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr("digitpad.samples.sample_browser.show_error", lambda _window, text: shown.append(text))
    with store._writing():
        store._run("UPDATE drawings SET picture=?, box='[0, 0, 10, 10]' WHERE sample=1", (b"no picture",))
    draw_stroke(window.canvas, SEVEN)
    click(browser, 5)
    QTest.mouseClick(part(browser, QPushButton, "samplePutOnPad"), Qt.MouseButton.LeftButton)
    assert len(shown) == 1
    assert not window.document.is_empty


def test_a_collection_is_written_and_read_again(browser, window, tmp_path, qtbot):
    with qtbot.waitSignal(window.samples.files.exported):
        window.samples.files.write(tmp_path / "mine.zip")
    window.samples.samples.use_collection("copy")
    with qtbot.waitSignal(window.samples.files.imported):
        window.samples.files.take(tmp_path / "mine.zip")
    qtbot.waitUntil(lambda: sorted(labels(browser)) == [0, 1, 2, 3, 4, 5])


def test_a_zip_that_is_none_is_told_in_a_dialog(browser, window, tmp_path, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr("digitpad.samples.sample_files.show_error", lambda _window, text: shown.append(text))
    (tmp_path / "x.zip").write_bytes(b"nothing")
    window.samples.files.take(tmp_path / "x.zip")
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert "no zip file" in shown[0]


def test_a_click_in_the_grid_selects_what_lies_there(browser):
    place = browser.grid.visualRect(browser.digits.index(4)).center()
    assert browser.grid.indexAt(QPoint(place)).row() == 4
    click(browser, 4)
    assert browser.grid.chosen == [4]
