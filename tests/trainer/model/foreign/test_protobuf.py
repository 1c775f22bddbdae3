import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.foreign.protobuf import fields, fraction, numbers_in, text


def varint(number):
    data = b""
    while number > 0x7F:
        data, number = data + bytes([number & 0x7F | 0x80]), number >> 7
    return data + bytes([number])


def read(data):
    return [(number, value if isinstance(value, int) else bytes(value)) for number, value in fields(memoryview(data))]


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 2**64 - 1) | st.binary(max_size=300)), max_size=8))
def test_fields_are_read_back_in_their_order(wanted):
    data = b""
    for number, value in wanted:
        if isinstance(value, int):
            data += varint(number << 3) + varint(value)
        else:
            data += varint(number << 3 | 2) + varint(len(value)) + value
    assert read(data) == wanted


def test_fixed_widths_negative_numbers_and_texts():
    assert fraction(dict(fields(memoryview(b"\x15" + struct.pack("<f", 0.5))))[2]) == 0.5
    assert read(b"\x11" + bytes(8)) == [(2, bytes(8))]
    assert numbers_in(memoryview(varint(2**64 - 3) + varint(5))) == [-3, 5]
    assert numbers_in(2**64 - 1) == [-1]
    assert text(memoryview("é\xff".encode("latin-1"))) == "\ufffd\ufffd"


@pytest.mark.parametrize(
    "data",
    [b"\x08", b"\x0a\x05abc", b"\x0b", b"\x08" + b"\xff" * 11, b"\x0a" + b"\xff" * 9 + b"\x01", b"\x0d\0\0", b"\x09\0"],
)
def test_a_message_that_is_cut_or_lies_is_refused(data):
    with pytest.raises(ValueError, match="damaged ONNX"):
        read(data)


def test_values_of_another_kind_are_refused():
    with pytest.raises(ValueError, match="damaged"):
        text(5)
    with pytest.raises(ValueError, match="damaged"):
        fraction(memoryview(b"abc"))
