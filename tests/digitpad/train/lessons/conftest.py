"""Steps of a real run, and pages to show them on."""

from dataclasses import replace

import pytest

from digitpad.system.garbage import keep_garbage_on_gui_thread
from tests.trainer.small_data import TINY, small_dataset
from trainer.training.loop import Trainer


@pytest.fixture(autouse=True)
def garbage_on_the_gui_thread(qapp):
    """As the panel does: a page that is gone must not be collected on a thread that reads for the next one."""
    keep_garbage_on_gui_thread()


def step_of(number=1, **settings):
    """The step of a small run's batch ``number`` with these settings, and the settings."""
    config = replace(TINY, **settings)
    steps = Trainer(config, small_dataset()).steps()
    return [next(steps) for _ in range(number)][-1], config


@pytest.fixture(scope="session")
def adam_step():
    return step_of(3)


@pytest.fixture(scope="session")
def sgd_step():
    return step_of(2, optimizer="sgd", learning_rate=0.1, hidden=(24, 16), dropout=0.0)
