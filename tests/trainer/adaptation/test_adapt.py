"""Learning one person's hand: it helps, it forgets nothing, it is tested before it is offered."""

import subprocess
import sys

import numpy as np
import pytest

from trainer.adaptation.adapt import adapt
from trainer.adaptation.top_layers import Practice
from trainer.data.dataset import Dataset, load_dataset
from trainer.data.personal_samples import PersonalSamples
from trainer.model.digit_model import DigitModel, ModelInfo, Refusal
from trainer.model.predict import Predictor

QUICK = Practice(steps=25)


@pytest.fixture(scope="module")
def dataset():
    whole = load_dataset()
    return Dataset(
        whole.train_images[:8000],
        whole.train_labels[:8000],
        whole.test_images[:1000],
        whole.test_labels[:1000],
        whole.name,
        whole.digest,
    )


@pytest.fixture(scope="module")
def model(dataset):
    """A model that reads nine digits in ten, made in a moment: random features and least squares."""
    rng = np.random.default_rng(0)
    weight = rng.normal(0, 0.06, (256, 784)).astype(np.float32)
    features = np.maximum(dataset.train_images.reshape(-1, 784).astype(np.float32) / 255 @ weight.T, 0)
    wanted = 12 * np.eye(10, dtype=np.float32)[dataset.train_labels]
    top = np.linalg.solve(features.T @ features + 3 * np.eye(256, dtype=np.float32), features.T @ wanted).T
    biases = (np.zeros(256, np.float32), np.zeros(10, np.float32))
    return DigitModel((weight, top), biases, refusal=Refusal(0.5), info=ModelInfo(name="small", config={"hidden": 256}))


def hand(dataset, per_digit=4):
    """A hand that the model cannot know: everybody's digits upside down, with the labels of what they stand for."""
    rows = np.concatenate([np.flatnonzero(dataset.train_labels == digit)[:per_digit] for digit in range(10)])
    return PersonalSamples(np.ascontiguousarray(dataset.train_images[rows, ::-1]), dataset.train_labels[rows])


def accuracy(model, samples):
    return float((Predictor(model).logits(samples.pixels).argmax(axis=1) == samples.labels).mean())


@pytest.fixture(scope="module")
def adaptation(model, dataset):
    with pytest.MonkeyPatch.context() as patch:  # one of a thousand test images is no loss worth going back for
        patch.setattr("trainer.adaptation.adapt.SHARES", (1.0,))
        return adapt(model, hand(dataset), dataset, practice=Practice(steps=60))


def test_the_samples_are_read_better_and_the_old_model_stays_as_it_was(adaptation, model, dataset):
    before = accuracy(model, hand(dataset))
    assert accuracy(adaptation.model, hand(dataset)) > before + 0.2
    assert accuracy(model, hand(dataset)) == before


def test_the_verdict_is_what_the_models_do(adaptation, model, dataset):
    verdict = adaptation.verdict
    everybody = PersonalSamples(dataset.test_images, dataset.test_labels)
    assert verdict.everybody_before == pytest.approx(accuracy(model, everybody))
    assert verdict.everybody_after == pytest.approx(accuracy(adaptation.model, everybody))
    assert verdict.kept_out
    assert verdict.samples == 40


def test_the_model_remembers_its_parent_and_its_samples(adaptation, model, dataset):
    info = adaptation.model.info
    assert info.parent == model.fingerprint
    assert info.config["samples_digest"] == hand(dataset).digest
    assert info.config["hidden"] == 256
    assert adaptation.model.temperature == model.temperature


def test_as_many_digits_of_everybody_are_refused_as_before(adaptation, model, dataset):
    def refused(model):
        pixels = PersonalSamples(dataset.test_images, dataset.test_labels).pixels
        return model.refusal.refuses(Predictor(model).logits(pixels), model.temperature).mean()

    assert adaptation.model.refusal != model.refusal
    assert refused(adaptation.model) == pytest.approx(refused(model), abs=0.02)


def test_a_model_that_forgot_something_goes_part_of_the_way_back(model, dataset, monkeypatch):
    careless = Practice(steps=60, anchor=0.0)
    some_way = adapt(model, hand(dataset), dataset, practice=careless).verdict
    monkeypatch.setattr("trainer.adaptation.adapt.SHARES", (1.0,))
    whole_way = adapt(model, hand(dataset), dataset, practice=careless).verdict
    assert whole_way.everybody_is_worse
    assert some_way.everybody_after > whole_way.everybody_after


def test_the_same_samples_give_the_same_model(model, dataset):
    one, two = (adapt(model, hand(dataset), dataset, practice=QUICK, workers=workers) for workers in (1, 3))
    assert one.model.fingerprint == two.model.fingerprint
    assert one.verdict == two.verdict


def test_stopping_gives_no_model(model, dataset):
    seen = []
    assert adapt(model, hand(dataset), dataset, seen.append, lambda: len(seen) >= 5, practice=QUICK) is None
    assert len(seen) < 12


def test_progress_goes_from_nothing_to_all(model, dataset):
    seen = []
    adapt(model, hand(dataset), dataset, seen.append, practice=QUICK)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_one_sample_only_is_learned_but_never_put_in_use_by_itself(model, dataset):
    one = hand(dataset).chosen(np.array([3]))
    adaptation = adapt(model, one, dataset, practice=QUICK)
    assert not adaptation.verdict.kept_out
    assert not adaptation.verdict.may_be_used


def test_all_samples_of_one_digit_do_not_turn_everything_into_that_digit(model, dataset):
    sevens = hand(dataset, 12).chosen(np.arange(7 * 12, 8 * 12))
    verdict = adapt(model, sevens, dataset, practice=QUICK).verdict
    assert verdict.everybody_after > verdict.everybody_before - 0.05
    assert verdict.own_after > verdict.own_before


def test_nonsense_labels_are_found_out_by_the_samples_kept_out(model, dataset):
    rng = np.random.default_rng(0)
    rows = rng.permutation(8000)[:60]
    nonsense = PersonalSamples(
        dataset.train_images[rows], (dataset.train_labels[rows] + 1 + rng.integers(0, 8, 60)) % 10
    )
    verdict = adapt(model, nonsense, dataset, practice=QUICK).verdict
    assert verdict.own_after < 0.3


def test_learning_needs_no_torch():
    script = "import sys, trainer.adaptation.adapt; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
