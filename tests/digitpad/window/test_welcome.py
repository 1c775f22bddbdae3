import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from digitpad.app import create_window
from digitpad.draw.journal import left_behind
from digitpad.draw.picture_layer import PictureLayer, centred
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model
from tests.digitpad.window.conftest import begun, journals, photo
from trainer.ink.strokes import Ink

pytestmark = pytest.mark.usefixtures("quick_journal")


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


def crashed(window, data_folder, qtbot):
    """What a crash leaves of the window's drawing: the files of its journal, and a lock that nobody holds."""
    wanted = [
        ending for ending, is_there in ((".inkml", window.document.ink), (".png", window.document.picture)) if is_there
    ]
    qtbot.waitUntil(lambda: all(journals(data_folder, ending) for ending in wanted), timeout=30_000)
    copies = {path: path.read_bytes() for ending in (".inkml", ".png") for path in journals(data_folder, ending)}
    window.close()
    assert not journals(data_folder, "")
    for kept in data_folder.glob("last-drawing.*"):
        kept.unlink()
    for path, content in copies.items():
        path.write_bytes(content)
    return [path for path in copies if path.suffix == ".inkml"]


def started_again(qtbot):
    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.welcome.recovery.isVisible, timeout=30_000)
    return again


def test_after_a_crash_the_drawing_is_offered_and_comes_back(window, data_folder, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    assert len(crashed(window, data_folder, qtbot)) == 1

    again = started_again(qtbot)
    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert [len(stroke.points) for stroke in again.document.ink.strokes] == [
        len(stroke.points) for stroke in ink.strokes
    ]
    assert not again.welcome.recovery.isVisible()


def test_a_window_closed_in_good_order_leaves_nothing_behind(window, data_folder, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    qtbot.waitUntil(lambda: bool(journals(data_folder)), timeout=30_000)

    window.close()
    assert not list(data_folder.glob("journal-*"))


def crashed_with(window, data_folder, qtbot, picture):
    begun(window, qtbot)
    window.document.show_picture(picture)
    crashed(window, data_folder, qtbot)


def test_the_picture_under_the_ink_comes_back_too_and_in_its_place(window, data_folder, qtbot):
    begun(window, qtbot)
    picture = PictureLayer(photo(), (10.5, 20.25, 120.0, 100.0))
    window.document.show_picture(picture)
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    crashed(window, data_folder, qtbot)

    again = started_again(qtbot)
    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert np.array_equal(again.document.picture.pixels, picture.pixels)
    assert again.document.picture.box == picture.box
    assert np.allclose(again.document.ink.strokes[0].points, ink.strokes[0].points, atol=0.01)
    again.document.undo()
    assert again.document.is_empty


def test_a_picture_that_was_cleared_is_not_offered(window, data_folder, qtbot):
    begun(window, qtbot)
    window.document.show_picture(centred(photo()))
    qtbot.waitUntil(lambda: bool(journals(data_folder, ".png")), timeout=30_000)
    window.document.clear()
    qtbot.waitUntil(lambda: not journals(data_folder, ".png"), timeout=30_000)
    crashed(window, data_folder, qtbot)

    assert left_behind() is None


def test_a_window_with_a_picture_closed_in_good_order_leaves_nothing_behind(window, data_folder, qtbot):
    begun(window, qtbot)
    paper = np.full((1900, 1900), 255, np.uint8)
    paper[300:1600, 900:1000] = 0
    window.document.show_picture(centred(paper))
    qtbot.waitUntil(lambda: bool(journals(data_folder, ".lock")), timeout=30_000)  # it has begun to write

    window.close()
    assert not list(data_folder.glob("*journal-*"))


def test_a_folder_that_takes_no_journal_does_not_disturb_the_drawing(window, data_folder, qtbot, monkeypatch):
    from trainer.files import storage

    def full(path, data):
        raise storage.StorageError(f"{path} could not be saved: the disk is full.")

    begun(window, qtbot)
    monkeypatch.setattr(storage, "atomic_write", full)
    monkeypatch.setattr("trainer.ink.inkml.atomic_write", full)
    window.document.show_picture(centred(photo()))
    draw_stroke(window.canvas, SEVEN)
    log = data_folder / "digitpad.log"
    qtbot.waitUntil(lambda: log.is_file() and log.read_text().count("the disk is full") == 2, timeout=30_000)

    assert window.document.picture is not None
    assert len(window.document.ink.strokes) == 1


def test_a_drawing_on_offer_stays_on_the_disk_for_the_next_crash(window, data_folder, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    left = crashed(window, data_folder, qtbot)

    again = started_again(qtbot)
    assert journals(data_folder) == left
    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert len(again.document.ink.strokes) == 1


def test_a_drawing_brought_back_is_always_in_one_journal_at_least(window, data_folder, qtbot):
    begun(window, qtbot)
    window.document.show_picture(centred(photo(60)))
    draw_stroke(window.canvas, SEVEN)
    crashed(window, data_folder, qtbot)
    again = started_again(qtbot)

    again.welcome.recovery.findChild(QPushButton, "recoveryBarButton").click()
    seen = []
    qtbot.waitUntil(lambda: seen.append(journals(data_folder, ".png")) or len(seen[-1]) == 1, timeout=30_000)
    assert all(seen)
    crashed(again, data_folder, qtbot)

    left = left_behind()
    assert len(left.ink.strokes) == 1
    assert np.array_equal(left.picture.pixels, photo(60))


def test_a_drawing_that_is_not_wanted_is_offered_no_more(window, data_folder, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    crashed(window, data_folder, qtbot)
    again = started_again(qtbot)

    again.welcome.recovery.findChild(QToolButton, "recoveryBarClose").click()

    assert not list(data_folder.glob("journal-*"))


def test_an_offer_that_nobody_answered_is_made_again_after_closing(window, data_folder, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    crashed(window, data_folder, qtbot)
    started_again(qtbot).close()

    assert len(left_behind().ink.strokes) == 1


@pytest.fixture
def endless_pause(monkeypatch):
    """A journal that waits for a pause that never comes, but not for ever."""
    monkeypatch.setattr("digitpad.draw.journal.DELAY_MS", 600_000)
    monkeypatch.setattr("digitpad.draw.journal.LONGEST_WAIT_MS", 100)


def test_somebody_who_never_pauses_is_written_all_the_same(endless_pause, window, data_folder, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, ONE)
    qtbot.waitUntil(lambda: bool(journals(data_folder)), timeout=30_000)


def test_as_much_as_the_pad_takes_is_read_back(window, data_folder, qtbot):
    from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Stroke

    begun(window, qtbot)
    each = MAX_POINTS // MAX_STROKES
    stroke = Stroke(tuple((100.123 + number, 100.456) for number in range(each)), 14.0, tuple([0.123] * each))
    window.document.show_ink(Ink((stroke,) * MAX_STROKES))
    full = []
    window.document.filled.connect(lambda: full.append(True))
    draw_stroke(window.canvas, SEVEN)
    assert full
    crashed(window, data_folder, qtbot)

    assert len(left_behind().ink.strokes) == MAX_STROKES
