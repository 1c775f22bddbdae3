"""What a run leaves on the disk: the job alone, called as its thread calls it, with a small network."""

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest

from digitpad.train.live.run_ending import ending_text
from digitpad.train.live.train_worker import RunControl
from digitpad.train.live.training_job import best_so_far, continued_run, new_run
from tests.trainer.small_data import TINY, small_dataset
from trainer.data.personal_samples import PersonalSamples
from trainer.errors import DatasetError, TrainerError
from trainer.model.digit_model import DigitModel
from trainer.model.epoch_models import EpochModels, in_bits
from trainer.model.model_loading import load_model
from trainer.runs.events import BatchDone, EpochDone, RunEnded, RunStarted
from trainer.runs.run_store import RunStore
from trainer.training import tally


@pytest.fixture
def each_batch_told(monkeypatch):
    """However quick the processor is; else there are 20 tellings a second at most."""
    monkeypatch.setattr(tally, "TELL_SECONDS", 0.0)


@pytest.fixture
def store(tmp_path):
    return RunStore(tmp_path / "runs")


class Told:
    """What a job says while it runs; ``act`` is called after each event, as a person would act."""

    def __init__(self, act=lambda control, event: None):
        self.control, self.words, self._act = RunControl(), [], act
        self.control.listen(self._hear)

    def events(self, kind):
        return [content for _, content in self.words if isinstance(content, kind)]

    def models(self):
        return [content for word, content in self.words if word == "model"]

    def _hear(self, word):
        self.words.append(word)
        self._act(self.control, word[1])


def run(job, act=lambda control, event: None):
    told = Told(act)
    return job(told.control), told


def stop_after(epoch, leaving=False):
    def act(control, event):
        if isinstance(event, EpochDone) and event.epoch == epoch:
            control.stop(leaving)

    return act


@pytest.fixture
def finished(store):
    """A run of three epochs that came to its end."""
    return run(new_run(TINY, small_dataset, store))


def test_a_finished_run_is_kept_with_its_history_metrics_and_model(store, finished):
    outcome, _ = finished
    (record,) = store.list()
    assert (record.id, record.name, record.status) == (outcome.run_id, outcome.name, "finished")
    assert record.history == outcome.history
    assert [done.epoch for done in record.history] == [1, 2, 3]
    assert record.metrics["accuracy"] == pytest.approx(outcome.evaluation.accuracy)
    assert load_model(store.model_path(record.id)).fingerprint == outcome.model.fingerprint
    assert outcome.problems == ()


def test_what_happens_is_told_in_order_and_the_end_only_by_the_outcome(finished):
    outcome, told = finished
    kinds = [type(content) for kind, content in told.words if kind == "event"]
    assert kinds[0] is RunStarted
    assert kinds.count(EpochDone) == 3
    assert [done.epoch for done in told.events(EpochDone)] == [1, 2, 3]
    assert told.events(RunEnded) == []
    assert outcome.ended.outcome == "finished"


def test_after_each_epoch_the_network_is_told_under_the_runs_name(finished):
    outcome, told = finished
    assert [model.info.name for model in told.models()] == [f"{outcome.name}, epoch {number}" for number in (1, 2, 3)]
    assert all(model.info.validation_accuracy is not None for model in told.models())


def test_the_test_pictures_come_with_the_outcome(finished):
    np.testing.assert_array_equal(finished[0].test_images, small_dataset().test_images)


def test_a_stopped_run_keeps_what_it_learned_and_can_go_on_to_its_end(store):
    outcome, _ = run(new_run(TINY, small_dataset, store), stop_after(1))
    (record,) = store.list()
    assert (record.status, len(record.history)) == ("stopped", 1)
    assert outcome.model is not None

    later, _ = run(continued_run(record, small_dataset, store))
    (record,) = store.list()
    assert (record.id, record.status) == (outcome.run_id, "finished")
    assert [done.epoch for done in record.history] == [1, 2, 3]
    assert later.ended.outcome == "finished"


def test_a_run_may_go_on_for_more_epochs_than_were_planned_and_keeps_its_plan(store, finished):
    outcome, _ = run(continued_run(store.load(finished[0].run_id), small_dataset, store, extra_epochs=1))
    kept = store.load(outcome.run_id)
    assert [done.epoch for done in kept.history] == [1, 2, 3, 4]
    assert kept.config.epochs == 3, "the learning rate of its epochs follows from the plan"


def test_a_result_is_offered_at_the_next_start_unless_the_window_was_just_closing(store):
    run(new_run(TINY, small_dataset, store))
    run(new_run(TINY, small_dataset, store), stop_after(1, leaving=True))
    store.settle_offers()
    assert store.left_results() == ()
    assert [record.status for record in store.list()] == ["running", "finished"]


def test_who_leaves_gets_the_best_epoch_without_a_test(store):
    outcome, _ = run(new_run(TINY, small_dataset, store), stop_after(2, leaving=True))
    assert outcome.evaluation is None
    assert load_model(store.model_path(outcome.run_id)).fingerprint == outcome.model.fingerprint


def test_a_window_that_closes_in_the_first_epoch_leaves_a_run_that_ends_as_if_nothing_had_been(
    store, finished, each_batch_told
):
    def leave(control, event):
        if isinstance(event, BatchDone):
            control.stop(leaving=True)

    left, _ = run(new_run(TINY, small_dataset, store), leave)
    assert left.model is None
    (record,) = RunStore(store.folder).interrupted()  # what the next start offers
    assert (record.id, record.history) == (left.run_id, ())
    later, _ = run(continued_run(record, small_dataset, store))
    assert later.model.fingerprint == finished[0].model.fingerprint
    assert store.interrupted() == ()


def test_a_run_that_was_stopped_before_the_window_closed_is_not_offered(store):
    def stop_and_leave(control, event):
        if isinstance(event, EpochDone):
            control.stop()
            control.stop(leaving=True)

    run(new_run(TINY, small_dataset, store), stop_and_leave)
    assert RunStore(store.folder).interrupted() == ()


def test_who_reads_live_gets_the_network_from_the_first_batch_on(store, each_batch_told):
    told = Told()
    told.control.read_live(live=True)
    new_run(TINY, small_dataset, store)(told.control)
    first = next(at for at, (kind, _) in enumerate(told.words) if kind == "model")
    assert not any(isinstance(content, EpochDone) for _, content in told.words[:first])
    assert told.models()[0].info.validation_accuracy is None
    assert told.models()[-1].info.validation_accuracy == told.events(EpochDone)[-1].validation_accuracy


def test_my_samples_are_learned_too_and_kept_with_the_run(store):
    rng = np.random.default_rng(1)
    own = PersonalSamples(rng.integers(0, 256, (30, 28, 28), np.uint8), np.arange(30) % 10)
    asked = []

    def samples():
        asked.append(True)
        return own

    outcome, _ = run(new_run(replace(TINY, epochs=1), small_dataset, store, samples=samples))
    assert asked == [True]
    later, _ = run(continued_run(store.load(outcome.run_id), small_dataset, store, extra_epochs=1))
    assert later.ended.outcome == "finished"


def test_without_data_there_is_no_run_to_keep(store):
    def missing():
        raise DatasetError("There is no data set in {0}: choose another folder.", "nowhere")

    with pytest.raises(DatasetError):
        run(new_run(TINY, missing, store))
    assert store.list() == ()


def test_a_run_that_fails_in_its_middle_is_kept_as_failed_with_its_reason(store):
    def fail(control, event):
        if isinstance(event, EpochDone):
            raise TrainerError("The graphics card is gone.")

    outcome, _ = run(new_run(TINY, small_dataset, store), fail)
    (record,) = store.list()
    assert outcome.ended.outcome == "failed"
    assert (record.status, str(record.message)) == ("failed", "The graphics card is gone.")


def test_what_the_disk_does_not_take_at_the_end_is_said_and_the_result_is_there(store, monkeypatch):
    from trainer.errors import StorageError

    def full(path, model):
        raise StorageError("{0} could not be saved: the disk is full.", path)

    monkeypatch.setattr("trainer.model.model_file.save_model", full)
    outcome, _ = run(new_run(replace(TINY, epochs=1), small_dataset, store))
    assert outcome.model is not None
    assert "the disk is full" in str(outcome.problems[0])
    assert store.load(outcome.run_id).status == "finished"


def test_what_the_disk_does_not_take_keeps_no_network_of_an_epoch_in_memory(store, monkeypatch):
    from trainer.errors import StorageError

    networks = []

    def full(self, epoch, model, epochs):
        networks.append(weakref.ref(model))
        try:
            raise OSError("full")
        except OSError as error:
            raise StorageError("{0} could not be saved: {1}.", "it", error) from error

    monkeypatch.setattr(EpochModels, "keep", full)
    outcome = new_run(TINY, small_dataset, store)(RunControl())
    gc.collect()
    assert [str(problem) for problem in outcome.problems] == ["it could not be saved: full."] * 3
    assert [network() for network in networks] == [None] * 3


def test_each_epochs_network_is_kept_rounded_to_sixteen_bits(store):
    networks = {}

    def note(control, event):
        if isinstance(event, DigitModel):
            networks[len(networks) + 1] = event

    outcome, _ = run(new_run(TINY, small_dataset, store), note)
    kept = EpochModels(store.checkpoint_folder(outcome.run_id))
    assert kept.kept() == (1, 2, 3)
    for epoch, network in networks.items():
        assert kept.load(epoch).fingerprint == in_bits(network, 16).fingerprint


def test_a_disk_that_takes_no_epochs_is_told_at_the_end_and_ends_no_run(store):
    def block(control, event):
        if isinstance(event, RunStarted):
            next(store.folder.iterdir()).joinpath("epochs").write_text("in the way")

    outcome, _ = run(new_run(TINY, small_dataset, store), block)
    assert outcome.ended.outcome == "finished"
    assert ending_text(outcome).count("epochs") == 1


def test_a_run_that_is_gone_on_with_keeps_its_later_epochs_too(store):
    stopped, _ = run(new_run(TINY, small_dataset, store), stop_after(1))
    run(continued_run(store.load(stopped.run_id), small_dataset, store))
    assert EpochModels(store.checkpoint_folder(stopped.run_id)).kept() == (1, 2, 3)


def test_a_run_is_kept_from_the_moment_it_was_wished_for_and_begins_anew_where_its_program_died_at_once(store):
    class DiedError(BaseException):
        """What no code of ours catches, as the end of the process."""

    def die():
        raise DiedError

    with pytest.raises(DiedError):
        run(new_run(TINY, die, store))
    store_of_the_next_start = RunStore(store.folder)
    store.leave(store.list()[0])

    (record,) = store_of_the_next_start.interrupted()
    outcome, _ = run(continued_run(record, small_dataset, store_of_the_next_start))
    assert outcome.run_id == record.id
    assert outcome.ended.outcome == "finished"
    assert [done.epoch for done in outcome.history] == [1, 2, 3]


def test_a_run_whose_data_cannot_be_read_is_not_kept(store):
    def missing():
        raise DatasetError("there is no data set")

    with pytest.raises(DatasetError):
        run(new_run(TINY, missing, store))
    assert store.list() == ()


def test_the_best_epoch_of_a_run_that_was_left_can_be_used_and_one_without_an_epoch_says_so(store):
    run(new_run(TINY, small_dataset, store), stop_after(2, leaving=True))
    (record,) = store.list()
    store.model_path(record.id).unlink(missing_ok=True)
    model = best_so_far(record, small_dataset, store)
    assert model.info.validation_accuracy == record.history[record.best_epoch - 1].validation_accuracy

    store.model_path(record.id).with_name("checkpoint.safetensors").unlink(missing_ok=True)
    with pytest.raises(TrainerError):
        best_so_far(replace(record, history=()), small_dataset, store)
