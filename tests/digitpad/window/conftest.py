"""A journal that is soon written, and what lies in it."""

import numpy as np
import pytest


@pytest.fixture
def quick_journal(monkeypatch):
    """A journal that follows the pen after a moment, not after seconds."""
    monkeypatch.setattr("digitpad.draw.journal.DELAY_MS", 30)


def begun(window, qtbot):
    """Wait until the window keeps a journal: it begins to when it has shown its hint."""
    qtbot.waitUntil(window.welcome.hint.isVisible, timeout=30_000)


def journals(data_folder, ending=".inkml"):
    return list(data_folder.glob(f"journal-*{ending}"))


def photo(side=40, seed=3):
    return np.random.default_rng(seed).integers(0, 256, (side, side + 8), np.uint8)
