import numpy as np
import pytest
from PIL import Image

from tests.trainer.small_data import small_dataset
from trainer.data.dataset import load_dataset, load_test_images
from trainer.errors import DatasetError

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def write(folder, images, labels, invert=False, scale=1):
    for number, (image, label) in enumerate(zip(images, labels, strict=True)):
        place = folder / str(label)
        place.mkdir(parents=True, exist_ok=True)
        picture = Image.fromarray(255 - image if invert else image)
        picture.resize((28 * scale, 28 * scale)).save(place / f"{number}.png")


def test_pictures_in_folders_of_their_digits_are_read_by_halves(tmp_path):
    data = small_dataset(30, 20)
    write(tmp_path / "training", data.train_images, data.train_labels)
    write(tmp_path / "testing", data.test_images, data.test_labels)
    (tmp_path / "readme.txt").write_text("hello")
    found = load_dataset(tmp_path)
    assert (len(found.train_labels), len(found.test_labels)) == (30, 20)
    assert sorted(found.test_labels) == sorted(data.test_labels)
    known = {image.tobytes() for image in data.test_images}
    assert all(image.tobytes() in known for image in found.test_images)


@pytest.mark.parametrize(
    "name", ["digit_{0}", "Digit {0}", "class-{0}", "{0:02}", "label{0}", "{1}", "{2}", "{0} - {1}", "{0}_{2}"]
)
def test_folders_may_be_named_after_their_digits_in_other_ways(tmp_path, name):
    data = small_dataset(30, 20)
    for image, label in zip(data.test_images, data.test_labels, strict=True):
        place = tmp_path / name.format(label, WORDS[label], WORDS[label].title())
        place.mkdir(exist_ok=True)
        Image.fromarray(image).save(place / f"{len(list(tmp_path.rglob('*.png')))}.png")
    (tmp_path / "not_10").mkdir()
    Image.fromarray(data.test_images[0]).save(tmp_path / "not_10" / "1.png")
    assert sorted(load_test_images(tmp_path).test_labels) == sorted(data.test_labels)


@pytest.mark.parametrize(("invert", "scale"), [(True, 1), (True, 4), (False, 4)])
def test_other_pictures_are_read_as_the_pad_reads_them(tmp_path, invert, scale):
    data = small_dataset(30, 40)
    write(tmp_path, data.test_images, data.test_labels, invert, scale)
    found = load_test_images(tmp_path)
    assert found.test_images.mean() == pytest.approx(data.test_images.mean(), rel=0.35)  # ink is light
    assert np.isin(found.test_labels, range(10)).all()


def test_a_picture_that_is_none_is_named(tmp_path):
    data = small_dataset(30, 20)
    write(tmp_path, data.test_images, data.test_labels)
    (tmp_path / "3" / "broken.png").write_bytes(b"no picture")
    with pytest.raises(DatasetError, match=r"broken\.png.*Take it out of the data set"):
        load_test_images(tmp_path)
