import os

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QToolButton

from digitpad.app import create_window
from digitpad.draw.journal import Journal, left_behind
from digitpad.draw.picture_journal import read_picture
from digitpad.draw.picture_layer import PictureLayer, centred
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model


def test_the_first_start_hints_and_the_hint_goes_away_for_good(window, qtbot):
    qtbot.waitUntil(window.welcome.hint.isVisible)
    assert "Draw a digit" in window.welcome.hint.text

    window.welcome.hint.findChild(QToolButton, "hintBarClose").click()
    assert not window.welcome.hint.isVisible()
    assert not window.settings.current.hint


def test_who_draws_needs_no_hint(window, qtbot):
    qtbot.waitUntil(window.welcome.hint.isVisible)
    for _ in range(3):
        draw_stroke(window.canvas, ONE)

    assert not window.welcome.hint.isVisible()


def crashed(window, data_folder):
    """The window as a crash leaves it: its journal on the disk, and a lock that nobody holds."""
    window.welcome._journal.wait()
    window.welcome._journal.write()
    window.welcome._journal.wait()
    window.welcome._journal._lock.unlock()
    window.welcome._journal = None
    return list(data_folder.glob("journal-*.inkml"))


def test_after_a_crash_the_drawing_is_offered_and_comes_back(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    assert len(crashed(window, data_folder)) == 1

    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.welcome.recovery.isVisible)
    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert [len(stroke.points) for stroke in again.document.ink.strokes] == [
        len(stroke.points) for stroke in ink.strokes
    ]
    assert not again.welcome.recovery.isVisible()


def test_a_window_closed_in_good_order_leaves_nothing_behind(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    window.welcome._journal.write()
    qtbot.waitUntil(lambda: bool(list(data_folder.glob("journal-*.inkml"))))

    window.close()
    assert not list(data_folder.glob("journal-*"))


def test_the_journal_of_a_running_pad_is_not_offered_to_another(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    window.welcome._journal.write()
    window.welcome._journal.wait()

    assert left_behind() is None
    assert list(data_folder.glob("journal-*.inkml"))


def test_a_journal_that_cannot_be_read_is_kept_aside_and_told_to_the_log(data_folder, qapp):
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "journal-abc.inkml").write_bytes(b"<ink")

    assert left_behind() is None
    assert left_behind() is None
    assert (data_folder / "journal-abc.inkml.unreadable").read_bytes() == b"<ink"
    assert (data_folder / "digitpad.log").read_text().count("journal-abc.inkml") == 2


def test_the_journal_writes_some_time_after_the_pen_not_with_it(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    assert not list(data_folder.glob("journal-*.inkml"))

    qtbot.waitUntil(lambda: bool(list(data_folder.glob("journal-*.inkml"))))
    assert isinstance(window.welcome._journal, Journal)


def photo(side=40, seed=3):
    return np.random.default_rng(seed).integers(0, 256, (side, side + 8), np.uint8)


def crashed_with(window, data_folder, qtbot, picture):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    window.document.show_picture(picture)
    crashed(window, data_folder)


def test_the_picture_under_the_ink_comes_back_too_and_in_its_place(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    picture = PictureLayer(photo(), (10.5, 20.25, 120.0, 100.0))
    draw_stroke(window.canvas, SEVEN)
    window.document.show_picture(picture)
    ink = window.document.ink
    crashed(window, data_folder)

    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.welcome.recovery.isVisible)
    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert np.array_equal(again.document.picture.pixels, picture.pixels)
    assert again.document.picture.box == picture.box
    assert np.allclose(again.document.ink.strokes[0].points, ink.strokes[0].points, atol=0.01)
    again.document.undo()
    assert again.document.is_empty


def test_a_picture_without_ink_is_kept_as_well(window, data_folder, qtbot):
    crashed_with(window, data_folder, qtbot, centred(photo()))

    left = left_behind()
    assert not left.ink
    assert np.array_equal(left.picture.pixels, photo())
    assert left_behind() is None  # while this one is being offered
    assert list(data_folder.glob("journal-*.png"))
    left.forget()
    assert not list(data_folder.glob("journal-*"))


def test_small_ink_stays_as_small_as_it_was(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, ((140, 140), (150, 150)))
    ink = window.document.ink
    crashed(window, data_folder)

    assert np.allclose(left_behind().ink.strokes[0].points, ink.strokes[0].points, atol=0.01)


def test_a_picture_that_was_cleared_is_not_offered(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    window.document.show_picture(centred(photo()))
    window.welcome._journal.write()
    window.document.clear()
    crashed(window, data_folder)

    assert not list(data_folder.glob("journal-*.png"))
    assert left_behind() is None


def test_a_window_with_a_picture_closed_in_good_order_leaves_nothing_behind(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    window.document.show_picture(centred(photo(1900)))
    window.welcome._journal.write()

    window.close()
    assert not list(data_folder.glob("*journal-*"))


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"no picture"])
def test_a_damaged_picture_costs_itself_and_not_the_ink(window, data_folder, qtbot, content):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    (path,) = crashed(window, data_folder)
    path.with_suffix(".png").write_bytes(content)

    left = left_behind()
    assert len(left.ink.strokes) == 1
    assert left.picture is None
    assert not path.with_suffix(".png").exists()


@pytest.mark.parametrize("box", ["", "1 2 3", "0 0 nan 5", "0 0 -5 5", "0 0 1e9 1e9", "a b c d"])
def test_a_picture_whose_place_makes_no_sense_goes_into_the_middle(tmp_path, box):
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    note = PngInfo()
    note.add_text("DigitPad box", box)
    Image.fromarray(photo()).save(tmp_path / "picture.png", pnginfo=note)

    assert read_picture(tmp_path / "picture.png").box == centred(photo()).box


def test_a_folder_that_takes_no_journal_does_not_disturb_the_drawing(window, data_folder, qtbot, monkeypatch):
    from trainer.files import storage

    def full(path, data):
        raise storage.StorageError(f"{path} could not be saved: the disk is full.")

    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    monkeypatch.setattr(storage, "atomic_write", full)
    monkeypatch.setattr("trainer.ink.inkml.atomic_write", full)
    window.document.show_picture(centred(photo()))
    draw_stroke(window.canvas, SEVEN)
    window.welcome._journal.write()
    window.welcome._journal.wait()

    assert window.document.picture is not None
    assert (data_folder / "digitpad.log").read_text().count("the disk is full") == 2


def test_of_two_crashed_pads_the_newer_drawing_is_offered_first_and_the_older_one_next_time(data_folder, qapp):
    from trainer.ink.inkml import write_inkml
    from trainer.ink.strokes import Ink, Stroke

    data_folder.mkdir(parents=True, exist_ok=True)
    for age, name in ((200, "old"), (100, "new")):
        path = data_folder / f"journal-{name}.inkml"
        write_inkml(path, Ink((Stroke(((float(age), 10.0), (50.0, 60.0)), 14.0),)))
        os.utime(path, (1_000_000 - age, 1_000_000 - age))

    newer = left_behind()
    older = left_behind()  # by another pad, while the newer one is on show
    assert newer.ink.strokes[0].points[0][0] == 100.0
    assert older.ink.strokes[0].points[0][0] == 200.0
    assert left_behind() is None


def started_again(qtbot):
    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.welcome.recovery.isVisible)
    return again


def dies(window):
    """As the system leaves a killed window: its locks are free, its files are there."""
    window.welcome._journal.wait()
    window.welcome._journal._lock.unlock()
    if window.welcome._left is not None:
        window.welcome._left.lock.unlock()
    window.welcome._journal = window.welcome._left = None


def test_a_drawing_on_offer_survives_the_next_crash_too(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    crashed(window, data_folder)

    for _ in range(3):
        dies(started_again(qtbot))

    again = started_again(qtbot)
    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert len(again.document.ink.strokes) == 1


def test_a_drawing_brought_back_is_always_in_one_journal_at_least(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    window.document.show_picture(centred(photo(900)))
    crashed(window, data_folder)
    again = started_again(qtbot)

    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert list(data_folder.glob("journal-*.png"))
    qtbot.waitUntil(lambda: len(list(data_folder.glob("journal-*.png"))) == 1)
    dies(again)

    left = left_behind()
    assert len(left.ink.strokes) == 1
    assert np.array_equal(left.picture.pixels, photo(900))


def test_a_drawing_that_is_not_wanted_is_offered_no_more(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    crashed(window, data_folder)
    again = started_again(qtbot)

    again.welcome.recovery.findChild(QToolButton, "recoveryBarClose").click()

    assert not list(data_folder.glob("journal-*"))


def test_an_offer_that_nobody_answered_is_made_again_after_closing(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    crashed(window, data_folder)
    started_again(qtbot).close()

    assert len(left_behind().ink.strokes) == 1


def test_somebody_who_never_pauses_is_written_all_the_same(window, data_folder, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    scribble = QTimer(window, interval=300)
    scribble.timeout.connect(lambda: draw_stroke(window.canvas, ONE))
    scribble.start()

    qtbot.waitUntil(lambda: bool(list(data_folder.glob("journal-*.inkml"))), timeout=20_000)
    scribble.stop()


def test_as_much_as_the_pad_takes_is_read_back(window, data_folder, qtbot):
    from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Ink, Stroke

    qtbot.waitUntil(lambda: window.welcome._journal is not None)
    each = MAX_POINTS // MAX_STROKES
    stroke = Stroke(tuple((100.123 + number, 100.456) for number in range(each)), 14.0, tuple([0.123] * each))
    window.document.show_ink(Ink((stroke,) * MAX_STROKES))
    full = []
    window.document.filled.connect(lambda: full.append(True))
    draw_stroke(window.canvas, SEVEN)
    assert full
    crashed(window, data_folder)

    assert len(left_behind().ink.strokes) == MAX_STROKES
