from PySide6.QtWidgets import QPushButton, QToolButton

from digitpad.app import create_window
from digitpad.journal import Journal, left_behind
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model


def test_the_first_start_hints_and_the_hint_goes_away_for_good(window, qtbot):
    qtbot.waitUntil(window.hint.isVisible)
    assert "Draw a digit" in window.hint.text()

    window.hint.findChild(QToolButton, "hintBarClose").click()
    assert not window.hint.isVisible()
    assert not window.settings.current.hint


def test_who_draws_needs_no_hint(window, qtbot):
    qtbot.waitUntil(window.hint.isVisible)
    for _ in range(3):
        draw_stroke(window.canvas, ONE)

    assert not window.hint.isVisible()


def crashed(window, data_folder):
    """The window as a crash leaves it: its journal on the disk, and a lock that nobody holds."""
    window.notices._journal.write()
    window.notices._journal._lock.unlock()
    window.notices._journal = None
    return list(data_folder.glob("journal-*.inkml"))


def test_after_a_crash_the_drawing_is_offered_and_comes_back(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.notices._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    assert len(crashed(window, data_folder)) == 1

    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.recovery.isVisible)
    again.recovery.findChild(QPushButton, "recoveryBarButton").click()
    assert [len(stroke.points) for stroke in again.document.ink.strokes] == [
        len(stroke.points) for stroke in ink.strokes
    ]
    assert not again.recovery.isVisible()


def test_a_window_closed_in_good_order_leaves_nothing_behind(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.notices._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    window.notices._journal.write()
    assert list(data_folder.glob("journal-*.inkml"))

    window.close()
    assert not list(data_folder.glob("journal-*"))


def test_the_journal_of_a_running_pad_is_not_offered_to_another(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.notices._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    window.notices._journal.write()

    assert left_behind() is None
    assert list(data_folder.glob("journal-*.inkml"))


def test_a_damaged_journal_is_dropped_without_a_word(data_folder, qapp):
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "journal-abc.inkml").write_bytes(b"<ink")

    assert left_behind() is None
    assert not list(data_folder.glob("journal-*.inkml"))


def test_the_journal_writes_some_time_after_the_pen_not_with_it(window, data_folder, qtbot):
    qtbot.waitUntil(lambda: window.notices._journal is not None)
    draw_stroke(window.canvas, SEVEN)
    assert not list(data_folder.glob("journal-*.inkml"))

    qtbot.waitUntil(lambda: bool(list(data_folder.glob("journal-*.inkml"))))
    assert isinstance(window.notices._journal, Journal)
