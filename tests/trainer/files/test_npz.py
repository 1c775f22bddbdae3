import io
import zipfile

import numpy as np
import pytest

from trainer.files.npz import read_npz

ARRAYS = {
    "matrix": np.arange(12, dtype=np.float32).reshape(3, 4),
    "columns": np.asfortranarray(np.arange(12.0).reshape(3, 4)),
    "one": np.array(3),
    "row": np.array([1], ">i4"),
    "empty": np.zeros((0, 5)),
    "words": np.array(["a", "bc"]),
    "flags": np.array([True, False]),
    "cube": np.zeros((2, 3, 4), np.uint8),
}


def npz(compressed=False, **arrays):
    buffer = io.BytesIO()
    (np.savez_compressed if compressed else np.savez)(buffer, **arrays)
    return buffer


@pytest.mark.parametrize("compressed", [False, True])
def test_what_numpy_writes_is_read_back(compressed):
    read = read_npz(npz(compressed, **ARRAYS), 10_000)
    assert list(read) == list(ARRAYS)
    for name, values in ARRAYS.items():
        assert read[name].dtype == values.dtype
        np.testing.assert_array_equal(read[name], values)


def with_header(header, data=b"\0" * 8):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.npy", b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + data)
    return buffer


GOOD = b"{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }\n"


def test_the_header_of_the_refused_ones_is_read_where_it_is_right():
    assert read_npz(with_header(GOOD), 100)["a"].tolist() == [0.0]


@pytest.mark.parametrize(
    "header",
    [
        GOOD.replace(b"(1,)", b"(2,)"),
        GOOD.replace(b"(1,)", b"(-1,)"),
        GOOD.replace(b"(1,)", b"(" + b"9" * 11 + b",)"),
        GOOD.replace(b"(1,)", b"(4294967296, 4294967296)"),
        GOOD.replace(b"(1,)", b"(" + b"1, " * 40 + b")"),
        GOOD.replace(b"<f8", b"<f7"),
        GOOD.replace(b"<f8", b"|S0"),
        GOOD.replace(b"'<f8'", b"[('a', '<f8')]"),
        GOOD.replace(b"False", b"__import__('os')"),
        b"(" * 4000,
        b"\0" * 100,
        b"",
    ],
)
def test_a_header_that_lies_or_says_more_than_a_shape_is_refused(header):
    with pytest.raises(ValueError, match=r"^it "):
        read_npz(with_header(header), 10_000)


def test_python_objects_and_bombs_are_refused_by_their_names():
    with pytest.raises(ValueError, match="Python objects"):
        read_npz(npz(a=np.array([{}], object)), 10_000)
    with pytest.raises(ValueError, match="more than 1 MB"):
        read_npz(npz(True, a=np.zeros(2**22, np.uint8)), 2**20)
    with pytest.raises(ValueError, match="too many files"):
        read_npz(npz(**{f"a{number}": np.zeros(1) for number in range(500)}), 2**20)


def test_an_archive_that_is_cut_is_refused_wherever_it_is_cut():
    data = npz(True, **ARRAYS).getvalue()
    for end in range(0, len(data), 37):
        with pytest.raises(ValueError, match=r"^it "):
            read_npz(io.BytesIO(data[:end]), 10_000)
