from PySide6.QtCore import Qt

from digitpad.widgets.tool_button import ToolButton


def accents(button):
    """How many of a button's pixels have the colour of what is chosen."""
    image, wanted = button.grab().toImage(), button.palette().highlight().color()
    return sum(
        image.pixelColor(x, y).rgb() == wanted.rgb() for x in range(image.width()) for y in range(image.height())
    )


def test_the_button_that_has_the_keys_has_an_edge(qtbot):
    button = ToolButton("tool")
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    button.clearFocus()
    assert accents(button) == 0
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert accents(button) > button.width()
    button.clearFocus()
    assert accents(button) == 0
