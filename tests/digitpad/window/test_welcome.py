import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from digitpad.app import create_window
from digitpad.draw.journal import kept_for_next_start, left_behind
from digitpad.draw.picture_layer import PictureLayer, centred
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model
from trainer.ink.strokes import Ink


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


@pytest.fixture(autouse=True)
def quick_journal(monkeypatch):
    """A journal that follows the pen after a moment, not after seconds."""
    monkeypatch.setattr("digitpad.draw.journal.DELAY_MS", 30)


def begun(window, qtbot):
    """Wait until the window keeps a journal: it begins to when it has shown its hint."""
    qtbot.waitUntil(window.welcome.hint.isVisible, timeout=30_000)


def journals(data_folder, ending=".inkml"):
    return list(data_folder.glob(f"journal-*{ending}"))


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


def photo(side=40, seed=3):
    return np.random.default_rng(seed).integers(0, 256, (side, side + 8), np.uint8)


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
    from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Ink, Stroke

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


@pytest.mark.parametrize("has_picture", [False, True])
def test_what_lay_on_the_pad_when_its_window_was_closed_lies_there_at_the_next_start(window, qtbot, has_picture):
    begun(window, qtbot)
    if has_picture:
        window.document.show_picture(PictureLayer(photo(), (10.5, 20.25, 120.0, 100.0)))
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    window.close()

    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: not again.document.is_empty)
    assert np.allclose(again.document.ink.strokes[0].points, ink.strokes[0].points, atol=0.01)
    assert (again.document.picture is not None) == has_picture
    assert not again.document.undo_stack.canUndo()
    assert not again.welcome.recovery.is_open

    again.document.clear()
    again.close()
    assert (kept_for_next_start().ink, kept_for_next_start().picture) == (Ink(), None)


def test_who_draws_before_the_last_drawing_is_there_draws_on_an_empty_pad(window, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    window.close()

    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    draw_stroke(again.canvas, ONE)
    drawn = again.document.ink
    begun(again, qtbot)
    qtbot.wait(50)
    assert again.document.ink == drawn


@pytest.mark.parametrize("content", [b"", b"<ink", b"\x89PNG\r\n\x1a\n", bytes(3000)])
def test_a_damaged_last_drawing_costs_itself_and_not_the_start(data_folder, qtbot, content):
    data_folder.mkdir(parents=True, exist_ok=True)
    for ending in ("inkml", "png"):
        (data_folder / f"last-drawing.{ending}").write_bytes(content)
    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: not (data_folder / "last-drawing.png").exists())
    assert again.document.is_empty


def test_a_window_that_closes_before_it_has_shown_the_last_drawing_leaves_it(window, qtbot, monkeypatch):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    window.close()
    monkeypatch.setattr("digitpad.window.welcome.Welcome.show_last", lambda *_: None)

    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    begun(again, qtbot)
    again.close()

    assert kept_for_next_start().ink


def test_a_disk_that_does_not_take_the_last_drawing_leaves_the_journal(window, data_folder, qtbot):
    begun(window, qtbot)
    draw_stroke(window.canvas, SEVEN)
    qtbot.waitUntil(lambda: bool(journals(data_folder)), timeout=30_000)
    (data_folder / "last-drawing.inkml").mkdir()
    (data_folder / "last-drawing.inkml" / "in-the-way").touch()

    window.close()

    left = left_behind()
    assert left is not None
    assert left.ink
    left.forget()
