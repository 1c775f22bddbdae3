from dataclasses import replace

import numpy as np
import torch

from tests.trainer.small_data import never, small_dataset
from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone, RunEnded, TeacherEpochDone
from trainer.training import loop
from trainer.training.loop import Trainer
from trainer.training.teacher import SHARE, ConvNet, new_teacher

TINY = TrainConfig(
    hidden=(24,),
    dropout=0.1,
    batch_norm=True,
    optimizer="adamw",
    learning_rate=0.01,
    batch_size=64,
    epochs=3,
    teacher_epochs=2,
    label_smoothing=0.05,
    augmentation=1.0,
    ema_decay=0.9,
    device="cpu",
    precision="fp32",
    threads=1,
)


def stopped_after_an_epoch(folder):
    epochs = []
    Trainer(TINY, small_dataset(), checkpoint_folder=folder).run(
        lambda event: epochs.append(event) if isinstance(event, EpochDone) else None, lambda: len(epochs) == 1
    )


def test_a_convolutional_network_answers_like_any_other():
    logits = ConvNet().eval()(torch.rand(5, 784))
    assert logits.shape == (5, 10)
    assert sum(parameter.numel() for parameter in ConvNet().parameters()) < 150_000


def test_the_teachers_answer_is_the_mean_of_their_probabilities_and_they_learn_no_more():
    teacher = new_teacher(TINY)
    pixels = torch.rand(4, 784)
    with torch.no_grad():
        answers = [torch.softmax(network(pixels), 1) for network in teacher.networks]
    torch.testing.assert_close(teacher(pixels), sum(answers) / 2)
    assert not teacher(pixels).requires_grad


def test_targets_are_mostly_the_teachers_answer_and_still_sum_to_one():
    teacher, truth = new_teacher(TINY), torch.eye(10)[:4]
    pixels = torch.rand(4, 784)
    mixed = teacher.mixed_with(truth, pixels)
    torch.testing.assert_close(mixed.sum(1), torch.ones(4))
    torch.testing.assert_close(mixed - SHARE * teacher(pixels), (1 - SHARE) * truth)


def test_teachers_soften_nothing_for_what_they_see_is_as_soft_as_what_they_learned_from():
    assert [getattr(network, "softening", None) for network in new_teacher(TINY).networks] == [None, None]


def test_the_teachers_learn_first_and_the_network_learns_from_them():
    events = []
    result = Trainer(TINY, small_dataset()).run(events.append, never)
    assert [(event.teacher, event.epoch) for event in events if isinstance(event, TeacherEpochDone)] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
    ]
    last_teacher = max(at for at, event in enumerate(events) if isinstance(event, TeacherEpochDone))
    assert last_teacher < min(at for at, event in enumerate(events) if isinstance(event, EpochDone))
    alone = Trainer(replace(TINY, teacher_epochs=0), small_dataset()).run(events.append, never)
    assert not np.array_equal(result.model.weights[0], alone.model.weights[0])


def test_a_run_with_teachers_is_made_again_to_the_bit():
    one, two = (Trainer(TINY, small_dataset()).run(lambda _: None, never).model for _ in range(2))
    assert one.fingerprint == two.fingerprint


def test_a_run_that_stops_while_a_teacher_learns_has_no_model():
    events = []

    def stop():
        return any(isinstance(event, TeacherEpochDone) for event in events)

    result = Trainer(TINY, small_dataset()).run(events.append, stop)
    assert result.outcome == "stopped"
    assert result.model is None
    assert isinstance(events[-1], RunEnded)


def test_a_resumed_run_keeps_its_teachers_and_ends_as_if_it_had_not_stopped(tmp_path, monkeypatch):
    whole = Trainer(TINY, small_dataset()).run(lambda _: None, never)
    stopped_after_an_epoch(tmp_path)
    monkeypatch.setattr(loop, "learn_teacher", None)
    resumed = Trainer.resume(tmp_path, small_dataset()).run(lambda _: None, never)
    assert resumed.model.fingerprint == whole.model.fingerprint


def test_teachers_that_were_lost_learn_again_to_the_same_end(tmp_path):
    whole = Trainer(TINY, small_dataset()).run(lambda _: None, never)
    stopped_after_an_epoch(tmp_path)
    (tmp_path / "teachers.safetensors").write_bytes(b"damaged")
    resumed = Trainer.resume(tmp_path, small_dataset()).run(lambda _: None, never)
    assert resumed.model.fingerprint == whole.model.fingerprint
