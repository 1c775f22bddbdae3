"""A person draws: the bars on the screen follow, undo and redo, and the drawing goes into a file and back."""

import json
import signal
import subprocess

from tests.end_to_end.virtual_display import wait_until

SEVEN = ((0.3, 0.25), (0.7, 0.25), (0.45, 0.85))
ONE = ((0.52, 0.2), (0.5, 0.8))


def test_a_drawn_seven_is_read_taken_back_done_again_and_rubbed_out(display, pad):
    window = pad()

    window.draws(SEVEN)
    window.waits_for(7)
    display.keys("ctrl+z")
    window.waits_for(None)
    display.keys("ctrl+shift+z")
    window.waits_for(7)
    for _ in range(2):  # a busy machine drops mouse positions, and a hand rubs until nothing is left
        window.draws(SEVEN, button=3)
    window.waits_for(None)


def test_what_is_drawn_while_the_window_is_busy_keeps_its_corners(pad):
    window = pad()
    window.process.send_signal(signal.SIGSTOP)
    window.draws(SEVEN)
    window.process.send_signal(signal.SIGCONT)
    window.waits_for(7)


def test_a_bigger_window_has_bigger_ink_and_the_same_answer(display, pad):
    window = pad()
    window.draws(SEVEN)
    window.waits_for(7)
    before = dark_pixels(display.screenshot())

    display.xdotool("windowsize", "--sync", window.window, 1300, 980)
    window.waits_for(7)

    assert dark_pixels(display.screenshot()) > 1.2 * before


def test_a_copied_drawing_can_be_pasted_as_a_picture_and_is_read_again(display, pad):
    window = pad()
    window.draws(SEVEN)
    window.waits_for(7)

    display.keys("ctrl+c", "Delete")
    window.waits_for(None)
    display.keys("ctrl+v")
    window.waits_for(7)


def test_a_saved_drawing_is_read_by_the_program_without_a_window_too(display, pad, program, tmp_path):
    window = pad()
    window.draws(ONE)
    window.waits_for(1)
    target = tmp_path / "drawing.inkml"

    display.keys("ctrl+s")
    window.answer_file_dialog(target)
    wait_until(target.exists)

    done = subprocess.run([program, "classify", target, "--json"], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["digit"] == 1


def dark_pixels(screen):
    """How many pixels of the pad's part of the screen are ink; what is quite black is no window."""
    darkness = screen[60:, :700].max(axis=-1)
    return int(((darkness > 0) & (darkness < 80)).sum())


def test_a_drawing_named_on_the_command_line_is_opened_and_read(pad, tmp_path):
    drawing = tmp_path / "seven.inkml"
    drawing.write_text('<ink xmlns="http://www.w3.org/2003/InkML"><trace>30 30, 80 30, 45 100</trace></ink>')

    pad(drawing).waits_for(7)
