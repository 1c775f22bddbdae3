"""A run on the disk, event by event."""

from dataclasses import replace

import pytest

from tests.trainer.small_data import TINY, small_dataset
from trainer.errors import TrainingError
from trainer.library.kept_run import KeptRun
from trainer.library.one_call import train
from trainer.model.epoch_models import EpochModels, in_bits
from trainer.model.model_loading import load_model
from trainer.runs.run_store import RunStore


@pytest.fixture
def kept(tmp_path):
    store = RunStore(tmp_path / "runs")
    return KeptRun(store, store.create(TINY))


@pytest.fixture(scope="module")
def result():
    return train(small_dataset(), replace(TINY, epochs=2))


def test_each_epoch_is_on_the_disk_and_one_learned_again_replaces_those_from_it_on(kept, result):
    first, second = result.history
    for done in (first, second, first):
        kept.note(done)
        assert kept.store.load(kept.record.id).history[-1] == done
    assert kept.record.history == (first,)


def test_the_end_brings_model_figures_and_settings(kept, result):
    assert kept.keep_model(result)
    kept.end(result)
    record = kept.store.load(kept.record.id)
    assert (record.status, record.config, record.history) == ("finished", result.config, result.history)
    assert record.metrics["accuracy"] == pytest.approx(result.evaluation.accuracy)
    assert load_model(kept.store.model_path(record.id)).fingerprint == result.model.fingerprint


def test_a_run_that_is_left_in_its_middle_is_offered_to_be_gone_on_with(kept, result):
    (kept.store.checkpoint_folder(kept.record.id) / "checkpoint.safetensors").touch()
    kept.end(replace(result, outcome="stopped"), is_left=True)
    assert [record.id for record in RunStore(kept.store.folder).interrupted()] == [kept.record.id]


def test_a_run_that_came_to_nothing_says_why(kept):
    kept.fail(TrainingError("The card is gone."))
    record = kept.store.load(kept.record.id)
    assert (record.status, record.message) == ("failed", "The card is gone.")


def test_without_an_epoch_there_is_no_model(kept, result):
    assert kept.keep_model(replace(result, model=None)) is False
    assert not kept.store.model_path(kept.record.id).exists()


def test_the_network_of_an_epoch_is_kept_beside_the_run(kept, result):
    kept.keep_network(2, result.model)
    networks = EpochModels(kept.store.checkpoint_folder(kept.record.id))
    assert networks.kept() == (2,)
    assert networks.load(2).fingerprint == in_bits(result.model, 16).fingerprint
