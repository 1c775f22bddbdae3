import os
from dataclasses import replace

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import save_file

from tests.trainer.small_data import TINY, never, small_dataset
from tests.trainer.training.test_loop import same_weights
from trainer.errors import TrainingError
from trainer.runs.events import EpochDone, RunStarted
from trainer.runs.run_store import CHECKPOINT_FILE
from trainer.training.checkpoint import load_checkpoint
from trainer.training.loop import Trainer

EVERYTHING = replace(
    TINY,
    batch_norm=True,
    ema_decay=0.95,
    augmentation=0.7,
    label_smoothing=0.05,
    schedule="cosine",
    warmup=0.2,
    weight_decay=0.01,
    synthetic_digits=40,
    junk=20,
    epochs=4,
)
CONFIGS = {
    "plain": replace(TINY, epochs=4),
    "momentum": replace(TINY, epochs=4, optimizer="sgd", momentum=0.9),
    "sgd": replace(TINY, epochs=4, optimizer="sgd"),
    "everything": EVERYTHING,
}


class StopAfter:
    """Wants to stop in the middle of an epoch."""

    def __init__(self, batches):
        self.left = batches

    def __call__(self):
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_a_resumed_run_ends_bit_for_bit_like_one_that_was_never_stopped(tmp_path, config):
    data = small_dataset()
    whole = Trainer(config, data).run(lambda _: None, never)
    stopped = Trainer(config, data, checkpoint_folder=tmp_path).run(lambda _: None, StopAfter(27))
    assert stopped.outcome == "stopped"
    assert 0 < len(stopped.history) < 4
    resumed = Trainer.resume(tmp_path, data).run(lambda _: None, never)
    assert same_weights(resumed.model, whole.model)
    assert [done.validation_loss for done in resumed.history] == [done.validation_loss for done in whole.history]
    assert [done.training_loss for done in resumed.history] == [done.training_loss for done in whole.history]
    assert resumed.best_epoch == whole.best_epoch


def test_a_resumed_run_tells_where_it_goes_on(tmp_path):
    data, events = small_dataset(), []
    Trainer(TINY, data, checkpoint_folder=tmp_path).run(lambda _: None, StopAfter(25))
    Trainer.resume(tmp_path, data).run(events.append, never)
    assert isinstance(events[0], RunStarted)
    assert (events[0].first_epoch, events[0].epochs) == (3, 3)
    assert [event.epoch for event in events if isinstance(event, EpochDone)] == [3]


def test_one_epoch_more_learns_one_epoch_more(tmp_path):
    data = small_dataset()
    first = Trainer(TINY, data, checkpoint_folder=tmp_path).run(lambda _: None, never)
    more = Trainer.resume(tmp_path, data, extra_epochs=1).run(lambda _: None, never)
    assert len(more.history) == len(first.history) + 1
    again = Trainer.resume(tmp_path, data, extra_epochs=2).run(lambda _: None, never)
    assert [done.epoch for done in again.history] == [1, 2, 3, 4, 5, 6]


def test_a_finished_run_that_is_resumed_has_its_result_at_once(tmp_path):
    data = small_dataset()
    first = Trainer(TINY, data, checkpoint_folder=tmp_path).run(lambda _: None, never)
    again = Trainer.resume(tmp_path, data).run(lambda _: None, never)
    assert again.outcome == "finished"
    assert same_weights(again.model, first.model)


def test_a_checkpoint_keeps_what_was_settled(tmp_path):
    Trainer(replace(TINY, threads=0, device="auto"), small_dataset(), checkpoint_folder=tmp_path).run(
        lambda _: None, never
    )
    settled = load_checkpoint(tmp_path).config
    assert settled.threads >= 1
    assert settled.device in {"cpu", "cuda"}


def test_other_data_are_refused(tmp_path):
    Trainer(TINY, small_dataset(), checkpoint_folder=tmp_path).run(lambda _: None, never)
    with pytest.raises(TrainingError, match="other data"):
        Trainer.resume(tmp_path, small_dataset(500))


def test_without_a_checkpoint_the_folder_is_named(tmp_path):
    with pytest.raises(TrainingError, match=tmp_path.name):
        Trainer.resume(tmp_path, small_dataset())


@pytest.mark.parametrize(
    "damage", [lambda content: content[: len(content) // 2], lambda _: b"\x80\x04.", lambda _: b""]
)
def test_a_damaged_checkpoint_is_refused_with_its_name(tmp_path, damage):
    Trainer(TINY, small_dataset(), checkpoint_folder=tmp_path).run(lambda _: None, never)
    path = tmp_path / CHECKPOINT_FILE
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(TrainingError, match=CHECKPOINT_FILE):
        Trainer.resume(tmp_path, small_dataset())


def test_a_checkpoint_of_another_network_ends_the_run_with_a_sentence(tmp_path):
    from safetensors import safe_open
    from safetensors.numpy import save_file

    Trainer(TINY, small_dataset(), checkpoint_folder=tmp_path).run(lambda _: None, never)
    path = tmp_path / CHECKPOINT_FILE
    with safe_open(str(path), "np") as file:
        story = file.metadata()
    save_file({"model.linears.0.weight": np.zeros((3, 3), np.float32)}, str(path), story)
    result = Trainer.resume(tmp_path, small_dataset()).run(lambda _: None, never)
    assert result.outcome == "failed"
    assert "does not fit" in result.message


def test_a_disk_that_takes_no_checkpoint_ends_the_run_and_keeps_the_model(tmp_path):
    result = Trainer(TINY, small_dataset(), checkpoint_folder=tmp_path / "gone").run(lambda _: None, never)
    assert result.outcome == "failed"
    assert "could not be saved" in result.message
    assert result.model is not None
    assert len(result.history) == 1


@pytest.fixture(scope="module")
def checkpoint_file(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    Trainer(EVERYTHING, small_dataset(), checkpoint_folder=folder).run(lambda _: None, StopAfter(27))
    return folder / CHECKPOINT_FILE


def read_whole(path):
    with safe_open(str(path), framework="np") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, file.metadata()  # noqa: SIM118


ODD_STORIES = {
    "history": ["", "1", "null", "[1]", "[[]]", "[{}]", "[" * 3000, '[{"epoch": 1e999}]', "1, 2", '[], "step": 3'],
    "config": ["", "[]", "{}x", '{"epochs": 1e400}', '{"epochs": [1]}', '{"hidden": 3}', '{"hidden": ["a"]}'],
    "step": ["-1", "1.5", "true", "", "null", "9" * 400, "9" * 9000],
    "format": ["", "2"],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in ODD_STORIES.items() for text in texts])
def test_a_story_that_makes_no_sense_is_told(checkpoint_file, tmp_path, name, text):
    tensors, story = read_whole(checkpoint_file)
    save_file(tensors, str(tmp_path / CHECKPOINT_FILE), {**story, name: text})

    with pytest.raises(TrainingError, match="start the run again"):
        Trainer.resume(tmp_path, small_dataset())


def damages(tensors):
    """Every kind of tensor left out, of another shape, of another kind, and with a number that is none."""
    first = {name.split(".")[0] + name.rsplit(".", 1)[-1]: name for name in tensors}
    for name in first.values():
        tensor = tensors[name]
        yield {key: value for key, value in tensors.items() if key != name}
        yield {**tensors, name: np.zeros((*tensor.shape, 2), tensor.dtype)}
        if tensor.dtype.kind == "f":
            yield {**tensors, name: np.full_like(tensor, np.nan)}
    for name in ("optimizer.99.exp_avg", "optimizer.x.exp_avg", "optimizer.0.other", "optimizer", "model.more"):
        yield {**tensors, name: np.zeros(3, np.float32)}


def test_tensors_that_do_not_fit_end_the_run_with_a_sentence(checkpoint_file, tmp_path):
    tensors, story = read_whole(checkpoint_file)
    told = 0
    for number, damaged in enumerate(damages(tensors)):
        save_file(damaged, str(tmp_path / CHECKPOINT_FILE), story)
        try:
            result = Trainer.resume(tmp_path, small_dataset()).run(lambda _: None, StopAfter(2))
        except TrainingError:
            told += 1
            continue
        assert result.outcome in {"failed", "stopped"}, number
        told += result.outcome == "failed" and "does not fit" in result.message
    assert told > 30


@pytest.mark.parametrize("content", [b"", b"x" * 100, b"\xff" * 8 + b"{}", b"\x08" + bytes(7) + b"{}      "])
def test_a_file_of_something_else_is_told(tmp_path, content):
    (tmp_path / CHECKPOINT_FILE).write_bytes(content)

    with pytest.raises(TrainingError, match="cannot be resumed"):
        load_checkpoint(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / CHECKPOINT_FILE)

    with pytest.raises(TrainingError, match="cannot be resumed"):
        load_checkpoint(tmp_path)
