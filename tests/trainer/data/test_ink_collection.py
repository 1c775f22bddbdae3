import io
import os
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest

from trainer.data.ink_collection import NumberCollection, read_collection, read_ink_file
from trainer.errors import DatasetError

SHARED = Path(os.environ.get("DIGITPAD_SHARED", Path(__file__).parents[4] / "shared"))


def arrays(**changes):
    values = {
        "points": np.array([[0, 0], [1, 5], [2, 2], [3, 3], [4, 4]], np.float32),
        "stroke_len": np.array([2, 1, 2], np.int32),
        "strokes_per_digit": np.array([2, 1], np.int32),
        "label": np.array([4, 7]),
        "writer": np.array([0, 1], np.int32),
    }
    return {name: value for name, value in (values | changes).items() if value is not None}


def write(path, **changes):
    np.savez_compressed(path, **arrays(**changes))
    return path


def test_strokes_are_put_together_again(tmp_path):
    collection = read_ink_file(write(tmp_path / "ink.npz"))
    first, second = collection.drawings
    assert [stroke.points for stroke in first.strokes] == [((0, 0), (1, 5)), ((2, 2),)]
    assert [stroke.points for stroke in second.strokes] == [((3, 3), (4, 4))]
    assert collection.labels.tolist() == [4, 7]
    assert collection.writers.tolist() == [0, 1]


def test_writers_may_be_unknown(tmp_path):
    assert read_ink_file(write(tmp_path / "ink.npz", writer=None)).writers is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"label": None}, "label"),
        ({"label": np.array([4, 10])}, "labels"),
        ({"label": np.array([4.0, 7.0])}, "whole numbers"),
        ({"label": np.array([4])}, "add up"),
        ({"points": np.array([[0.0, np.nan]] * 5)}, "finite"),
        ({"points": np.zeros((5, 3))}, "pairs"),
        ({"stroke_len": np.array([2, 1, 3])}, "add up"),
        ({"stroke_len": np.array([-2, 5, 2])}, "add up"),
        ({"strokes_per_digit": np.array([1, 1])}, "add up"),
        ({"writer": np.array([1])}, "writers"),
    ],
)
def test_arrays_that_do_not_fit_are_refused_with_the_files_name(tmp_path, changes, words):
    with pytest.raises(DatasetError, match=f"ink.npz.*{words}"):
        read_ink_file(write(tmp_path / "ink.npz", **changes))


class _Bomb:
    def __reduce__(self):
        return pytest.fail, ("unpickled",)


def test_nothing_is_unpickled(tmp_path):
    path = tmp_path / "ink.npz"
    np.savez(path, **arrays(label=np.array([_Bomb(), _Bomb()], object)))
    with pytest.raises(DatasetError, match="ink"):
        read_ink_file(path)
    path.write_bytes(pickle.dumps(_Bomb()))
    with pytest.raises(DatasetError, match="ink"):
        read_ink_file(path)


def test_an_archive_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("trainer.data.ink_collection.MAX_BYTES", 500)
    with pytest.raises(DatasetError, match=r"more than|larger than"):
        read_ink_file(write(tmp_path / "ink.npz", points=np.zeros((5, 2))))


def test_an_array_that_claims_to_be_huge_is_refused(tmp_path):
    path = write(tmp_path / "ink.npz")
    content = io.BytesIO()
    np.lib.format.write_array_header_1_0(content, {"descr": "<f8", "fortran_order": False, "shape": (1 << 56, 2)})
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("points.npy", content.getvalue())
    with pytest.raises(DatasetError, match="ink"):
        read_ink_file(path)


def test_a_cut_off_file_is_refused(tmp_path):
    path = write(tmp_path / "ink.npz")
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(DatasetError, match="ink"):
        read_ink_file(path)
    with pytest.raises(DatasetError, match="none"):
        read_ink_file(tmp_path / "none.npz")


def test_an_archive_with_something_else_in_it_is_refused(tmp_path):
    path = tmp_path / "ink.npz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("points.npy", b"no array")
    with pytest.raises(DatasetError, match="ink"):
        read_ink_file(path)


def test_real_pen_digits_are_read():
    path = SHARED / "data" / "ink" / "pendigits_train.npz"
    if not path.exists():
        pytest.skip(f"{path} is not there; DIGITPAD_SHARED names the folder of shared data")
    collection = read_ink_file(path)
    assert len(collection.drawings) == 7494
    assert len(np.unique(collection.writers)) == 30
    assert sum(ink.point_count for ink in collection.drawings) == 304_216


def test_numbers_are_read_with_their_texts(tmp_path):
    path = write(
        tmp_path / "numbers.npz",
        strokes_per_digit=None,
        strokes_per_number=np.array([2, 1], np.int32),
        label=np.array(["07", "1"]),
    )
    collection = read_collection(path)
    assert isinstance(collection, NumberCollection)
    assert collection.texts == ("07", "1")
    assert [len(drawing.strokes) for drawing in collection.drawings] == [2, 1]
    with pytest.raises(DatasetError, match="whole numbers"):
        read_ink_file(path)


@pytest.mark.parametrize(
    ("label", "words"), [(np.array([7, 1]), "texts"), (np.array([["07"], ["1"]]), "texts"), (np.array(["7"]), "add up")]
)
def test_labels_of_numbers_are_texts_one_for_each(tmp_path, label, words):
    counts = np.array([2, 1], np.int32)
    path = write(tmp_path / "numbers.npz", strokes_per_digit=None, strokes_per_number=counts, label=label)
    with pytest.raises(DatasetError, match=words):
        read_collection(path)
