"""The drawing on the disk while it is drawn: there after a crash, gone after a good end, in nobody's way."""

import errno
import os
import shutil
import threading

import numpy as np
import pytest
from PySide6.QtTest import QTest

from digitpad.draw.journal import Journal, left_behind
from digitpad.draw.picture_layer import PictureLayer, centred
from tests.digitpad.conftest import SEVEN
from trainer.ink.inkml import read_inkml, write_inkml
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture
def journal(document):
    journal = Journal(document)
    yield journal
    journal.close()


def draw(document, *points, width=14.0):
    document.begin_stroke(points[0], width)
    for point in points[1:]:
        document.extend_stroke(point)
    document.end_stroke()


def crash(journal, data_folder):
    """What is written, once more under another name, as a pad that died has left it: nobody holds its lock."""
    journal.write()
    journal.wait()
    for path in [*data_folder.glob("journal-*.inkml"), *data_folder.glob("journal-*.png")]:
        shutil.copy(path, path.with_name(f"journal-crashed{path.suffix}"))


def photo(side=40, seed=3):
    return np.random.default_rng(seed).integers(0, 256, (side, side + 8), np.uint8)


def kept(left):
    """Ink and picture of a drawing that was left, which is seen to by this."""
    left.forget()
    return left.ink, left.picture


def test_what_a_crash_left_is_there_until_it_was_seen_to(document, journal, data_folder):
    draw(document, *SEVEN)
    crash(journal, data_folder)
    left_behind().release()
    ink, picture = kept(left_behind())
    assert np.allclose(ink.strokes[0].points, SEVEN, atol=0.01)
    assert picture is None
    assert left_behind() is None
    assert not list(data_folder.glob("journal-crashed*"))


def test_a_drawing_that_one_pad_offers_is_not_offered_by_another(document, journal, data_folder):
    draw(document, *SEVEN)
    crash(journal, data_folder)
    offered = left_behind()
    assert left_behind() is None
    offered.release()


def test_a_drawing_that_was_brought_back_goes_once_the_new_journal_holds_it(document, journal, data_folder, qtbot):
    draw(document, *SEVEN)
    crash(journal, data_folder)
    left = left_behind()
    document.show_drawing(left.ink, left.picture)
    assert left.path.exists()
    journal.keep_instead(left)
    qtbot.waitUntil(lambda: not left.path.exists())
    assert len(list(data_folder.glob("journal-*.inkml"))) == 1


def test_the_end_of_an_earlier_write_does_not_forget_what_was_brought_back_since(
    document, journal, data_folder, qtbot, monkeypatch
):
    draw(document, *SEVEN)
    crash(journal, data_folder)  # its end is not heard before the next write has begun
    left, go_on, written = left_behind(), threading.Event(), []

    def write_slowly(path, ink):
        go_on.wait(30)
        written.append(ink)

    monkeypatch.setattr("digitpad.draw.journal.write_ink", write_slowly)
    document.show_drawing(left.ink, left.picture)
    journal.keep_instead(left)
    QTest.qWait(100)
    assert left.path.exists()
    go_on.set()
    qtbot.waitUntil(lambda: not left.path.exists(), timeout=20_000)
    assert written == [document.ink]


def test_what_was_brought_back_and_not_taken_by_the_disk_stays_until_it_is(
    document, journal, data_folder, qtbot, monkeypatch
):
    draw(document, *SEVEN)
    crash(journal, data_folder)
    left = left_behind()
    tried = []

    def refuse(path, ink):
        tried.append(ink)
        raise OSError(errno.ENOSPC, "no space")

    with monkeypatch.context() as full:
        full.setattr("digitpad.draw.journal.write_ink", refuse)
        document.show_drawing(left.ink, left.picture)
        journal.keep_instead(left)
        journal.wait()
        QTest.qWait(50)
        journal.write()  # nothing has changed meanwhile
        journal.wait()
        QTest.qWait(50)
        assert left.path.exists()
        assert len(tried) == 2
    journal.write()
    qtbot.waitUntil(lambda: not left.path.exists(), timeout=20_000)
    assert read_inkml(next(data_folder.glob("journal-*.inkml"))) == document.ink


def test_a_pad_that_still_runs_is_not_asked_for_its_drawing(document, journal, data_folder):
    draw(document, *SEVEN)
    journal.write()
    journal.wait()
    assert left_behind() is None
    assert list(data_folder.glob("journal-*.inkml"))


def test_a_good_end_leaves_nothing_behind_even_while_a_photo_is_being_written(document, data_folder):
    journal = Journal(document)
    draw(document, *SEVEN)
    document.show_picture(centred(photo(1900)))
    journal.write()
    journal.close()
    assert not list(data_folder.glob("*journal-*"))


def test_it_writes_some_time_after_the_pen_not_with_it(document, journal, data_folder, qtbot):
    draw(document, *SEVEN)
    assert not list(data_folder.glob("journal-*.inkml"))
    qtbot.waitUntil(lambda: bool(list(data_folder.glob("journal-*.inkml"))))


def test_a_pad_that_was_cleared_has_nothing_on_the_disk(document, journal, data_folder):
    draw(document, *SEVEN)
    document.show_picture(centred(photo()))
    journal.write()
    journal.wait()
    document.clear()
    crash(journal, data_folder)
    assert not list(data_folder.glob("journal-*.png")) + list(data_folder.glob("journal-*.inkml"))
    assert left_behind() is None


def test_small_ink_stays_as_small_as_it_was(document, journal, data_folder):
    draw(document, (140.0, 140.0), (150.0, 150.0))
    crash(journal, data_folder)
    assert np.allclose(kept(left_behind())[0].strokes[0].points, document.ink.strokes[0].points, atol=0.01)


def test_a_picture_comes_back_in_its_place_with_ink_and_without(document, journal, data_folder):
    picture = PictureLayer(photo(), (10.5, 20.25, 120.0, 100.0))
    document.show_picture(picture)
    for strokes in (0, 1):
        crash(journal, data_folder)
        ink, shown = kept(left_behind())
        assert len(ink.strokes) == strokes
        assert np.array_equal(shown.pixels, picture.pixels)
        assert shown.box == picture.box
        draw(document, *SEVEN)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"no picture"])
def test_a_damaged_picture_costs_not_the_ink_and_is_kept_aside(document, journal, data_folder, content):
    draw(document, *SEVEN)
    crash(journal, data_folder)
    (data_folder / "journal-crashed.png").write_bytes(content)
    ink, picture = kept(left_behind())
    assert len(ink.strokes) == 1
    assert picture is None
    assert (data_folder / "journal-crashed.png.unreadable").read_bytes() == content


def test_of_two_crashed_pads_the_newer_drawing_comes_first_and_the_older_one_next_time(data_folder, qapp):
    data_folder.mkdir(parents=True, exist_ok=True)
    for age, name in ((200, "old"), (100, "new")):
        path = data_folder / f"journal-{name}.inkml"
        write_inkml(path, Ink((Stroke(((float(age), 10.0), (50.0, 60.0)), 14.0),)))
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    assert kept(left_behind())[0].strokes[0].points[0][0] == 100.0
    assert kept(left_behind())[0].strokes[0].points[0][0] == 200.0
    assert left_behind() is None


def test_a_disk_that_takes_nothing_is_in_the_log_and_does_not_disturb_the_drawing(
    document, journal, data_folder, monkeypatch
):
    from trainer.files import storage

    def full(path, data):
        raise storage.StorageError("{0} could not be saved: the disk is full.", path)

    monkeypatch.setattr(storage, "atomic_write", full)
    monkeypatch.setattr("trainer.ink.inkml.atomic_write", full)
    document.show_picture(centred(photo()))
    draw(document, *SEVEN)
    journal.write()
    journal.wait()
    journal.write()
    journal.wait()
    assert document.picture is not None
    assert (data_folder / "digitpad.log").read_text().count("the disk is full") == 2


def test_a_journal_that_cannot_be_read_is_kept_aside_and_told_to_the_log(data_folder, qapp):
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "journal-abc.inkml").write_bytes(b"<ink")

    assert left_behind() is None
    assert left_behind() is None
    assert (data_folder / "journal-abc.inkml.unreadable").read_bytes() == b"<ink"
    assert (data_folder / "digitpad.log").read_text().count("journal-abc.inkml") == 2
