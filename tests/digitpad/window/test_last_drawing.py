"""The drawing that lay on the pad when its window was closed comes back at the next start."""

import numpy as np
import pytest

from digitpad.app import create_window
from digitpad.draw.journal import kept_for_next_start, left_behind
from digitpad.draw.picture_layer import PictureLayer
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model
from tests.digitpad.window.conftest import begun, journals, photo
from trainer.ink.strokes import Ink

pytestmark = pytest.mark.usefixtures("quick_journal")


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
