"""What hands know from other programs: themes and languages from the menu, files dragged onto the window."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from PIL import Image, ImageDraw

from digitpad.widgets.theme import DARK, LIGHT
from tests.end_to_end.virtual_display import wait_until

ROOT = Path(__file__).resolve().parents[2]
DRAG_SOURCE = Path(__file__).with_name("drag_source.py")


def test_dark_and_light_are_chosen_from_the_menu_and_remembered(display, pad):
    window = pad()
    assert background(display.screenshot()) == LIGHT.window

    display.keys("alt+v", "t", "d")
    wait_until(lambda: background(display.screenshot()) == DARK.window)
    display.keys("ctrl+q")
    window.process.wait(timeout=30)

    again = pad(colors=DARK)
    assert background(display.screenshot()) == DARK.window
    assert again.digit_on_screen() is None


def test_spanish_is_chosen_from_the_menu_without_a_restart(display, pad):
    window = pad()
    display.keys("ctrl+t")
    wait_until(lambda: window.sees_button("Start"))

    display.keys("alt+v", "l")
    display.keys("Down", "Down", "Down", "Return")

    wait_until(lambda: window.sees_button(translated("es", "RunControls", "Start")))


def test_a_picture_dragged_onto_the_window_is_read(display, pad, tmp_path):
    window = pad()
    picture = tmp_path / "seven.png"
    image = Image.new("L", (120, 160), 255)
    ImageDraw.Draw(image).line([(30, 25), (90, 25), (50, 140)], fill=0, width=12)
    image.save(picture)

    with dragged(display, picture, window.paper()):
        window.waits_for(7)


@contextmanager
def dragged(display, path, paper):
    """Drags a file from another program's window to the middle of the pad; that program lives on for the block."""
    source = subprocess.Popen([sys.executable, DRAG_SOURCE, path], env=display.environment)
    wait_until(lambda: display.windows(source) and (display.screenshot()[900, 1275] > 0).any())
    left, top, side = paper
    display.xdotool("mousemove", 1275, 900, "mousedown", 1, "sleep", 0.2, "mousemove", 1265, 890, "sleep", 0.5)
    for share in np.linspace(0.1, 1, 10):
        x, y = 1265 + share * (left + side / 2 - 1265), 890 + share * (top + side / 2 - 890)
        display.xdotool("mousemove", round(x), round(y), "sleep", 0.05)
    display.xdotool("sleep", 0.3, "mouseup", 1)
    try:
        yield
    finally:
        source.kill()
        source.wait()


def background(screen):
    """The window's background colour, as ``#rrggbb``, where nothing is drawn: left of the pad."""
    return "#" + "".join(f"{value:02x}" for value in screen[400, 20])


def translated(language, context, source):
    """What the translation of that language makes of a text."""
    tree = ElementTree.parse(ROOT / f"resources/translations/digitpad_{language}.ts")
    for each in tree.iter("context"):
        if each.findtext("name") == context:
            for message in each.iter("message"):
                if message.findtext("source") == source:
                    return message.findtext("translation")
    raise AssertionError(f"{source!r} of {context} is not translated to {language}")
