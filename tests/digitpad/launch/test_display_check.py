import os
import subprocess
import sys

import pytest

from digitpad.launch.display_check import missing_packages, why_no_window

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")


def test_without_a_display_the_sentence_names_the_ways():
    reason = why_no_window({})

    assert reason.startswith("There is no display.")
    assert all(way in reason for way in ("xvfb-run", "digitpad classify", "digitpad --demo"))


def test_a_display_that_does_not_answer_is_named():
    assert ":987" in why_no_window({"DISPLAY": ":987"})


def test_a_wayland_socket_that_is_gone_counts_as_no_display(tmp_path):
    environment = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}

    assert why_no_window(environment).startswith("There is no display.")


def test_the_offscreen_platform_needs_no_display():
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}) == ""


def test_a_missing_library_is_named_by_its_package():
    assert missing_packages({"libno-such-thing.so.7": "libno-such-thing7"}) == ["libno-such-thing7"]


@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":987"}])
def test_the_program_ends_with_status_2_and_one_sentence_instead_of_an_abort(display):
    keep = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    keep.pop("QT_QPA_PLATFORM", None)

    command, environment = [sys.executable, "-m", "digitpad"], {**keep, **display}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("digitpad: ")
    assert done.stderr.count("\n") == 1
