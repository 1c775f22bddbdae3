"""Which part of a checkpoint is the network."""

import pytest

from trainer.model.foreign.pickle_values import Made, Name
from trainer.model.foreign.pytorch_archive import Storage
from trainer.model.foreign.pytorch_file import Tensor
from trainer.model.foreign.state_dict import state_dicts


def tensor(*shape):
    return Tensor(shape, "Float", Storage("0", "Float", 1), 0, (1,) * len(shape), None)


def network(mark):
    return {f"{mark}.weight": tensor(10, 784), f"{mark}.bias": tensor(10)}


def first_name(content):
    return next(iter(state_dicts(content)[0]))


@pytest.mark.parametrize(
    ("content", "chosen"),
    [
        (network("a"), "a.weight"),
        ({"anything": network("a"), "epoch": 3}, "a.weight"),
        ({"ema": network("a"), "model": network("b")}, "b.weight"),
        ({"ema": network("a"), "other": network("b")}, "b.weight"),
        ({"ema": network("a"), "model": None}, "a.weight"),
        ({"net": network("a"), "state_dict": network("b")}, "b.weight"),
        ({"model": {"ema": network("a"), "net": network("b")}}, "b.weight"),
        ({"a": {"b": {"c": network("deep")}}}, "deep.weight"),
        ({"optimizer": {"state": network("a")}, "x": network("b")}, "b.weight"),
        ({"best": tensor(), "losses": [1, 2], "w": network("a")}, "a.weight"),
        ([network("a"), {"lr": 0.1}], "a.weight"),
        (("epoch", 3, {"model": network("b")}), "b.weight"),
        ({"networks": [network("a"), network("b")]}, "a.weight"),
        ([tensor(10, 784), tensor(10)], "0"),
        ({**network("a"), "classes": ["0", "1"], "history": {"loss": [0.1]}}, "a.weight"),
    ],
)
def test_the_likeliest_part_comes_first(content, chosen):
    assert first_name(content) == chosen


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ([1], "holds a list, not a state dict"),
        (None, "holds a NoneType"),
        ({}, "holds no layers"),
        ({"optimizer": network("a")}, "holds no layers"),
        ({"epoch": 3, "bias": tensor(10)}, "holds no layers"),
        ({**network("a"), "more": Made(Name("numpy.core.multiarray", "_reconstruct"), ())}, "_reconstruct named more"),
        ({f"{number}.weight": tensor(1, 1) for number in range(500)}, "has 500 tensors"),
    ],
)
def test_what_has_no_network_is_told(content, words):
    with pytest.raises(ValueError, match=words):
        state_dicts(content)
