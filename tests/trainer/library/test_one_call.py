import numpy as np
import pytest

from tests.trainer.small_data import TINY, small_dataset
from trainer.data.dataset import Dataset
from trainer.errors import TrainingError
from trainer.library.one_call import settings_of_run, train
from trainer.runs.events import EpochDone, RunEnded, RunStarted
from trainer.training import loop

QUICK = {"hidden": (16,), "epochs": 2, "device": "cpu", "threads": 1, "precision": "fp32", "batch_size": 50}


def test_one_call_learns_and_tells_what_happens():
    events = []
    result = train(small_dataset(), "quick", events.append, **QUICK)
    assert isinstance(events[0], RunStarted)
    assert [each.epoch for each in events if isinstance(each, EpochDone)] == [1, 2]
    assert isinstance(events[-1], RunEnded)
    assert result.outcome == "finished"
    assert result.config.hidden == (16,)
    assert result.evaluation.n == 200
    assert repr(result).startswith("TrainingResult(finished: Finished: ")


def test_the_same_settings_give_the_same_model():
    first, again = (train(small_dataset(), TINY) for _ in range(2))
    assert first.model.fingerprint == again.model.fingerprint


def test_it_stops_when_asked_to_and_keeps_checkpoints(tmp_path):
    epochs = []

    def note(event):
        epochs.extend([event] if isinstance(event, EpochDone) else [])

    options = {**QUICK, "epochs": 50}
    result = train(
        small_dataset(), "quick", note, should_stop=lambda: len(epochs) > 1, checkpoint_folder=str(tmp_path), **options
    )
    assert result.outcome == "stopped"
    assert any(tmp_path.iterdir())


def test_a_run_that_fails_before_it_has_a_model_raises(monkeypatch):
    monkeypatch.setattr(loop, "learning_rate", lambda *_: 1e30)
    with pytest.raises(TrainingError, match="lower learning rate"):
        train(small_dataset(), "quick", **{**QUICK, "optimizer": "sgd"})


def test_own_arrays_are_learned_from_without_a_test():
    full = small_dataset()
    for images in (full.train_images, full.train_images.reshape(-1, 784) / 255):
        own = Dataset.of_arrays(images, [str(label) for label in full.train_labels])
        result = train(own, "quick", **QUICK)
        assert np.array_equal(own.train_images, full.train_images)
        assert result.model is not None
        assert result.evaluation is None
        assert result.model.info.test_accuracy is None


@pytest.mark.parametrize(
    ("preset", "settings", "words"),
    [
        ("fast", {}, "only article, recommended, quick"),
        ("quick", {"epoch": 3}, "did you mean epochs"),
        ("quick", {"lr": 3}, "no such setting"),
        ("quick", {"epochs": 0}, "epochs must be"),
        ("quick", {"hidden": 64}, "hidden must be"),
    ],
)
def test_a_setting_that_cannot_be_is_answered_with_what_could(preset, settings, words):
    with pytest.raises(ValueError, match=words):
        settings_of_run(preset, **settings)
    with pytest.raises(ValueError, match=words):
        train(small_dataset(), preset, **settings)


def test_what_is_no_data_set_is_refused():
    with pytest.raises(ValueError, match="Dataset"):
        train("mnist")
