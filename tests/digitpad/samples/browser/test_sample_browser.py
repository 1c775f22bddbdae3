"""My samples can be looked through, filtered, relabelled, deleted and put back on the pad."""

import sqlite3
from contextlib import closing

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from digitpad.samples.store.sample_database import FILE_NAME
from tests.digitpad.conftest import SEVEN, draw_stroke
from tests.digitpad.samples.conftest import drawing, labels


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


def test_a_digits_key_relabels_what_is_selected_and_undo_brings_it_back(browser, window, store, qtbot):
    click(browser, 0)
    click(browser, 2, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(browser.reading_of.changed):
        press(browser, Qt.Key.Key_9)
    assert labels(browser) == [9, 9, 9, 2, 1, 0]
    assert store.counts("mine")[9] == 3
    with qtbot.waitSignal(browser.reading_of.changed):
        window.commands["Undo"].trigger()
    assert labels(browser) == [5, 4, 3, 2, 1, 0]


def test_delete_removes_what_is_selected_and_undo_brings_it_back(browser, window, store, qtbot):
    click(browser, 1)
    click(browser, 3, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(browser.reading_of.changed):
        press(browser, Qt.Key.Key_Delete)
    assert labels(browser) == [5, 3, 1, 0]
    with qtbot.waitSignal(browser.reading_of.changed):
        window.commands["Undo"].trigger()
    assert labels(browser) == [5, 4, 3, 2, 1, 0]
    with qtbot.waitSignal(browser.reading_of.changed):
        window.commands["Redo"].trigger()
    assert labels(browser) == [5, 3, 1, 0]


def test_what_was_selected_stays_selected_when_it_is_relabelled(browser, qtbot):
    click(browser, 3)
    with qtbot.waitSignal(browser.reading_of.changed):
        press(browser, Qt.Key.Key_9)
    assert browser.grid.chosen == [3]
    with qtbot.waitSignal(browser.reading_of.changed):
        QTest.keyClick(browser.grid, Qt.Key.Key_8)
    assert labels(browser) == [5, 4, 3, 8, 1, 0]


def test_after_a_deletion_the_next_sample_is_selected(browser, qtbot):
    click(browser, 2)
    for left in ([5, 4, 2, 1, 0], [5, 4, 1, 0]):
        with qtbot.waitSignal(browser.reading_of.changed):
            press(browser, Qt.Key.Key_Delete)
        assert labels(browser) == left
        assert browser.grid.chosen == [2]


def test_the_keys_of_the_grid_leave_the_pad_alone(browser, window):
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    click(browser, 0)
    press(browser, Qt.Key.Key_Delete)
    assert window.document.ink == ink


def test_a_sample_is_put_back_on_the_pad_as_it_was_drawn(browser, window, qtbot):
    click(browser, 5)
    QTest.mouseClick(part(browser, QPushButton, "samplePutOnPad"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.document.ink == drawing(0.0).ink, timeout=20_000)
    window.commands["Undo"].trigger()
    assert window.document.is_empty


def test_a_correction_on_the_pad_appears_in_the_browser(browser, window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    with qtbot.waitSignal(browser.reading_of.changed):
        QTest.keyClick(window, Qt.Key.Key_7)
    assert labels(browser) == [7, 5, 4, 3, 2, 1, 0]


def test_collections_are_apart(browser, window, store, qtbot):
    with qtbot.waitSignal(browser.reading_of.changed):
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
    with qtbot.waitSignal(browser.reading_of.changed):
        window.samples.samples.remove_collection()
    assert store.collections() == ["mine"]
    assert labels(browser) == []


def test_a_kept_picture_that_is_damaged_is_told_and_the_pad_stays(browser, window, store, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "digitpad.samples.browser.sample_browser.show_error", lambda _window, said: shown.append(str(said))
    )
    with closing(sqlite3.connect(store.folder / FILE_NAME)) as raw, raw:
        raw.execute("UPDATE drawings SET picture=?, box='[0, 0, 10, 10]' WHERE sample=1", (b"no picture",))
    draw_stroke(window.canvas, SEVEN)
    click(browser, 5)
    QTest.mouseClick(part(browser, QPushButton, "samplePutOnPad"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown) == 1, timeout=20_000)
    assert not window.document.is_empty
