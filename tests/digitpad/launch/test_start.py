import gc

import pytest

from digitpad.launch import start


@pytest.fixture
def collector():
    yield gc
    gc.enable()


def test_without_a_display_the_start_says_why_and_opens_nothing(monkeypatch, capsys, collector):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", "")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    assert start.open_window() == 2
    assert capsys.readouterr().err.startswith("digitpad: ")
