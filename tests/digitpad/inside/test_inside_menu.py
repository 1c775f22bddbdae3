def test_the_pane_is_made_when_it_is_first_asked_for(window, qtbot):
    assert window.inside.panel is None

    window.commands["LookInside"].trigger()

    panel = window.inside.panel
    assert panel.isVisible()
    assert panel.window().findChild(object, "insideDock").windowTitle() == "Look inside"
    window.commands["LookInside"].trigger()
    assert window.inside.panel is panel


def test_a_window_with_the_pane_open_closes(window):
    window.commands["LookInside"].trigger()

    assert window.close()
