"""The browser of my samples on the real window, with six samples in it."""

import pytest

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from trainer.ink.strokes import Ink, Stroke


def drawing(shift=0.0):
    return Drawing(Ink((Stroke(((60.0, 60.0), (200.0, 60.0 + shift), (140.0, 220.0))),)))


@pytest.fixture
def store():
    with_folder = open_store(paths.samples_folder())
    yield with_folder
    with_folder.close()


@pytest.fixture
def browser(window, store, qtbot):
    """The browser on the real window, with six samples: labels 0 to 5, the newest (5) first."""
    for digit in range(6):
        store.add("mine", Sample(drawing(10.0 * digit), digit))
    window.commands["MySamples"].trigger()
    browser = window.samples.browser
    qtbot.waitUntil(lambda: browser.table is not None and len(browser.table) == 6)
    return browser


def labels(browser):
    return [browser.digits.entry(position).label for position in range(browser.digits.rowCount())]
