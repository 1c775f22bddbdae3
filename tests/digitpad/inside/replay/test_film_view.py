from digitpad.inside.replay.film_view import FilmView


def test_a_frame_is_painted_and_read_out_however_narrow_the_pane_is(film, qtbot):
    view = FilmView()
    qtbot.addWidget(view)
    view.show()
    empty = view.grab().toImage()

    view.show_film(film)
    whole = view.grab().toImage()
    assert whole != empty
    lines = view.accessibleDescription().splitlines()
    assert lines[0] == film.frames[-1].answer
    assert len(lines) == 11

    view.show_frame(0)
    assert view.grab().toImage() != whole
    assert view.accessibleDescription().splitlines()[1:] != lines[1:]
    view.resize(view.minimumSize())
    assert not view.grab().isNull()
