import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from digitpad.draw.pad_document import PadDocument
from digitpad.inside.compare.comparison import Comparison
from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.recognizer import Recognizer
from digitpad.system import paths
from digitpad.system.settings import SettingsStore
from digitpad.texts.language import Language
from tests.digitpad.conftest import random_model
from tests.digitpad.inside.conftest import SEVEN, no_samples
from tests.trainer.sample_models import random_model as model_of
from trainer.data.dataset import Dataset
from trainer.model.activations import ACTIVATE
from trainer.model.model_file import save_model
from trainer.model.predict import Predictor

WAIT = 20_000


class Pad:
    """A document that a small network reads, with a page that compares it."""

    def __init__(self, qtbot):
        self.holder = QObject()
        self.document = PadDocument(self.holder)
        self.in_use = ModelInUse(SettingsStore(), random_model("first", accuracy=0.98), self.holder)
        self.recognizer = Recognizer(self.document, self.in_use, self.holder)
        self.in_use.load()
        self.page = Comparison(self.in_use, self.recognizer, no_samples)
        qtbot.addWidget(self.page)
        self.recognizer.prediction_changed.connect(self.page.show_reading)
        self.page.show()
        self.page.show_reading(self.recognizer.reading)

    def draw(self):
        self.document.show_ink(SEVEN)
        self.recognizer.read_now()

    def told(self):
        return self.page.findChild(QLabel, "comparisonTold").text()


@pytest.fixture
def pad(qtbot):
    return Pad(qtbot)


def kept(model, name="second"):
    path = paths.models_folder() / f"{name}.safetensors"
    save_model(path, model)
    return path


def test_both_bars_equal_each_models_own_prediction(pad, qtbot):
    second = random_model("second", seed=2, accuracy=0.95)
    pad.page.compare_with(kept(second))
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)

    pad.draw()

    image = pad.recognizer.reading.image
    for shares, digit, model in zip(pad.page.bars.shares, pad.page.digits, (pad.in_use.model, second), strict=True):
        own = Predictor(model).predict(image)
        assert shares == pytest.approx(own.probabilities, abs=1e-5)
        assert digit.text() == str(own.digit)
    assert [name.text() for name in pad.page.names] == [
        "Thick bars: first\n98.00% of the test images right",
        "Thin bars: second\n95.00% of the test images right",
    ]


def test_both_shares_of_a_digit_are_written_as_the_language_writes_them(pad, qtbot, qapp):
    Language(qapp).choose("de")
    pad.page.compare_with(kept(random_model("second", seed=2)))
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)
    pad.draw()
    said = pad.page.bars.accessibleDescription().splitlines()
    assert all(line.count("\u00a0%") == 2 for line in said)


def test_the_second_one_refuses_as_the_pad_does(pad, qtbot):
    pad.draw()
    pad.page.compare_with(kept(random_model("unsure", refusal=1.0)))
    qtbot.waitUntil(lambda: pad.page.digits[1].text() == "–" and pad.page.other is not None, timeout=WAIT)
    assert pad.page.digits[0].text() != "–"

    pad.recognizer.set_refusal(False)

    assert pad.page.digits[1].text() == pad.page.digits[0].text()


@pytest.mark.parametrize("activation", ACTIVATE)
@pytest.mark.parametrize("sizes", [(784, 10), (784, 12, 10)])
def test_any_network_reads_along(pad, qtbot, sizes, activation):
    model = model_of(sizes, seed=4, activation=activation)
    pad.draw()

    pad.page.compare_with(kept(model))
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)

    own = Predictor(model).predict(pad.recognizer.reading.image)
    assert pad.page.bars.shares[1] == pytest.approx(own.probabilities, abs=1e-5)


def test_a_model_is_chosen_by_the_keyboard(pad, qtbot):
    kept(random_model("second", seed=2))
    pad.page.hide()
    pad.page.show()
    pad.page.choice.setFocus()

    QTest.keyClick(pad.page.choice, Qt.Key.Key_End)

    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)
    assert pad.page.other.model.info.name == "second"


def test_without_a_second_model_and_with_an_empty_pad_the_page_explains_itself(pad, qtbot):
    assert pad.told().startswith("Choose a second model")

    pad.page.compare_with(kept(random_model("second", seed=2)))
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)
    assert pad.told().startswith("The pad is empty.")
    assert not pad.page.bars.isVisible()

    pad.draw()
    assert pad.told() == ""
    assert pad.page.bars.isVisible()


def test_a_file_that_is_no_model_is_told_and_another_one_can_be_chosen(pad, qtbot):
    damaged = paths.models_folder() / "damaged.safetensors"
    damaged.write_bytes(b"no model")
    pad.page.compare_with(damaged)
    qtbot.waitUntil(lambda: "damaged.safetensors" in pad.told(), timeout=WAIT)
    assert pad.page.other is None

    pad.page.compare_with(kept(random_model("second", seed=2)))
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)

    assert "damaged" not in pad.told()


def test_where_they_differ_is_looked_for_and_forgotten_with_the_model(pad, qtbot, dataset, monkeypatch):
    images, labels = dataset.train_images, dataset.train_labels
    made = Dataset.of_arrays(images, labels, images, labels)
    monkeypatch.setattr("trainer.data.dataset.load_test_images", lambda *_: made)
    pad.page.compare_with(kept(random_model("second", seed=2)))
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)

    pad.page.look.click()
    assert not pad.page.look.isEnabled()
    qtbot.waitUntil(lambda: pad.page.search.found is not None, timeout=WAIT)
    assert pad.page.views[0].isVisible()
    assert pad.page.look.isEnabled()

    pad.in_use.use(random_model("third", seed=3))
    assert not pad.page.views[0].isVisible()


def test_choosing_no_model_lets_the_second_one_go(pad, qtbot):
    pad.page.compare_with(kept(random_model("first", seed=2), "twin"))
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)
    pad.draw()
    assert pad.page.names[1].text().startswith("Thin bars: twin.safetensors\n")

    pad.page.choice.setCurrentIndex(0)
    pad.page.choice.activated.emit(0)

    assert pad.page.other is None
    assert not pad.page.bars.isVisible()
    assert pad.told().startswith("Choose a second model")


def test_a_model_that_reads_keeps_its_name_while_another_one_is_loaded_and_when_its_file_goes(pad, qtbot):
    path = kept(random_model("first", seed=2), "twin")
    pad.page.compare_with(path)
    qtbot.waitUntil(lambda: pad.page.other is not None, timeout=WAIT)
    pad.page.compare_with(kept(random_model("first", seed=3), "third"))
    assert pad.page.names[1].text().startswith("Thin bars: twin.safetensors\n")
    pad.page.compare_with(path)

    path.unlink()
    pad.page.hide()
    pad.page.show()
    pad.draw()

    assert pad.page.choice.currentIndex() == 0
    assert pad.page.names[1].text().startswith("Thin bars: twin.safetensors\n")
