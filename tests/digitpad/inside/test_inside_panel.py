import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.pad_document import PadDocument
from digitpad.inside.inside_panel import InsidePanel
from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.recognizer import Recognizer
from digitpad.system.settings import SettingsStore
from digitpad.texts.language import Language
from tests.digitpad.inside.conftest import SEVEN, no_samples
from tests.trainer.sample_models import random_model
from trainer.inspection.held_units import Unit

WAIT = 20_000
NONE, ONE, THREE, WIDE = (784, 10), (784, 16, 10), (784, 12, 10, 8, 10), (784, 4000, 10)
WALK = (NONE, WIDE, ONE, NONE, THREE)  # after two hidden layers
PAGES = ("microscope", "what_if", "lookalikes", "comparison", "replay")


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
    assert not panel.index.is_making
    assert panel.index.of(lent) is None


def test_training_pictures_are_looked_for_when_a_page_needs_them(panel, parts, qtbot):
    _, _, in_use = parts
    qtbot.waitUntil(lambda: not panel.index.is_making, timeout=WAIT)
    panel.tabs.setCurrentWidget(panel.replay)
    other = random_model((784, 14, 10))

    in_use.use(other)
    panel.refresh()
    assert not panel.index.is_making

    panel.tabs.setCurrentWidget(panel.lookalikes)
    assert panel.index.is_making
    qtbot.waitUntil(lambda: panel.index.of(other) is not None, timeout=WAIT)
    assert len(panel.index.index.exciting[0][0]) == 14


def look_at_every_page(panel):
    for page in PAGES:
        panel.tabs.setCurrentWidget(getattr(panel, page))


@pytest.mark.parametrize("front", PAGES)
def test_nothing_that_is_remembered_of_one_model_meets_another_whatever_their_shapes(panel, parts, qtbot, qapp, front):
    document, recognizer, in_use = parts
    language = Language(qapp)
    document.show_ink(SEVEN)
    recognizer.read_now()
    for sizes in WALK:
        look_at_every_page(panel)
        qtbot.waitUntil(lambda: not panel.index.is_making, timeout=WAIT)  # both have an index to look into
        panel.tabs.setCurrentWidget(panel.microscope)
        panel.microscope.go_to(Unit(*furthest(in_use.model)))
        panel.microscope.page.hold.click()
        panel.tabs.setCurrentWidget(getattr(panel, front))

        in_use.use(random_model(sizes))
        for code in ("de", "en"):
            language.choose(code)
            qapp.processEvents()
        panel.refresh()
        qtbot.waitUntil(lambda: not panel.index.is_making, timeout=WAIT)

        panel.tabs.setCurrentWidget(panel.microscope)
        assert len(panel.microscope.strips) == len(sizes) - 1
        assert panel.findChild(QLabel, "unitTitle").text() == title(panel.microscope.unit, sizes)
        assert panel.microscope.release.isHidden()
        qtbot.waitUntil(lambda: panel.index.of(in_use.model) is not None, timeout=WAIT)
        panel.tabs.setCurrentWidget(panel.lookalikes)
        assert len(panel.lookalikes.pictures.pictures) == 8


def furthest(model):
    """The last unit of the last hidden layer, or of the only layer."""
    layer = max(0, len(model.biases) - 2)
    return layer, len(model.biases[layer]) - 1


def title(unit, sizes):
    if unit.layer == len(sizes) - 2:
        return f"Last layer, digit {unit.number}"
    return f"Layer {unit.layer + 1}, unit {unit.number} of {sizes[unit.layer + 1]:,}"
