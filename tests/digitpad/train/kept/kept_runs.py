"""Runs as they are kept: a network that is made in a moment, test results, and a history."""

from dataclasses import replace

import numpy as np

from trainer.evaluation.evaluate import judge
from trainer.model.digit_model import DigitModel, ModelInfo
from trainer.model.model_file import save_model
from trainer.runs.config import PRESETS
from trainer.runs.events import EpochDone


def tiny_model():
    rng = np.random.default_rng(0)
    weights = rng.normal(0, 0.05, (10, 784)).astype(np.float32)
    return DigitModel((weights,), (np.zeros(10, np.float32),), info=ModelInfo(name="tiny", preset="quick"))


def metrics():
    labels = np.arange(200) % 10
    read = np.where(np.arange(200) == 7, 1, labels)
    probabilities = np.full((200, 10), 0.01, np.float32)
    probabilities[np.arange(200), read] = 0.91
    return judge(probabilities, labels, np.zeros(200, np.bool_)).summary()


def keep_run(store, name, epochs=3, **changes):
    history = tuple(
        EpochDone(n, 1 / n, 1 - 0.5 / n, 1.1 / n, 1 - 0.6 / n, 0.01, 900.0, 2.0, is_best=True)
        for n in range(1, epochs + 1)
    )
    config = replace(PRESETS["quick"], epochs=epochs, **changes)
    record = store.create(config, name=name, dataset="MNIST")
    record = replace(record, history=history, status="finished", message="Done.", metrics=metrics())
    store.save(record)
    save_model(store.model_path(record.id), tiny_model())
    return record
