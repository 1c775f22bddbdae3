"""Work in parts: one a frame, the newest wish after the one under way."""

from digitpad.system.part_by_part import PartByPart


class Parts:
    """Three parts of the newest number."""

    def __init__(self):
        self.newest, self.done = 0, []

    def __call__(self):
        number = self.newest
        for part in "abc":
            self.done.append(f"{number}{part}")
            yield


def test_the_first_part_is_done_at_once_and_the_others_in_later_turns(qtbot, parent):
    parts = Parts()
    PartByPart(parts, parent).begin()
    assert parts.done == ["0a"]
    qtbot.waitUntil(lambda: parts.done == ["0a", "0b", "0c"], timeout=10_000)


def test_of_all_wishes_that_come_meanwhile_the_newest_is_met(qtbot, parent):
    parts = Parts()
    work = PartByPart(parts, parent)
    for number in range(4):
        parts.newest = number
        work.begin()
    qtbot.waitUntil(lambda: parts.done[-1] == "3c", timeout=10_000)
    assert parts.done == ["0a", "0b", "0c", "3a", "3b", "3c"]


def test_what_is_dropped_is_not_done_and_a_later_wish_is(qtbot, parent):
    parts = Parts()
    work = PartByPart(parts, parent)
    work.begin()
    work.drop()
    parts.newest = 5
    work.begin()
    qtbot.waitUntil(lambda: parts.done[-1] == "5c", timeout=10_000)
    assert parts.done == ["0a", "5a", "5b", "5c"]
