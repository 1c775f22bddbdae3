"""A strict reader of safetensors: what the library writes is read, and nothing is believed that does not add up."""

import io
import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save

from trainer.errors import Fault
from trainer.model.safetensors_reader import is_made_by_digitpad, read_safetensors

TENSORS = {
    "a": np.arange(6, dtype=np.float32).reshape(2, 3),
    "b": np.array([1, 2], np.float16),
    "c": np.array([[-1]], np.int8),
}


def read(data, foreign=False):
    return read_safetensors(io.BytesIO(data), len(data), foreign)


def file_of(header, numbers=b""):
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + numbers


def entry(shape=(1,), dtype="F32", offsets=(0, 4)):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


def test_what_the_library_writes_is_read():
    tensors, metadata = read(save(TENSORS, {"format": "test"}))
    assert metadata == {"format": "test"}
    assert set(tensors) == set(TENSORS)
    for name, tensor in TENSORS.items():
        np.testing.assert_array_equal(tensors[name], tensor)
        assert tensors[name].dtype == tensor.dtype


def test_kinds_that_others_use_are_read_where_others_may_have_written():
    data = file_of({"a": entry(dtype="BF16", offsets=(0, 2))}, struct.pack("<H", 0x3FC0))
    np.testing.assert_array_equal(read(data, foreign=True)[0]["a"], [1.5])
    with pytest.raises(Fault, match="neither int8 nor float16 nor float32"):
        read(data)


@pytest.mark.parametrize(
    ("header", "numbers", "words"),
    [
        ({"a": entry(), "b": entry()}, bytes(4), "overlap or leave gaps"),
        ({"a": entry(offsets=(4, 8))}, bytes(8), "overlap or leave gaps"),
        ({"a": entry()}, bytes(8), "appended"),
        ({"a": entry()}, bytes(3), "cut short"),
        ({"a": entry(shape=(2,))}, bytes(4), "not as long as its shape"),
        ({"a": entry(shape=(9000,), offsets=(0, 36000))}, bytes(36000), "shape that no layer has"),
        ({"a": entry(shape=(True,))}, bytes(4), "shape that no layer has"),
        ({"a": {"dtype": "F32"}}, b"", "described wrongly"),
        ({"__metadata__": {"a": 1}}, b"", "not made of texts"),
        ({str(number): entry() for number in range(41)}, bytes(4), "41 tensors"),
    ],
)
def test_a_header_that_does_not_add_up_is_refused(header, numbers, words):
    with pytest.raises(Fault, match=words):
        read(file_of(header, numbers))


@given(st.binary(max_size=60))
def test_any_other_bytes_are_refused_in_a_sentence(data):
    with pytest.raises(Fault):
        read(data)


def test_our_own_files_say_so_and_are_left_at_their_start():
    for metadata, ours in (({"format": "digitpad mlp"}, True), ({"format": "pt"}, False), (None, False)):
        file = io.BytesIO(save(TENSORS, metadata))
        assert is_made_by_digitpad(file, len(file.getvalue())) is ours
        assert file.tell() == 0
    assert not is_made_by_digitpad(io.BytesIO(b"no"), 2)
