"""One course of learning at a time, on a thread of its own: each ends with one of three signals."""

import numpy as np
import pytest
from PySide6.QtCore import QObject

from digitpad.samples.learning.learning_thread import Learning, samples_to_learn
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import network_bytes, open_store
from tests.digitpad.conftest import random_model
from trainer.adaptation.verdict import Adaptation, Verdict
from trainer.errors import TrainerError
from trainer.ink.strokes import Ink, Stroke


def sample(label):
    return Sample(Drawing(Ink((Stroke(((10.0, 20.0), (30.0, 40.0 + 5 * label))),))), label)


@pytest.fixture
def folder(tmp_path):
    """A store with three samples."""
    store = open_store(tmp_path / "samples")
    store.add_all("mine", [sample(label) for label in (3, 1, 4)])
    store.close()
    return tmp_path / "samples"


@pytest.fixture
def learning(qtbot):
    owner = QObject()
    made = Learning(owner)
    yield made
    assert made.shut_down(30_000)


@pytest.fixture
def steps(monkeypatch):
    """A course that tells its steps until it is stopped, or ends by itself where ``steps`` says so."""
    course = {"last": 1000}

    def adapt(model, samples, _dataset, tell, should_stop):
        for step in range(course["last"]):
            if should_stop():
                return None
            tell(step / course["last"])
        return Adaptation(model, Verdict(len(samples), 0.5, 0.9, True, 0.99, 0.99, 0.9, 0.9), 1.0)

    monkeypatch.setattr("trainer.adaptation.adapt.adapt", adapt)
    return course


def test_what_is_learned_are_the_pictures_and_labels_of_the_collection(folder):
    samples = samples_to_learn(folder, "mine")
    assert samples.labels.tolist() == [3, 1, 4]
    assert samples.images.tobytes() == b"".join(network_bytes(sample(label).drawing) for label in (3, 1, 4))
    assert samples.images.dtype == np.uint8


def test_without_samples_there_is_a_sentence(folder):
    with pytest.raises(TrainerError, match="no samples in “other”"):
        samples_to_learn(folder, "other")


def test_a_course_tells_how_far_it_is_and_ends_with_what_was_learned(learning, folder, steps, qtbot):
    shares = []
    learning.progressed.connect(shares.append)
    model = random_model()
    with qtbot.waitSignal(learning.learned, timeout=60_000) as end:
        learning.start(model, folder, "mine")
        assert learning.is_running
    assert end.args[0].model.info.name == f"{model.info.name} + my hand"
    assert (end.args[0].model.weights[0] == model.weights[0]).all()
    assert end.args[0].verdict.samples == 3
    assert shares == sorted(shares)
    assert not learning.is_running


def test_a_course_that_is_asked_to_stop_ends_with_that(learning, folder, steps, qtbot):
    steps["last"] = 10**9
    with qtbot.waitSignal(learning.stopped, timeout=60_000):
        learning.start(random_model(), folder, "mine")
        learning.start(random_model(), folder, "other")  # a second one changes nothing
        learning.stop()
    assert not learning.is_running


def test_what_goes_wrong_is_told(learning, folder, qtbot):
    with qtbot.waitSignal(learning.failed, timeout=60_000) as failure:
        learning.start(random_model(), folder, "other")
    assert "no samples" in str(failure.args[0])
