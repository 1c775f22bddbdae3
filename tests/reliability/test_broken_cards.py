"""A card that torch cannot use is not used, and one that fails in a run's middle costs that epoch and no more."""

import warnings
from dataclasses import replace

import pytest
import torch

from tests.trainer.small_data import TINY, never, small_dataset
from trainer.training import compute, loop
from trainer.training.loop import Trainer
from trainer.training.network import MLP
from trainer.training.validation import Validation

# what torch says, word for word, and by which class
UNUSABLE = [
    RuntimeError("Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and a driver."),
    RuntimeError("No CUDA GPUs are available"),
    AssertionError("Torch not compiled with CUDA enabled"),
    torch.AcceleratorError("CUDA error: no kernel image is available for execution on the device\nCUDA kernel errors"),
    RuntimeError("CUDA error: initialization error\nCUDA kernel errors might be asynchronously reported"),
    RuntimeError("Unexpected error from cudaGetDeviceCount(). Error 804: forward compatibility was attempted"),
    RuntimeError("CUDA error: CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate(handle)`"),
    torch.cuda.DeferredCudaCallError("CUDA call failed lazily at initialization with error: device >= 0"),
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB."),
    OSError("libcudnn.so.9: cannot open shared object file: No such file or directory"),
]
LOST = [
    torch.AcceleratorError("CUDA error: unspecified launch failure\nCUDA kernel errors might be asynchronous"),
    torch.AcceleratorError("CUDA error: device-side assert triggered\nCompile with `TORCH_USE_CUDA_DSA`"),
    torch.AcceleratorError("CUDA error: the launch timed out and was terminated\nmore"),
    RuntimeError("CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling `cublasSgemm( handle, opa, opb)`"),
    RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"),
    torch.AcceleratorError("HIP error: the operation cannot be performed in the present state"),
]


def train(config=TINY, **options):
    events = []
    return Trainer(config, small_dataset(), **options).run(events.append, never), events


def break_card(monkeypatch, error):
    """A card that is announced and fails as soon as something is put on it."""

    def fail(*_sizes, device="cpu"):
        raise error

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(compute.torch, "ones", fail)


@pytest.mark.parametrize("error", UNUSABLE, ids=lambda error: str(error)[:30])
def test_a_card_that_cannot_be_used_is_answered_with_the_processor_and_one_sentence(monkeypatch, error):
    break_card(monkeypatch, error)
    settled = compute.choose_compute(replace(TINY, device="cuda"))
    assert settled.device == "cpu"
    assert str(settled.note).startswith("Training on the CPU, because the graphics card does not work (")
    assert str(settled.note).endswith(").")
    assert "\n" not in str(settled.note)


def test_a_run_that_asked_for_such_a_card_goes_on_without_it(monkeypatch):
    break_card(monkeypatch, UNUSABLE[3])
    result, events = train(replace(TINY, device="cuda", precision="auto"))
    assert result.outcome == "finished"
    assert events[0].device == result.config.device == "cpu"
    assert "no kernel image" in str(events[0].note)


def test_a_driver_that_torch_warns_of_is_named_in_the_sentence_and_nowhere_else(monkeypatch):
    def too_old():
        warnings.warn("CUDA initialization: The NVIDIA driver on your system is too old.", stacklevel=2)
        return False

    monkeypatch.setattr(torch.cuda, "is_available", too_old)
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("always")
        settled = compute.choose_compute(replace(TINY, device="cuda"))
    assert settled.device == "cpu"
    assert "(CUDA initialization: The NVIDIA driver on your system is too old" in str(settled.note)
    assert shown == []


def fail_at(monkeypatch, owner, name, number, error):
    """Let the ``number``-th call of a method raise what torch raises when the card is lost, and all later ones."""
    calls, real = [], getattr(owner, name)

    def lost(self, *words, **more):
        calls.append(1)
        if len(calls) >= number:
            raise error
        return real(self, *words, **more)

    monkeypatch.setattr(owner, name, lost)


# TINY has ten batches an epoch: all of these are in the second of three epochs
MOMENTS = [
    pytest.param(MLP, "forward", 17, id="forward"),
    pytest.param(loop.RunState, "take_step", 15, id="step"),
    pytest.param(Validation, "measure", 2, id="validation"),
]


@pytest.mark.parametrize(("owner", "name", "number"), MOMENTS)
def test_a_lost_card_ends_the_run_with_its_best_epoch_kept(monkeypatch, owner, name, number):
    whole = train(replace(TINY, epochs=1))[0]
    with monkeypatch.context() as patch:
        fail_at(patch, owner, name, number, LOST[0])
        result, events = train()
    assert (result.outcome, result.best_epoch, len(result.history)) == ("failed", 1, 1)
    assert all(map(lambda a, b: (a == b).all(), result.model.weights, whole.model.weights))
    assert result.evaluation.accuracy == whole.evaluation.accuracy
    assert events[-1].message.startswith("The graphics card failed (CUDA error: unspecified launch failure)")
    assert "\n" not in events[-1].message


@pytest.mark.parametrize("error", LOST, ids=lambda error: str(error)[:40])
def test_whatever_the_card_says_is_one_sentence_that_says_what_to_do(monkeypatch, error):
    fail_at(monkeypatch, loop.RunState, "take_step", 15, error)
    result, events = train()
    assert (result.outcome, result.best_epoch) == ("failed", 1)
    assert "train on the CPU, or start DigitPad again" in events[-1].message
    assert "\n" not in events[-1].message


def test_weights_that_cannot_be_fetched_from_a_lost_card_are_not_claimed(monkeypatch):
    class Gone(dict):
        def items(self):
            raise LOST[0]

    def state_dict(self, *words, **more):
        fetched.append(1)
        return Gone() if len(fetched) == 2 else real(self, *words, **more)

    fetched, real = [], MLP.state_dict
    monkeypatch.setattr(MLP, "state_dict", state_dict)
    result, _ = train()
    assert (result.outcome, result.best_epoch, len(result.history)) == ("failed", 1, 1)


def test_a_run_that_lost_its_card_can_be_gone_on_with_on_the_processor(monkeypatch, tmp_path):
    whole = train()[0]
    with monkeypatch.context() as patch:
        fail_at(patch, loop.RunState, "take_step", 15, LOST[0])
        assert train(checkpoint_folder=tmp_path)[0].outcome == "failed"
    break_card(monkeypatch, LOST[0])  # the process keeps its lost context
    result = Trainer.resume(tmp_path, small_dataset()).run(lambda event: None, never)
    assert result.outcome == "finished"
    assert all(map(lambda a, b: (a == b).all(), result.model.weights, whole.model.weights))
