"""Keys of one sign mean the sign that is typed: with real keys of other countries' keyboards, and by themselves."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from digitpad.window.typed_key import TypedKey

TOOLS = ("Xvfb", "openbox", "setxkbmap", "xdotool")
needs_x11 = pytest.mark.skipif(any(not shutil.which(tool) for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}")

PROBE = """
import json, subprocess, sys
from PySide6.QtTest import QTest
from digitpad.app import create_application, create_window
app = create_application(); window = create_window(); window.show(); QTest.qWait(1500)
window.activateWindow(); QTest.qWait(300)
window.document.begin_stroke((60.0, 60.0), 14.0); window.document.extend_stroke((140.0, 220.0))
window.document.end_stroke(); QTest.qWait(300)
fired, answer = [], {}
for action in window.commands:
    action.triggered.connect(lambda *_, action=action: fired.append(action.objectName().removeprefix("action")))
for key in sys.argv[1:]:
    fired.clear()
    subprocess.run(["xdotool", "key", key], check=True)
    QTest.qWait(250)
    answer[key] = list(fired)
print(json.dumps(answer))
window.close()
"""
WITH_ALTGR = ("ISO_Level3_Shift+8", "ISO_Level3_Shift+e", "ISO_Level3_Shift+g", "ISO_Level3_Shift+p")


@pytest.fixture(scope="module")
def display():
    """A screen of its own with a window manager."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", "1400x900x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        name = f":{answer.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL)
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait()


def fired(display, layout, keys, data_folder):
    """Which commands each key fires on a real window, with the keyboard of a country."""
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "DIGITPAD_DATA": str(data_folder)}
    subprocess.run(["setxkbmap", layout], env=env, check=True)
    done = subprocess.run([sys.executable, "-c", PROBE, *keys], env=env, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@needs_x11
@pytest.mark.parametrize(
    ("layout", "thinner"), [("de", "ISO_Level3_Shift+8"), ("es", "bracketleft"), ("us", "bracketleft")]
)
def test_altgr_never_fires_the_command_of_the_sign_without_it(display, layout, thinner, data_folder):
    keys = {*WITH_ALTGR, *(f"ISO_Level3_Shift+{digit}" for digit in range(10)), "8", "e", thinner}
    found = fired(display, layout, sorted(keys), data_folder)
    assert found["8"] == ["Correct8"]
    assert found["e"] == ["Eraser"]
    assert found[thinner] == ["Thinner"]
    with_altgr = [name for key in keys for name in found[key] if key.startswith("ISO_")]
    if layout != "us":  # where there is no AltGr, its key types as if it were not held
        assert not {name for name in with_altgr if name.startswith("Correct") or name in ("Eraser", "Guide", "Pen")}


@pytest.fixture
def typed(qapp):
    return TypedKey()


def action(typed, keys):
    made = typed.waiting(QCoreApplication.instance())
    made.setShortcuts([QKeySequence(key) for key in keys])
    return made


def type_sign(typed, sign):
    class Event:
        def text(self):
            return sign

    typed.note(Event())


@pytest.mark.parametrize("sign", ["[", "{", "²", "ě", "", "€"])
def test_a_digits_command_is_meant_by_that_digit_alone(typed, sign):
    eight = action(typed, ["8"])
    type_sign(typed, sign)
    assert not typed.means(eight, "8")
    type_sign(typed, "8")
    assert typed.means(eight, "8")


def test_a_letters_command_is_also_meant_by_its_key_in_another_alphabet(typed):
    pen = action(typed, ["P"])
    for sign, meant in (("p", True), ("з", True), ("§", False), ("þ", False)):
        type_sign(typed, sign)
        assert typed.means(pen, "P") == meant


def test_keys_that_type_nothing_are_not_its_business(typed):
    clear = action(typed, ["Del", "Ctrl+Backspace"])
    type_sign(typed, "\x7f")
    assert typed.means(clear, "Del")


def test_the_sign_that_was_typed_fires_what_waits_for_it(typed):
    thinner, times = action(typed, ["["]), []
    thinner.triggered.connect(lambda: times.append(1))
    type_sign(typed, "[")
    typed.fire()
    assert times == [1]
