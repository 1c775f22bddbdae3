"""The first step of a process, taken ahead."""

import threading

import torch

from trainer.training import warm_up as module
from trainer.training.loop import Trainer
from trainer.training.warm_up import warm_up


def test_every_kind_of_work_is_asked_for_once_and_comes_to_its_end(monkeypatch):
    results = []

    class Noted(Trainer):
        def run(self, *arguments):
            results.append(super().run(*arguments))
            return results[-1]

    monkeypatch.setattr(module, "Trainer", Noted)
    warm_up()
    assert {result.outcome for result in results} == {"finished"}
    assert all(result.evaluation is not None for result in results)
    assert {result.config.optimizer for result in results} == {"adamw", "sgd"}


def test_it_leaves_no_thread_and_no_setting_behind():
    before = (threading.active_count(), torch.get_num_threads(), torch.get_default_dtype())
    warm_up()
    assert (threading.active_count(), torch.get_num_threads(), torch.get_default_dtype()) == before
