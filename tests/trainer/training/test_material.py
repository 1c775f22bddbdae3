"""My samples among the material of a training run."""

from dataclasses import replace

import numpy as np
import pytest

from tests.trainer.small_data import TINY
from trainer.data.personal_samples import PersonalSamples
from trainer.errors import TrainingError
from trainer.training.material import (
    SAMPLES_FILE,
    Material,
    NoMaterial,
    PersonalMaterial,
    extra_material,
    load_samples,
    save_samples,
)


def samples(count):
    rng = np.random.default_rng(count)
    return PersonalSamples(rng.integers(0, 256, (count, 28, 28), np.uint8), np.arange(count) % 10)


def go_on():
    return False


class Drawn:
    count = 3
    digits = (0,) * 10

    def for_epoch(self, epoch, should_stop):
        if should_stop():
            return None
        return Material(np.full((3, 28, 28), epoch, np.uint8), np.full(3, -1, np.int64))


def test_samples_make_up_a_twentieth_of_an_epoch():
    own = samples(50)
    material = PersonalMaterial(NoMaterial(), own, 10_000)
    epoch = material.for_epoch(1, go_on)
    assert material.count == len(epoch.images) == len(epoch.labels) == 500
    assert np.bincount(epoch.labels).tolist() == [50] * 10


@pytest.mark.parametrize(("count", "share"), [(1, 50), (20_000, 20_000)])
def test_few_samples_are_not_repeated_for_ever_and_many_come_once(count, share):
    assert PersonalMaterial(NoMaterial(), samples(count), 60_000).count == share


def test_the_material_asked_for_beside_them_stays():
    epoch = PersonalMaterial(Drawn(), samples(2), 10).for_epoch(4, go_on)
    assert (epoch.images[:3] == 4).all()
    assert epoch.labels.tolist() == [-1, -1, -1, 0, 1]


def test_a_stop_while_the_other_material_is_drawn_is_passed_on():
    assert PersonalMaterial(Drawn(), samples(2), 10).for_epoch(1, lambda: True) is None


def test_a_resumed_run_learns_the_samples_that_it_began_with(tmp_path):
    own = samples(7)
    save_samples(tmp_path / "run", own)
    assert load_samples(tmp_path / "run").digest == own.digest
    assert load_samples(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"PK\3\4 half a zip", b"\x93NUMPY"])
def test_damaged_samples_are_told_in_a_sentence(tmp_path, content):
    (tmp_path / SAMPLES_FILE).write_bytes(content)
    with pytest.raises(TrainingError, match="damaged"):
        load_samples(tmp_path)


def test_the_digits_beside_the_data_set_are_counted():
    config = replace(TINY, synthetic_digits=1000, junk=50)
    own = PersonalMaterial(extra_material(config), samples(15), 1000)
    material = own.for_epoch(1, go_on)

    assert NoMaterial().digits == (0,) * 10
    assert extra_material(config).digits == (100,) * 10
    assert np.abs(np.bincount(material.labels[material.labels >= 0], minlength=10) - own.digits).max() < 60
    assert own.digits[0] - 100 == 2 * (own.digits[9] - 100) > 0
