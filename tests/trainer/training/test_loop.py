import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.trainer.small_data import TINY, never, small_dataset
from trainer.data.dataset import split
from trainer.errors import StorageError
from trainer.model.predict import Predictor
from trainer.runs.config import PRESETS
from trainer.runs.events import BatchDone, EpochDone, RunEnded, RunStarted
from trainer.runs.events import TestStarted as StartOfTest
from trainer.training import loop
from trainer.training.loop import Trainer


def run(config=TINY, dataset=None, should_stop=never, **options):
    events = []
    trainer = Trainer(config, dataset or small_dataset(), **options)
    return trainer.run(events.append, should_stop), events


def of_kind(events, kind):
    return [event for event in events if isinstance(event, kind)]


def same_weights(first, second):
    pairs = zip((*first.weights, *first.biases), (*second.weights, *second.biases), strict=True)
    return all(np.array_equal(a, b) for a, b in pairs)


def test_a_run_learns_to_read_and_tells_its_story_in_order():
    result, events = run()
    assert isinstance(events[0], RunStarted)
    assert [done.epoch for done in of_kind(events, EpochDone)] == [1, 2, 3]
    assert isinstance(events[-2], StartOfTest)
    assert isinstance(events[-1], RunEnded)
    assert result.outcome == events[-1].outcome == "finished"
    assert result.evaluation.accuracy == events[-1].test_accuracy > 0.7
    assert result.history == tuple(of_kind(events, EpochDone))


def test_what_a_run_says_at_its_start_is_so():
    _, events = run()
    started = events[0]
    assert (started.device, started.precision, started.threads) == ("cpu", "fp32", 1)
    assert (started.training_images, started.validation_images, started.batches_per_epoch) == (480, 120, 10)
    assert started.parameters == 784 * 24 + 24 + 240 + 10


def test_the_best_epoch_is_the_one_of_the_lowest_validation_loss():
    result, events = run(replace(TINY, epochs=8, learning_rate=0.05))
    losses = [done.validation_loss for done in result.history]
    assert result.best_epoch == losses.index(min(losses)) + 1 == events[-1].best_epoch
    assert result.model.info.validation_accuracy == result.history[result.best_epoch - 1].validation_accuracy


def test_the_model_offered_is_that_of_the_best_epoch():
    models = {}
    trainer = Trainer(replace(TINY, epochs=8, learning_rate=0.05), small_dataset())

    def keep(event):
        if isinstance(event, EpochDone):
            models[event.epoch] = trainer.model_now()

    result = trainer.run(keep, never)
    assert same_weights(result.model, models[result.best_epoch])
    assert not same_weights(models[1], models[2])


def test_the_models_loss_on_the_held_out_images_is_the_recorded_one():
    result, _ = run()
    data = small_dataset()
    _, held_out = split(len(data.train_images), TINY.validation_share, TINY.seed)
    chances = Predictor(result.model).probabilities(data.train_images[held_out] / np.float32(255))
    loss = -np.log(chances[np.arange(len(held_out)), data.train_labels[held_out]]).mean()
    assert loss == pytest.approx(result.history[result.best_epoch - 1].validation_loss, rel=1e-4)


def test_the_training_loss_counts_every_image_the_same():
    """A learning rate near zero leaves the network as it is, so any way of batching must give the same loss."""
    still = replace(TINY, optimizer="sgd", learning_rate=1e-6, dropout=0.0, epochs=1)
    losses = [run(replace(still, batch_size=size))[0].history[0].training_loss for size in (480, 100, 7)]
    assert losses == pytest.approx([losses[0]] * 3, rel=1e-3)


@pytest.mark.parametrize(
    "changes", [{}, {"batch_norm": True, "ema_decay": 0.9, "augmentation": 0.5}], ids=["plain", "all"]
)
def test_the_same_seed_gives_the_same_run(changes):
    config = replace(TINY, **changes)
    (first, _), (second, _) = run(config), run(config)
    assert [done.training_loss for done in first.history] == [done.training_loss for done in second.history]
    assert same_weights(first.model, second.model)


def test_random_numbers_drawn_elsewhere_change_nothing():
    first, _ = run()
    second, _ = run(wait_while_paused=lambda: torch.rand(3))
    assert same_weights(first.model, second.model)


def test_another_seed_gives_another_run():
    assert not same_weights(run()[0].model, run(replace(TINY, seed=1))[0].model)


def test_the_test_images_are_not_looked_at_before_the_end(monkeypatch):
    data = small_dataset()
    spoiled = replace(data, test_images=255 - data.test_images)
    (first, _), (second, _) = run(), run(dataset=spoiled)
    assert first.history[0].validation_loss == second.history[0].validation_loss
    assert same_weights(first.model, second.model)
    assert first.evaluation.accuracy != second.evaluation.accuracy


def test_stop_is_heard_after_the_next_batch_and_leaves_the_best_epoch():
    asked = []

    def after_25_batches():
        asked.append(1)
        return len(asked) >= 25

    result, events = run(replace(TINY, epochs=50), should_stop=after_25_batches)
    assert len(asked) == 25
    assert result.outcome == events[-1].outcome == "stopped"
    assert len(result.history) == 2
    assert result.model is not None
    assert result.evaluation is not None


def test_a_run_stopped_before_its_first_epochs_end_has_no_model():
    result, events = run(should_stop=lambda: True)
    assert (result.model, result.best_epoch, result.outcome) == (None, 0, "stopped")
    assert "no model" in events[-1].message


def test_who_leaves_does_not_wait_for_the_test():
    result, events = run(is_leaving=lambda: True)
    assert result.model is not None
    assert result.evaluation is None
    assert not of_kind(events, StartOfTest)


def test_a_run_waits_after_each_batch_while_it_is_paused():
    waits = []
    run(replace(TINY, epochs=1), wait_while_paused=lambda: waits.append(1))
    assert len(waits) == 10


def test_batches_are_told_at_most_twenty_times_a_second(monkeypatch):
    monkeypatch.setattr("trainer.training.tally.TELL_SECONDS", 0.0)
    _, often = run()
    assert len(of_kind(often, BatchDone)) == 30
    monkeypatch.setattr("trainer.training.tally.TELL_SECONDS", 1000.0)
    _, never_told = run()
    assert not of_kind(never_told, BatchDone)


def test_a_batch_tells_where_the_run_is(monkeypatch):
    monkeypatch.setattr("trainer.training.tally.TELL_SECONDS", 0.0)
    _, events = run(replace(TINY, schedule="cosine", warmup=0.5))
    batches = of_kind(events, BatchDone)
    assert [(each.epoch, each.batch) for each in batches[9:12]] == [(1, 10), (2, 1), (2, 2)]
    assert batches[0].learning_rate < batches[14].learning_rate > batches[-1].learning_rate
    assert batches[-1].seconds_left == pytest.approx(0, abs=1e-6)
    assert all(math.isfinite(each.loss) and each.samples_per_second > 0 for each in batches)


def test_a_loss_that_is_no_number_ends_the_run_and_keeps_the_best_epoch(monkeypatch):
    rate = loop.learning_rate
    monkeypatch.setattr(
        loop, "learning_rate", lambda config, step, steps: rate(config, step, steps) * (1 if step < 15 else 1e30)
    )
    result, events = run(replace(TINY, optimizer="sgd", learning_rate=0.1))
    assert result.outcome == "failed"
    assert "lower learning rate, such as 0.01" in events[-1].message
    assert len(result.history) == 1
    assert result.evaluation is not None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "too little free memory"),
        (RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory"), "smaller batch"),
        (torch.OutOfMemoryError("CUDA out of memory"), "too little free memory"),
        (RuntimeError("CUDA error: an illegal memory access was encountered\nmore"), "graphics card failed"),
        (StorageError("/full could not be saved: the disk is full."), "disk is full"),
    ],
)
def test_trouble_in_the_second_epoch_ends_the_run_with_a_sentence(monkeypatch, error, words):
    calls = []

    def step_or_fail(self, loss, rate):
        calls.append(1)
        if len(calls) == 15:
            raise error
        take_step(self, loss, rate)

    take_step = loop.RunState.take_step
    monkeypatch.setattr(loop.RunState, "take_step", step_or_fail)
    result, events = run()
    assert result.outcome == "failed"
    assert words in events[-1].message
    assert "\n" not in events[-1].message
    assert result.model is not None


def test_our_own_mistakes_are_not_hidden(monkeypatch):
    def broken(self, loss, rate):
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    monkeypatch.setattr(loop.RunState, "take_step", broken)
    with pytest.raises(RuntimeError, match="mat1"):
        run()


def test_the_models_story_says_how_it_was_made():
    result, _ = run()
    info = result.model.info
    assert info.preset == "tiny"
    assert info.seed == 0
    assert info.dataset_digest == small_dataset().digest
    assert info.test_accuracy == result.evaluation.accuracy
    assert info.config["hidden"] == [24]
    assert info.versions["torch"].startswith("2.")
    assert result.config.threads == 1


def test_rounded_weights_are_the_ones_that_were_tested():
    result, _ = run(replace(TINY, weight_bits="16"))
    assert all(np.array_equal(each.astype(np.float16), each) for each in result.model.weights)
    data = small_dataset()
    chances = Predictor(result.model).probabilities(data.test_images / np.float32(255))
    assert (chances.argmax(1) == data.test_labels).mean() == result.model.info.test_accuracy


def test_a_last_batch_of_one_image_does_no_harm_to_batch_norm():
    result, _ = run(replace(TINY, batch_norm=True, batch_size=479, epochs=1))
    assert result.outcome == "finished"


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "adamw"])
@pytest.mark.parametrize("schedule", ["constant", "cosine", "one_cycle"])
def test_every_optimiser_and_schedule_finishes(optimizer, schedule):
    result, _ = run(replace(TINY, epochs=1, optimizer=optimizer, schedule=schedule, momentum=0.9))
    assert result.outcome == "finished"


def test_the_recommended_preset_runs_through_with_all_its_parts():
    config = replace(
        PRESETS["recommended"],
        hidden=(32,),
        epochs=2,
        synthetic_digits=60,
        junk=30,
        batch_size=64,
        device="cpu",
        threads=1,
    )
    result, events = run(config)
    assert events[0].training_images == 600 - 50 + 90
    assert result.model.refusal is not None
    assert result.model.temperature != 1.0


def test_a_run_may_learn_from_fewer_images_than_there_are():
    config = replace(TINY, training_images=100)
    _, events = run(config)
    assert (events[0].training_images, events[0].validation_images) == (100, 120)


def test_epochs_asked_for_one_by_one_are_those_of_the_run():
    result, _ = run()
    trainer = Trainer(TINY, small_dataset())
    told = [(done.epoch, done.validation_loss) for done in trainer.epochs(never)]
    assert told == [(done.epoch, done.validation_loss) for done in result.history]
    assert same_weights(trainer.model_now(), result.model) == (result.best_epoch == TINY.epochs)
