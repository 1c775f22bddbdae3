import gc
import weakref

import pytest

from digitpad.system import garbage as gui_garbage
from digitpad.system.garbage import GuiGarbage


class Link:
    """Something that can refer to itself."""


@pytest.fixture
def cycle(monkeypatch):
    """A cycle of garbage, and a collector that finds its counts exceeded; a weak reference to the cycle."""
    gc.collect()
    gc.disable()
    monkeypatch.setattr(gui_garbage.gc, "get_threshold", lambda: (0, 0, 0))
    link = Link()
    link.itself = link
    reference = weakref.ref(link)
    del link
    yield reference
    gc.enable()


def test_cyclic_garbage_is_collected(cycle, monkeypatch):
    monkeypatch.setattr(gui_garbage.gc, "get_count", lambda: (1, 1, 1))

    GuiGarbage.collect()

    assert cycle() is None


def test_garbage_waits_while_torch_is_loading(cycle, monkeypatch):
    monkeypatch.setattr(gui_garbage.gc, "get_count", lambda: (1, 1, 1))
    monkeypatch.setattr(gui_garbage, "is_loading", lambda: True)

    GuiGarbage.collect()

    assert cycle() is not None
