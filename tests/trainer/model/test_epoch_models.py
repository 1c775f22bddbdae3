"""The networks of epochs on a real disk: which stay, how large they are, and what a stranger may lay beside them."""

import shutil

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.errors import ModelFileError, StorageError
from trainer.model import epoch_models
from trainer.model.digit_model import DigitModel
from trainer.model.epoch_models import MOST, MOST_BYTES, EpochModels, bits_of, in_bits, superfluous
from trainer.model.predict import Predictor

SMALL = random_model((784, 4, 10))


def zeros(*sizes):
    pairs = [(out, into) for into, out in zip((784, *sizes), (*sizes, 10), strict=True)]
    return DigitModel(
        tuple(np.zeros(pair, np.float32) for pair in pairs), tuple(np.zeros(out, np.float32) for out, _ in pairs)
    )


def size_of(folder):
    return sum(path.stat().st_size for path in (folder / "epochs").iterdir())


def test_the_reading_of_a_kept_epoch_is_that_of_its_rounded_network(tmp_path):
    model = random_model((784, 32, 10), seed=3)
    EpochModels(tmp_path).keep(1, model, 5)
    kept = EpochModels(tmp_path).load(1)
    images = np.random.default_rng(0).random((20, 28, 28), np.float32)
    np.testing.assert_array_equal(Predictor(kept).logits(images), Predictor(in_bits(model, 16)).logits(images))
    np.testing.assert_allclose(Predictor(kept).logits(images), Predictor(model).logits(images), atol=0.02)


@pytest.mark.parametrize("planned", [5, 40, 41, 110])
def test_a_run_keeps_at_most_forty_with_the_first_and_the_last_evenly_over_its_plan(tmp_path, monkeypatch, planned):
    monkeypatch.setattr(epoch_models, "save_model", lambda path, model: path.write_bytes(b"1"))
    models = EpochModels(tmp_path)
    for epoch in range(1, planned + 1):
        models.keep(epoch, SMALL, planned)
        assert models.kept()[-1] == epoch
    kept = models.kept()
    assert len(kept) == min(planned, MOST)
    assert kept[0] == 1
    gaps = np.diff(kept)
    assert gaps.max() - gaps.min() <= 1


def test_epochs_beyond_the_plan_stay_few_and_the_last_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(epoch_models, "save_model", lambda path, model: path.write_bytes(b"1"))
    models = EpochModels(tmp_path)
    for epoch in range(1, 91):
        models.keep(epoch, SMALL, 60)
    assert len(models.kept()) == MOST
    assert (models.kept()[0], models.kept()[-1]) == (1, 90)


def test_large_networks_are_kept_in_fewer_bits_and_fewer_and_never_without_first_and_last(tmp_path):
    recommended = zeros(1536, 1536, 1536)
    assert bits_of(recommended) == 8
    models = EpochModels(tmp_path)
    for epoch in (1, 55, 56, 110):
        models.keep(epoch, random_like(recommended, epoch), 110)
        assert size_of(tmp_path) <= MOST_BYTES
    assert (models.kept()[0], models.kept()[-1]) == (1, 110)
    assert len(models.kept()) == 3


def random_like(model, seed):
    generator = np.random.default_rng(seed)
    weights = tuple(generator.standard_normal(weight.shape, np.float32) for weight in model.weights)
    return DigitModel(weights, model.biases)


def test_what_does_not_fit_twice_is_not_kept(tmp_path):
    huge = zeros(3400, 3400)
    assert bits_of(huge) is None
    EpochModels(tmp_path).keep(1, huge, 3)
    assert EpochModels(tmp_path).kept() == ()


@pytest.mark.parametrize("width", [10, 1000, 2000])
def test_three_in_sixteen_bits_or_two_in_eight_are_within_the_limit(tmp_path, width):
    model = random_like(zeros(width, width), 0)
    models = EpochModels(tmp_path)
    for epoch in (1, 2, 3):
        models.keep(epoch, model, 3)
    assert {1, 3} <= set(models.kept())
    assert size_of(tmp_path) <= MOST_BYTES


def test_what_strangers_lay_beside_them_is_left_alone(tmp_path):
    models = EpochModels(tmp_path)
    assert models.kept() == ()
    models.keep(2, SMALL, 3)
    folder = tmp_path / "epochs"
    (folder / "000003.safetensors").write_bytes(b"no model")
    (folder / "000004.safetensors").mkdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "0.safetensors").write_bytes(b"")
    with (folder / "000005.safetensors").open("wb") as file:
        file.truncate(2**40)
    assert models.kept() == (2, 3)
    with pytest.raises(ModelFileError, match=r"000003\.safetensors"):
        models.load(3)
    for number in range(10, 200):
        shutil.copy(folder / "000002.safetensors", folder / f"{number:06}.safetensors")
    assert len(models.kept()) <= MOST


def test_weights_beyond_sixteen_bits_are_not_kept(tmp_path):
    weights = (np.full((10, 784), 1e6, np.float32),)
    EpochModels(tmp_path).keep(1, DigitModel(weights, (np.zeros(10, np.float32),)), 3)
    assert EpochModels(tmp_path).kept() == ()


def test_a_disk_that_takes_nothing_is_told(tmp_path):
    (tmp_path / "epochs").write_text("in the way")
    with pytest.raises(StorageError, match="epochs"):
        EpochModels(tmp_path).keep(1, SMALL, 3)


def test_of_unplanned_epochs_the_one_with_the_nearest_neighbours_goes():
    assert superfluous([1, 2, 3], 100, 2) == 2
    assert superfluous([1, 50, 100], 100, 2) == 50
    assert superfluous([1, 34, 67, 68, 100], 100, 4) == 68


def test_a_folder_full_of_networks_that_somebody_laid_there_is_thinned_in_one_walk(tmp_path, monkeypatch):
    folder = tmp_path / "epochs"
    folder.mkdir()
    for epoch in range(1, 2001):
        (folder / f"{epoch:06}.safetensors").touch()
    asked = []
    choose = superfluous
    monkeypatch.setattr(epoch_models, "superfluous", lambda *args: asked.append(len(args[0])) or choose(*args))

    EpochModels(tmp_path).keep(3000, SMALL, 3000)

    kept = EpochModels(tmp_path).kept()
    assert (kept[0], kept[-1], len(kept)) == (1, 3000, MOST)
    assert len(asked) <= MOST
    assert max(asked, default=0) <= 2 * MOST
