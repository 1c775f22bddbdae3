import gc
import weakref

import pytest

from digitpad.system import garbage as gui_garbage
from digitpad.system.garbage import GuiGarbage, collect_after_start


class Link:
    """Something that can refer to itself."""


@pytest.fixture(autouse=True)
def alone(qapp):
    """Without the keeper that stays for the application's life where a test before opened the trainer."""
    others = qapp.findChildren(GuiGarbage)
    for other in others:
        other.setParent(None)
    was_enabled = gc.isenabled()
    gc.enable()
    yield
    for other in others:
        other.setParent(qapp)
    (gc.enable if was_enabled else gc.disable)()


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


def test_after_the_start_the_interpreter_collects_by_itself_again(qapp):
    for keeper in qapp.findChildren(GuiGarbage):  # of a window that another test opened
        keeper.setParent(None)
    gc.disable()

    collect_after_start()

    assert gc.isenabled()
    gc.unfreeze()


def test_after_the_start_nothing_changes_where_garbage_is_collected_on_the_gui_thread_only(qapp):
    keeper = GuiGarbage(qapp)

    collect_after_start()

    assert not gc.isenabled()
    keeper.setParent(None)
    gc.unfreeze()
    gc.enable()
