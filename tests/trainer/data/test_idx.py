import gzip
import struct

import numpy as np
import pytest

from trainer.data.idx import read_idx
from trainer.errors import DatasetError


def idx_bytes(array):
    code = {"uint8": 0x08, "int32": 0x0C}[array.dtype.name]
    start = struct.pack(f">BBBB{array.ndim}I", 0, 0, code, array.ndim, *array.shape)
    return start + array.astype(array.dtype.newbyteorder(">")).tobytes()


@pytest.fixture
def pictures():
    return np.arange(3 * 28 * 28, dtype=np.uint8).reshape(3, 28, 28)


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_an_array_is_read_back_plain_or_packed(tmp_path, pictures, ending):
    path = tmp_path / f"images{ending}"
    content = idx_bytes(pictures)
    path.write_bytes(gzip.compress(content) if ending else content)
    np.testing.assert_array_equal(read_idx(path, 3), pictures)


def test_whole_numbers_of_32_bits_are_read(tmp_path):
    numbers = np.array([[1, -2], [70000, 4]], np.int32)
    path = tmp_path / "labels"
    path.write_bytes(idx_bytes(numbers))
    np.testing.assert_array_equal(read_idx(path, 2), numbers)


def damaged(content):
    yield "empty", b""
    yield "short header", content[:9]
    yield "cut off", content[:-1]
    yield "too long", content + b"x"
    yield "no idx", b"\x89PNG" + content[4:]
    yield "floats", b"\0\0\x0d\x03" + content[4:]
    yield "other dimensions", b"\0\0\x08\x02" + content[4:]
    yield "claims a gigabyte", b"\0\0\x08\x03" + struct.pack(">III", 1 << 20, 28, 28) + content[16:]
    yield "claims everything", b"\0\0\x08\x03" + b"\xff" * 12 + content[16:]


@pytest.mark.parametrize("ending", ["", ".gz"])
@pytest.mark.parametrize(("name", "content"), list(damaged(idx_bytes(np.zeros((3, 28, 28), np.uint8)))))
def test_a_damaged_file_is_refused_by_its_name(tmp_path, name, content, ending):
    path = tmp_path / f"images{ending}"
    path.write_bytes(gzip.compress(content) if ending else content)
    with pytest.raises(DatasetError, match="images"):
        read_idx(path, 3)


def test_a_gzip_file_that_is_cut_off_is_refused(tmp_path, pictures):
    path = tmp_path / "images.gz"
    path.write_bytes(gzip.compress(idx_bytes(pictures))[:-20])
    with pytest.raises(DatasetError, match="damaged"):
        read_idx(path, 3)


def test_no_more_is_unpacked_than_the_header_says(tmp_path, pictures, monkeypatch):
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(idx_bytes(pictures) + b"\0" * 50_000_000))
    asked = []
    read = gzip.GzipFile.read
    monkeypatch.setattr(gzip.GzipFile, "read", lambda self, size=-1: asked.append(size) or read(self, size))
    with pytest.raises(DatasetError, match="header"):
        read_idx(path, 3)
    assert min(asked) >= 0
    assert max(asked) <= pictures.size


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DatasetError, match="nothing"):
        read_idx(tmp_path / "nothing", 3)
