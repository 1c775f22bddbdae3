"""Train ▸ Learn my samples, on the real window with a small model: learn, use, go back, stop."""

import json
import threading
from itertools import islice

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from digitpad.models.learned_models import has_learned
from digitpad.samples.learning.learning_course import file_name_for
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from tests.digitpad.conftest import draw_stroke
from trainer.data.dataset import load_dataset
from trainer.data.drawn_digits import ink_of_style
from trainer.data.pen_styles import digit_styles
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import DigitModel, ModelInfo, Refusal
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

SLOW_MS = 240_000


@pytest.fixture(scope="session")
def small_model():
    """A model that reads nine digits in ten, made in a moment: random features and least squares on MNIST."""
    dataset = load_dataset()
    rng = np.random.default_rng(0)
    weight = rng.normal(0, 0.06, (256, 784)).astype(np.float32)
    pixels = dataset.train_images[:8000].reshape(-1, 784).astype(np.float32) / 255
    features = np.maximum(pixels @ weight.T, 0)
    wanted = 12 * np.eye(10, dtype=np.float32)[dataset.train_labels[:8000]]
    top = np.linalg.solve(features.T @ features + 3 * np.eye(256, dtype=np.float32), features.T @ wanted).T
    biases = (np.zeros(256, np.float32), np.zeros(10, np.float32))
    return DigitModel((weight, top), biases, refusal=Refusal(0.5), info=ModelInfo(name="small"))


@pytest.fixture
def model(small_model, data_folder):
    """The small model, which also lies among the user's own."""
    save_model(paths.models_folder() / "small.safetensors", small_model)
    return small_model


def odd_hand(model, count):
    """Drawings of ``count`` styles that the model misreads, four of each, no two of them alike."""
    rng, predictor = np.random.default_rng(3), Predictor(model)
    drawn = ((ink_of_style(style), int(style.sign)) for style in digit_styles())
    misread = (each for each in drawn if predictor.predict(digit_image(each[0])).most_probable != each[1])
    return [(shaken(ink, rng), label) for ink, label in islice(misread, count) for _ in range(4)]


def shaken(ink, rng):
    turn = rng.normal(0, 0.06)
    strokes = []
    for stroke in ink.strokes:
        points = np.array(stroke.points) @ [[1, turn], [-turn, 1]] + rng.normal(0, 1.0, (len(stroke.points), 2))
        strokes.append(Stroke(tuple(map(tuple, (points + 60).tolist()))))
    return Ink(tuple(strokes))


@pytest.fixture
def hand(model):
    """A hand that the model misreads, kept in the store."""
    drawings = odd_hand(model, 6)
    store = open_store(paths.samples_folder())
    store.add_all("mine", [Sample(Drawing(ink), label) for ink, label in drawings])
    store.close()
    return drawings


def read_right(model, drawings):
    predictor = Predictor(model)
    return sum(predictor.predict(digit_image(ink)).most_probable == label for ink, label in drawings)


def click(window, name):
    QTest.mouseClick(window.samples.bar.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def learn(window, qtbot):
    with qtbot.waitSignal(window.samples.course.learning.learned, timeout=SLOW_MS):
        window.commands["LearnSamples"].trigger()


def offer(window, qtbot):
    """Learn, and put the model in use whatever the test said."""
    learn(window, qtbot)
    button = window.samples.bar.findChild(QPushButton, "learnUse")
    if button is not None and button.isVisible():
        click(window, "learnUse")


def test_what_was_learned_reads_my_hand_and_remembers_where_it_came_from(window, model, hand, qtbot):
    offer(window, qtbot)
    learned = window.model_in_use.model
    assert read_right(learned, hand) >= read_right(model, hand) + len(hand) // 4
    assert learned.info.parent == model.fingerprint
    assert learned.info.config["samples"] == len(hand)
    assert "Your digits" in window.samples.bar.text
    (file,) = paths.models_folder().glob("mine *.safetensors")
    assert load_model(file).fingerprint == learned.fingerprint
    json.dumps(dict(learned.info.metrics))


def test_going_back_reads_with_the_model_from_before_and_throws_the_other_away(window, model, hand, qtbot):
    offer(window, qtbot)
    click(window, "learnRevert")
    assert window.model_in_use.model is model
    assert [path.name for path in paths.models_folder().glob("*.safetensors")] == ["small.safetensors"]
    assert window.settings.current.model == ""


def test_choosing_another_model_withdraws_the_way_back(window, model, hand, qtbot):
    offer(window, qtbot)
    bar = window.samples.bar
    assert bar.isVisible()
    window.model_in_use.use(model)
    assert not bar.isVisible()


def test_only_the_learned_models_own_file_is_thrown_away(window, model, hand, qtbot):
    offer(window, qtbot)
    mine = paths.models_folder() / "small.safetensors"
    window.model_in_use.remember(str(mine))  # the next start shall read with another model than the learned one
    window.commands["ForgetLearned"].trigger()
    assert load_model(mine).fingerprint == model.fingerprint


def test_forgetting_goes_back_to_the_parent_even_after_a_restart(window, model, hand, qtbot):
    offer(window, qtbot)
    assert window.commands["ForgetLearned"].isEnabled()
    window.commands["ForgetLearned"].trigger()
    assert window.model_in_use.model.fingerprint == model.fingerprint
    assert not window.commands["ForgetLearned"].isEnabled()
    assert [path.name for path in paths.models_folder().glob("*.safetensors")] == ["small.safetensors"]


def test_learning_again_starts_from_the_parent_so_that_nothing_adds_up(window, model, hand, qtbot):
    offer(window, qtbot)
    first = window.model_in_use.model
    offer(window, qtbot)
    assert window.model_in_use.model.info.parent == model.fingerprint
    assert window.model_in_use.model.fingerprint == first.fingerprint


def test_correcting_on_the_pad_and_learning_from_the_bar(window, model, qtbot):
    bar = window.samples.bar
    for more in range(4, -1, -1):
        draw_stroke(window.canvas, ((60 + 4 * more, 60), (220, 60 + 3 * more), (120, 230)))
        QTest.keyClick(window, Qt.Key.Key_7)
        assert (f"{more} more and" in bar.text) == (more > 0)
    window.samples.course  # noqa: B018 - made before it is clicked, so that its signals can be waited for
    with qtbot.waitSignal(window.samples.course.learning.learned, timeout=SLOW_MS):
        click(window, "learnStart")
    assert "Your digits" in bar.text
    if window.model_in_use.model is model:
        click(window, "learnUse")
    assert window.model_in_use.model.info.name == "small + my hand"
    assert "small + my hand" in window.model_label.text()


def test_a_stopped_course_changes_nothing(window, model, hand, qtbot):
    learning = window.samples.course.learning
    window.commands["LearnSamples"].trigger()
    with qtbot.waitSignal(learning.stopped, timeout=SLOW_MS):
        click(window, "learnStop")
    assert window.model_in_use.model is model
    assert "Nothing has changed" in window.samples.bar.text
    assert not learning.is_running


def test_without_samples_there_is_a_sentence(window, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr("digitpad.samples.sample_menu.show_error", lambda _window, said: shown.append(str(said)))
    with qtbot.waitSignal(window.samples.course.learning.failed, timeout=SLOW_MS):
        window.commands["LearnSamples"].trigger()
    assert "no samples in" in shown[0]


def test_closing_the_window_while_learning_stops_it(window, hand, qtbot):
    window.commands["LearnSamples"].trigger()
    learning = window.samples.course.learning
    qtbot.waitSignal(learning.progressed, timeout=SLOW_MS).wait()
    window.close()
    threads = [thread for thread in threading.enumerate() if thread.name == "digitpad-learning"]
    for thread in threads:
        thread.join(SLOW_MS / 1000)
    assert not any(thread.is_alive() for thread in threads)


def test_a_model_that_learned_nothing_has_not_learned(model):
    assert not has_learned(model)


@pytest.mark.parametrize("collection", ["三年级" * 26, "👍" * 80, "class/3b", "/"])
def test_a_collections_name_becomes_one_that_a_file_can_have(collection):
    name = file_name_for(collection)
    assert 0 < len(name.encode()) <= 160
    assert "/" not in name
