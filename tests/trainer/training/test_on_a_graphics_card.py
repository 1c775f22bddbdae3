"""Training on a real card, where there is one; broken cards are acted in tests/reliability/test_broken_cards.py."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.graphics_card import needs_card
from tests.trainer.small_data import never, small_dataset
from tests.trainer.training.test_checkpoint import CONFIGS, EVERYTHING, StopAfter
from trainer.model.predict import Predictor
from trainer.runs.config import PRESETS, TrainConfig
from trainer.runs.events import RunStarted
from trainer.training.checkpoint import load_checkpoint
from trainer.training.compute import choose_compute
from trainer.training.loop import Trainer

pytestmark = needs_card


def on_the_card(config: TrainConfig) -> TrainConfig:
    return replace(config, device="cuda", precision="fp32")


def learned(config, data=None, **options):
    result = Trainer(config, data or small_dataset(), **options).run(lambda _event: None, never)
    assert result.outcome == "finished", result.message
    return result


def test_a_card_that_works_is_chosen_by_itself_and_told():
    started = []
    config = replace(CONFIGS["plain"], device="auto", precision="auto")

    Trainer(config, small_dataset()).run(
        lambda event: started.append(event) if isinstance(event, RunStarted) else None, never
    )

    assert started[0].device == "cuda"
    assert started[0].note is None
    assert started[0].precision == ("bf16" if torch.cuda.get_device_capability() >= (8, 0) else "fp32")


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_the_card_learns_as_well_as_the_processor(config):
    data = small_dataset(3000, 1000)

    card, processor = learned(on_the_card(config), data), learned(config, data)

    assert card.config.device == "cuda"
    assert card.evaluation.accuracy == pytest.approx(processor.evaluation.accuracy, abs=0.04)


def test_without_chance_the_first_steps_are_those_of_the_processor():
    """No dropout, no distortion: the same numbers but for rounding."""
    config = replace(CONFIGS["plain"], dropout=0.0, epochs=1)

    card, processor = learned(on_the_card(config)), learned(config)

    assert card.history[0].training_loss == pytest.approx(processor.history[0].training_loss, rel=1e-3)
    for ours, theirs in zip(card.model.weights, processor.model.weights, strict=True):
        np.testing.assert_allclose(ours, theirs, atol=2e-3)


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_a_recorded_step_learns_what_the_plain_one_does(config, monkeypatch):
    """With chance too: dropout and distortion draw the same numbers, and small last batches are learned between."""
    recorded = learned(on_the_card(config))
    monkeypatch.setattr("trainer.training.learning_step.PLAIN_STEPS", 10**9)
    plain = learned(on_the_card(config))

    for one, other in zip(recorded.history, plain.history, strict=True):
        assert one.training_loss == pytest.approx(other.training_loss, rel=0.02)
        assert one.validation_loss == pytest.approx(other.validation_loss, rel=0.02)


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_each_precision_learns(precision):
    result = learned(replace(EVERYTHING, device="cuda", precision=precision, epochs=6), small_dataset(3000, 500))

    assert result.config.precision == precision
    assert result.evaluation.accuracy > 0.8


def test_the_model_predicts_without_the_card_what_the_run_measured():
    data = small_dataset()
    result = learned(on_the_card(EVERYTHING), data)

    digits = Predictor(result.model).probabilities(data.test_images / np.float32(255)).argmax(1)

    assert float(np.mean(digits == data.test_labels)) == pytest.approx(result.evaluation.accuracy)


def test_a_run_begun_on_the_card_is_resumed_on_it_and_elsewhere(tmp_path, monkeypatch):
    data = small_dataset()
    config = on_the_card(EVERYTHING)
    stopped = Trainer(config, data, checkpoint_folder=tmp_path).run(lambda _: None, StopAfter(27))
    assert stopped.outcome == "stopped"

    again = Trainer.resume(tmp_path, data).run(lambda _: None, never)
    assert again.outcome == "finished", again.message
    assert len(again.history) == config.epochs

    Trainer(config, data, checkpoint_folder=tmp_path).run(lambda _: None, StopAfter(27))
    assert load_checkpoint(tmp_path).config.device == "cuda"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    elsewhere = Trainer.resume(tmp_path, data).run(lambda _: None, never)
    assert elsewhere.outcome == "finished", elsewhere.message
    assert elsewhere.config.device == "cpu"


def test_a_stop_on_the_card_keeps_the_best_epoch():
    result = Trainer(on_the_card(CONFIGS["plain"]), small_dataset()).run(lambda _: None, StopAfter(25))

    assert result.outcome == "stopped"
    assert result.model is not None


def test_too_little_memory_is_a_sentence_and_the_processor_goes_on(monkeypatch):
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: (2**20, 2**40))

    compute = choose_compute(on_the_card(PRESETS["quick"]))

    assert compute.device == "cpu"
    assert "too little free memory" in str(compute.note)


def test_a_batch_beyond_the_cards_memory_ends_the_run_with_a_sentence(monkeypatch):
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: (2**40, 2**40))
    torch.cuda.set_per_process_memory_fraction(0.004)
    try:
        config = replace(on_the_card(CONFIGS["plain"]), hidden=(8192, 8192, 8192), optimizer="adamw")
        result = Trainer(config, small_dataset()).run(lambda _: None, never)
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)

    assert result.outcome == "failed"
    assert "too little free memory" in result.message
