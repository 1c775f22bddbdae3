import io
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from trainer.errors import Fault
from trainer.model.foreign.imported_model import import_model

UNKNOWN = Fault("nobody knows what this is")


def imported(data, name):
    return import_model(io.BytesIO(data), len(data), Path("folder", name), UNKNOWN)


@pytest.mark.parametrize(
    ("file", "name"),
    [("tutorial.pt", "tutorial"), ("best.pth.tar", "best"), (".hidden", ".hidden"), ("plain", "plain")],
)
def test_a_model_is_named_after_its_file_and_says_where_it_comes_from(file, name):
    content = io.BytesIO()
    torch.save(nn.Linear(784, 10).state_dict(), content)
    info = imported(content.getvalue(), file).info
    assert (info.name, info.made_by) == (name, f"imported from {file}")
    assert set(info.metrics) == {"input_scaling", "activation", "input_scaling_accuracy"}


def test_what_is_no_kind_of_model_is_told_in_the_callers_words():
    with pytest.raises(Fault) as caught:
        imported(b"a text about digits", "a.txt")
    assert caught.value is UNKNOWN


def test_of_two_networks_the_one_that_reads_digits_is_taken():
    content = io.BytesIO()
    states = {"model": nn.Linear(20, 5).state_dict(), "other": nn.Linear(784, 10).state_dict()}
    torch.save(states, content)
    assert imported(content.getvalue(), "a.pt").layer_sizes == (784, 10)
    del states["other"]
    torch.save(states, content := io.BytesIO())
    with pytest.raises(ValueError, match="takes 20 numbers, not the 784 pixels"):
        imported(content.getvalue(), "a.pt")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "git lfs pull"),
        (b"\n<!DOCTYPE html><html><body>404</body></html>", "a web page"),
        (b"\x1f\x8b\x08\0\0", "it is packed"),
    ],
)
def test_what_often_lies_in_a_models_place_is_named(content, words):
    with pytest.raises(Fault, match=words):
        imported(content, "model.pt")


def test_a_data_set_is_no_model():
    content = io.BytesIO()
    np.savez(content, x_train=np.zeros((5, 28, 28), np.uint8), y_train=np.zeros(5, np.uint8))
    with pytest.raises(Fault, match="it is a data set"):
        imported(content.getvalue(), "mnist.npz")


@pytest.mark.parametrize("wrap", [tuple, list, lambda parts: {"networks": parts}])
def test_a_network_in_a_list_is_found(wrap):
    content = io.BytesIO()
    torch.save(wrap([nn.Linear(784, 10).state_dict(), {"lr": 0.1}]), content)
    assert imported(content.getvalue(), "a.pt").layer_sizes == (784, 10)


def test_a_list_of_parameters_is_a_network():
    content = io.BytesIO()
    torch.save(list(nn.Sequential(nn.Linear(784, 12), nn.ReLU(), nn.Linear(12, 10)).parameters()), content)
    assert imported(content.getvalue(), "a.pt").layer_sizes == (784, 12, 10)
