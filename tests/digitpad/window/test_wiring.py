from digitpad.window.actions import COMMANDS
from digitpad.window.wiring import acts


def test_every_command_has_an_act_and_every_act_a_command(window):
    assert list(acts(window)) == [command.name for command in COMMANDS]


def test_an_entry_does_its_act_whatever_its_signal_carries(window):
    window.commands["Thicker"].trigger()
    width = window.canvas.pen_width
    window.commands["Thinner"].trigger()
    assert window.canvas.pen_width < width

    window.commands["Guide"].trigger()
    assert not window.settings.current.guide
    window.commands["Guide"].trigger()
    assert window.settings.current.guide
