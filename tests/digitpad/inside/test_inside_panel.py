import pytest
from PySide6.QtCore import QObject

from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.pad_document import PadDocument
from digitpad.inside.inside_panel import InsidePanel
from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.recognizer import Recognizer
from digitpad.system.settings import SettingsStore
from tests.digitpad.inside.conftest import SEVEN, no_samples
from tests.trainer.sample_models import random_model


@pytest.fixture
def parts():
    holder = QObject()
    document = PadDocument(holder)
    in_use = ModelInUse(SettingsStore(), random_model((784, 24, 16, 10)), holder)
    recognizer = Recognizer(document, in_use, holder)
    in_use.load()
    yield document, recognizer, in_use
    del holder


@pytest.fixture
def panel(parts, dataset, qtbot, monkeypatch):
    monkeypatch.setattr("trainer.data.dataset.load_dataset", lambda *_: dataset)
    document, recognizer, in_use = parts
    canvas = InkCanvas(document)
    qtbot.addWidget(canvas)
    made = InsidePanel(document, canvas, recognizer, in_use, no_samples)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_page_that_is_seen_follows_the_pen(panel, parts, qtbot):
    document, recognizer, _ = parts
    shown = panel.microscope.shares.accessibleDescription()

    document.show_ink(SEVEN)
    recognizer.read_now()

    qtbot.waitUntil(lambda: panel.microscope.shares.accessibleDescription() != shown)


def test_a_pane_that_is_hidden_works_out_nothing_until_it_is_seen(panel, parts, qtbot):
    document, recognizer, _ = parts
    panel.hide()
    document.show_ink(SEVEN)
    recognizer.read_now()
    assert panel.microscope.shares.accessibleDescription() == ""

    panel.show()

    assert panel.microscope.shares.accessibleDescription() != ""


def test_a_network_in_training_is_shown_but_its_pictures_are_not_looked_for(panel, parts):
    _, recognizer, in_use = parts
    lent = random_model((784, 12, 10))

    in_use.lend(lent)
    recognizer.read_now()
    panel.refresh()

    assert len(panel.microscope.strips) == 2
    assert panel.index.index is None or len(panel.index.index.exciting[0][0]) == 24


def test_training_pictures_are_looked_for_when_a_page_needs_them(panel, parts, qtbot):
    _, _, in_use = parts
    panel.tabs.setCurrentWidget(panel.replay)
    other = random_model((784, 14, 10))

    in_use.use(other)
    panel.refresh()
    assert panel.index.index is None or len(panel.index.index.exciting[0][0]) == 24

    panel.tabs.setCurrentWidget(panel.lookalikes)
    qtbot.waitUntil(
        lambda: panel.index.index is not None and len(panel.index.index.exciting[0][0]) == 14, timeout=20_000
    )
