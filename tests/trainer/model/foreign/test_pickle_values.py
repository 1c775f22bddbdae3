"""A pickle is walked, not run: plain values come back, and names stay names."""

import io
import os
import pickle
from collections import OrderedDict, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.foreign.pickle_values import Made, Name, Outside, PickleReader

SCALARS = (
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text() | st.binary()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text() | st.integers(-1000, 1000), inner, max_size=4)
    ),
    max_leaves=20,
)


def read(data):
    return PickleReader().read(io.BytesIO(data))


@given(VALUES, st.sampled_from([2, 3, 4, 5]))
def test_plain_values_are_read_as_pickle_reads_them(value, protocol):
    if protocol == 2 and _holds_bytes(value):
        return  # which Python 3 writes as a call
    assert read(pickle.dumps(value, protocol)) == value


def _holds_bytes(value):
    if isinstance(value, dict):
        return any(map(_holds_bytes, value.values()))
    return isinstance(value, bytes) or (isinstance(value, list | tuple) and any(map(_holds_bytes, value)))


@given(st.dictionaries(st.text(max_size=5), st.integers(), max_size=5))
def test_the_oldest_protocol_is_read_too(value):
    assert read(pickle.dumps(value, 0)) == value


@pytest.mark.parametrize("kind", [OrderedDict, lambda pairs: defaultdict(list, pairs), dict])
def test_dicts_of_every_kind_are_dicts(kind):
    assert read(pickle.dumps(kind([("b", 1), ("a", 2)]), 2)) == {"b": 1, "a": 2}


def test_shared_and_endless_values_are_read():
    shared = [1]
    first, second = read(pickle.dumps([shared, shared], 2))
    assert first is second
    endless = []
    endless.append(endless)
    value = read(pickle.dumps(endless, 2))
    assert value[0] is value


class Canary:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("protocol", [0, 2, 4])
def test_what_would_be_made_stays_a_name_and_its_arguments(tmp_path, protocol):
    reader = PickleReader()
    value = reader.read(io.BytesIO(pickle.dumps(Canary(tmp_path / "canary"), protocol)))
    assert isinstance(value, Made)
    assert (value.name, value.arguments) == (Name("posix", "mkdir"), (str(tmp_path / "canary"),))
    assert reader.names == [value.name]
    assert not (tmp_path / "canary").exists()


def test_states_and_what_lies_outside_are_kept():
    reader = PickleReader()
    data = b"\x80\x02ca\nB\n)\x81}X\x01\x00\x00\x00kK\x01sb(U\x07storageK\x05tQ\x86."
    made, outside = reader.read(io.BytesIO(data))
    assert made.state == {"k": 1}
    assert outside == Outside(("storage", 5))
    assert reader.made == [made]


BAD = {
    "nothing": b"",
    "no end": b"\x80\x02N",
    "an empty stack": b"\x80\x02.",
    "a mark that is not there": b"\x80\x02t.",
    "a place that is not there": b"\x80\x02h\x05.",
    "a call of a number": b"\x80\x02K\x01)R.",
    "a call with a list": b"\x80\x02ca\nB\n]R.",
    "an extension": b"\x80\x02\x82\x01.",
    "an instance": b"(ia\nB\n.",
    "an object": b"(ca\nB\no.",
    "an outside buffer": b"\x80\x05\x97.",
    "a name of numbers": b"\x80\x04K\x01K\x02\x93.",
    "half a pair": b"\x80\x02}(K\x01u.",
    "a longer text than there is": b"\x80\x02X\xff\xff\xff\x7f.",
    "more steps than any table has": b"\x80\x02" + b"N0" * 100_000 + b"N.",
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_pickle_of_values_is_refused_in_words(what):
    with pytest.raises(ValueError, match=r"^it(s table)? "):
        read(BAD[what])


def test_reading_stops_behind_the_pickle():
    stream = io.BytesIO(pickle.dumps([1], 2) + b"rest")
    PickleReader().read(stream)
    assert stream.read() == b"rest"
