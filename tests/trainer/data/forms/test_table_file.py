import gzip

import numpy as np
import pytest

from tests.trainer.data.forms.small_sets import ARRAYS, assert_is_the_small_set
from trainer.data.dataset import load_dataset, load_test_images
from trainer.errors import DatasetError

PIXELS = ",".join(f"{row}x{column}" for row in range(1, 29) for column in range(1, 29))


def lines(images, labels, last=False):
    for image, label in zip(images.reshape(-1, 784), labels, strict=True):
        numbers = [*image, label] if last else [label, *image]
        yield ",".join(map(str, numbers))


def write(path, images, labels, head="", end="\n", last=False):
    path.write_text(head + end.join(lines(images, labels, last)) + end, newline="")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("head", ["", f"label,{PIXELS}", f'"label",{PIXELS}', f"\ufefflabel,{PIXELS}"])
def test_tables_with_and_without_a_head_are_read(tmp_path, head, end):
    for name, images, labels in (("mnist_train", *ARRAYS[:2]), ("mnist_test", *ARRAYS[2:])):
        write(tmp_path / f"{name}.csv", images, labels, head + end if head else "", end)
    assert_is_the_small_set(load_dataset(tmp_path))
    assert_is_the_small_set(load_dataset(tmp_path / "mnist_train.csv"))


def test_the_label_may_stand_last_when_the_head_says_so(tmp_path):
    write(tmp_path / "test.csv", *ARRAYS[2:], f"{PIXELS},class\n", last=True)
    np.testing.assert_array_equal(load_test_images(tmp_path).test_images, ARRAYS[2])


def test_the_label_may_stand_last_without_a_head(tmp_path):
    write(tmp_path / "test.csv", *ARRAYS[2:], last=True)
    found = load_test_images(tmp_path)
    np.testing.assert_array_equal(found.test_images, ARRAYS[2])
    np.testing.assert_array_equal(found.test_labels, ARRAYS[3])


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: [[*row[:1], *(round(int(value) / 255, 6) for value in row[1:])] for row in rows],
        lambda rows: [[f"{float(value):.4e}" for value in row] for row in rows],
        lambda rows: [[f'"{value}"' for value in row] for row in rows],
        lambda rows: [["", *("label", *PIXELS.split(","))], *([place, *row] for place, row in enumerate(rows))],
        lambda rows: [range(785), *rows],
        lambda rows: [[f" {value} " for value in row] for row in rows],
    ],
)
def test_numbers_may_be_written_otherwise_and_lines_be_numbered(tmp_path, change):
    rows = [[label, *image.ravel()] for image, label in zip(*ARRAYS[2:], strict=True)]
    (tmp_path / "test.csv").write_text("\n".join(",".join(map(str, row)) for row in change(rows)))
    found = load_test_images(tmp_path)
    np.testing.assert_array_equal(found.test_images, ARRAYS[2])
    np.testing.assert_array_equal(found.test_labels, ARRAYS[3])


def test_pixels_that_are_ink_or_none_are_black_and_white(tmp_path):
    write(tmp_path / "test.csv", ARRAYS[2] > 127, ARRAYS[3])
    (tmp_path / "test.csv").write_text((tmp_path / "test.csv").read_text().replace("True", "1").replace("False", "0"))
    np.testing.assert_array_equal(load_test_images(tmp_path).test_images, np.where(ARRAYS[2] > 127, 255, 0))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(("ending", "packed"), [(".csv", False), (".csv.gz", True), (".csv", True), (".csv.gz", False)])
def test_columns_may_be_parted_otherwise_and_files_packed_whatever_their_names(tmp_path, separator, ending, packed):
    for name, images, labels in (("mnist_train", *ARRAYS[:2]), ("mnist_test", *ARRAYS[2:])):
        path = tmp_path / f"{name}{ending}"
        write(path, images, labels)
        content = path.read_bytes().replace(b",", separator.encode())
        path.write_bytes(gzip.compress(content) if packed else content)
    assert_is_the_small_set(load_dataset(tmp_path))


def test_a_packed_table_that_is_cut_short_is_told(tmp_path):
    write(tmp_path / "test.csv", *ARRAYS[2:])
    (tmp_path / "test.csv").write_bytes(gzip.compress((tmp_path / "test.csv").read_bytes())[:-200])
    with pytest.raises(DatasetError, match="cannot be unpacked"):
        load_test_images(tmp_path)


def test_tables_without_labels_beside_it_do_not_take_its_place(tmp_path):
    write(tmp_path / "labelled_test.csv", *ARRAYS[2:])
    (tmp_path / "sample_submission.csv").write_text("ImageId,Label\n1,0\n")
    (tmp_path / "another_test.csv").write_text(f"{PIXELS}\n" + ",".join(["0"] * 784) + "\n")
    np.testing.assert_array_equal(load_test_images(tmp_path).test_images, ARRAYS[2])
    np.testing.assert_array_equal(load_test_images(tmp_path / "labelled_test.csv").test_images, ARRAYS[2])


def test_one_table_to_learn_from_is_not_enough(tmp_path):
    write(tmp_path / "mnist_train.csv", *ARRAYS[:2])
    with pytest.raises(DatasetError, match="no pictures to test with"):
        load_dataset(tmp_path)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "has 1 columns"),
        (f"{PIXELS}\n", "has 784 columns"),
        ("5," + ",".join(["0"] * 783 + ["x"]) + "\n", "no number"),
        ("5," + ",".join(["0"] * 783 + ["256"]) + "\n", "outside 0 to 255"),
        ("5," + ",".join(["0"] * 783 + ["nan"]) + "\n", "outside 0 to 255"),
        ("5," + ",".join(["0"] * 784) + "\n1,2\n", "another length"),
        (f"label,{PIXELS}\n", "no pictures"),
        ("1" * 100_000, "columns"),
    ],
)
def test_what_is_wrong_with_a_table_is_said(tmp_path, content, words):
    (tmp_path / "mnist_test.csv").write_text(content)
    with pytest.raises(DatasetError, match=words):
        load_test_images(tmp_path)
