import platform
import subprocess
import sys
from dataclasses import replace

import pytest
import torch

from tests.trainer.small_data import TINY
from trainer.training import compute
from trainer.training.compute import Compute, choose_compute, usable_cores


def pretend_times(monkeypatch, times):
    monkeypatch.setattr(compute, "trial_seconds", lambda config, threads, precision: times[threads, precision])


def test_a_settled_run_is_taken_as_it_is(monkeypatch):
    pretend_times(monkeypatch, {})
    assert choose_compute(TINY) == Compute("cpu", "fp32", 1)


def test_more_threads_are_taken_only_where_they_are_clearly_faster(monkeypatch):
    monkeypatch.setattr(compute, "usable_cores", lambda: 4)
    free = replace(TINY, threads=0)
    pretend_times(monkeypatch, {(1, "fp32"): 1.0, (2, "fp32"): 0.6, (4, "fp32"): 0.57})
    assert choose_compute(free).threads == 2
    pretend_times(monkeypatch, {(1, "fp32"): 1.0, (2, "fp32"): 4.0, (4, "fp32"): 5.0})
    assert choose_compute(free).threads == 1
    pretend_times(monkeypatch, {(1, "fp32"): 1.0, (2, "fp32"): 0.95, (4, "fp32"): 0.4})
    assert choose_compute(free).threads == 4


def test_16_bits_are_taken_only_where_they_are_clearly_faster(monkeypatch):
    free = replace(TINY, precision="auto")
    pretend_times(monkeypatch, {(1, "fp32"): 1.0, (1, "bf16"): 0.4})
    assert choose_compute(free).precision == "bf16"
    pretend_times(monkeypatch, {(1, "fp32"): 1.0, (1, "bf16"): 0.95})
    assert choose_compute(free).precision == "fp32"


def test_a_trial_measures_and_disturbs_no_random_numbers():
    torch.manual_seed(3)
    expected = torch.rand(1)
    torch.manual_seed(3)
    settled = choose_compute(replace(TINY, threads=0, precision="auto", hidden=(16,)))
    assert torch.equal(torch.rand(1), expected)
    assert 1 <= settled.threads <= usable_cores()


def test_without_a_card_the_processor_is_taken_and_only_who_asked_is_told(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    asked, left_open = (choose_compute(replace(TINY, device=device)) for device in ("cuda", "auto"))
    assert asked.device == left_open.device == "cpu"
    assert "on the CPU, because there is no graphics card" in str(asked.note)
    assert left_open.note is None


def test_a_card_that_fails_its_first_product_is_not_used(monkeypatch):
    def no_kernel(*_shape, device="cpu"):
        raise RuntimeError("CUDA error: no kernel image is available for execution on the device\nmore lines")

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch, "ones", no_kernel)
    settled = choose_compute(replace(TINY, device="cuda"))
    assert settled.device == "cpu"
    assert "no kernel image" in str(settled.note)
    assert "\n" not in str(settled.note)


def play_apple(monkeypatch, ones):
    """A computer with Apple's graphics, whose first product is made of what ``ones`` gives."""
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    monkeypatch.setattr(torch, "ones", ones)


def test_apples_graphics_are_taken_where_they_are_asked_for_and_work(monkeypatch):
    ones = torch.ones
    play_apple(monkeypatch, lambda *shape, device: ones(*shape))  # noqa: PLW0108
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert choose_compute(replace(TINY, device="mps", precision="auto")) == Compute("mps", "fp32", 1)
    assert choose_compute(replace(TINY, device="auto")).device == "cpu"


def test_without_apples_graphics_or_with_broken_ones_the_processor_is_taken_and_the_reason_told(monkeypatch):
    def broken(*_shape, device):
        raise RuntimeError("MPS backend out of order\nmore lines")

    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    missing = choose_compute(replace(TINY, device="mps"))
    play_apple(monkeypatch, broken)
    failing = choose_compute(replace(TINY, device="mps"))
    assert missing.device == failing.device == "cpu"
    assert "on the CPU, because this computer has no Apple graphics" in str(missing.note)
    assert str(failing.note).endswith("(MPS backend out of order).")


def test_what_goes_wrong_on_apples_graphics_is_told_as_the_cards():
    told = compute.as_trainer_error(RuntimeError("MPS backend failed"), "mps")
    assert "graphics card failed" in str(told)
    full = compute.as_trainer_error(RuntimeError("MPS backend out of memory"), "mps")
    assert "graphics card has too little free memory" in str(full)


@pytest.mark.parametrize(("free", "device"), [(8 << 30, "cuda"), (100 << 20, "cpu")])
def test_a_card_is_used_only_when_the_run_fits_into_its_free_memory(monkeypatch, free, device):
    ones = torch.ones

    def on_the_processor(*shape, device):
        return ones(*shape)

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: (free, 16 << 30))
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda: (8, 0))
    monkeypatch.setattr(torch, "ones", on_the_processor)
    settled = choose_compute(replace(TINY, device="cuda", precision="auto"))
    assert settled.device == device
    assert ("too little free memory" in str(settled.note)) == (device == "cpu")
    assert settled.precision == ("bf16" if device == "cuda" else settled.precision)


def test_the_number_of_threads_is_put_back():
    before = torch.get_num_threads()
    with Compute("cpu", "fp32", before + 1).in_use():
        assert torch.get_num_threads() == before + 1
    assert torch.get_num_threads() == before


def test_16_bits_reach_the_network():
    with Compute("cpu", "bf16", 1).autocast():
        assert torch.nn.Linear(4, 4)(torch.rand(2, 4)).dtype == torch.bfloat16


def test_an_ordinary_error_is_not_taken_for_the_devices():
    assert compute.as_trainer_error(ValueError("no"), "cpu") is None
    assert compute.as_trainer_error(RuntimeError("shapes cannot be multiplied"), "cuda") is None


@pytest.mark.parametrize("device", ["cpu", "cuda"])
def test_too_little_memory_is_told_by_where_it_lacks(device):
    message = str(compute.as_trainer_error(MemoryError(), device))
    assert ("graphics card" in message) == (device == "cuda")


FAULTS = """
import resource, sys, torch
from trainer.training.compute import Compute

def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(10):
        gradients = [torch.ones(2**20) for _ in range(4)]
        del gradients
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

with Compute("cpu", "fp32", 1).in_use():
    faults()
    print(faults())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have rules of their own")
def test_freed_gradients_are_not_given_back_to_the_system():
    done = subprocess.run([sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 400  # of 40,960 pages that are filled; all of them otherwise
