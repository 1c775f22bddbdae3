import sys
from itertools import pairwise

import numpy as np
import pytest

from tests.trainer.reading.written import ink, moved, predictor, written
from trainer.data.dataset import load_dataset
from trainer.image.digit_image import digit_image
from trainer.reading.picture_reader import read_picture

PEN = 3


def painted(strokes, shape=(130, 400), pen=PEN):
    """Strokes in black on white paper."""
    y, x = np.mgrid[: shape[0], : shape[1]]
    paper = np.full(shape, 255, np.uint8)
    for stroke in strokes:
        line = np.array(stroke.points)
        for (ax, ay), (bx, by) in pairwise(line):
            length = max(((bx - ax) ** 2 + (by - ay) ** 2), 1e-9)
            share = np.clip(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0, 1)
            far = np.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
            paper[far < pen] = 0
    return paper


def page(text, gap=20.0, **options):
    return painted(moved(written(text, gap), 30, 30), **options)


@pytest.mark.parametrize("text", ["2026", "10", "47", "385"])
@pytest.mark.parametrize("is_light", [False, True])
def test_digits_beside_each_other_are_a_number(text, is_light):
    picture = page(text)
    reading = read_picture(predictor(), 255 - picture if is_light else picture)
    assert (reading.number, reading.reason) == (text, "")
    assert all(each.strokes == () for each in reading.digits)


@pytest.mark.parametrize("scale", [1, 3, 6])
def test_boxes_are_in_pixels_of_the_picture_that_was_handed_in(scale):
    picture = page("20")
    large = picture.repeat(scale, axis=0).repeat(scale, axis=1)
    reading = read_picture(predictor(), large)
    assert reading.number == "20"
    columns = np.flatnonzero((picture == 0).any(axis=0)) * scale
    assert reading.digits[0].box[0] == pytest.approx(columns[0], abs=4 * scale)
    assert reading.digits[1].box[2] == pytest.approx(columns[-1] + scale, abs=4 * scale)
    assert reading.digits[0].box[2] <= reading.digits[1].box[0]


@pytest.mark.parametrize(("text", "gap"), [("26", -3.0), ("26", 2.0), ("303", 2.0), ("303", 5.0), ("98", 5.0)])
def test_digits_that_touch_are_cut(text, gap):
    assert read_picture(predictor(), page(text, gap)).text == text


def test_pairs_of_digits_are_read_as_both_and_never_named_as_one():
    data = load_dataset()
    rng = np.random.default_rng(4)
    right, as_one = 0, 0
    for _ in range(40):
        first, second = rng.integers(0, len(data.test_images), 2)
        gap = np.zeros((28, int(rng.integers(1, 20))), np.uint8)
        pair = np.concatenate([data.test_images[first], gap, data.test_images[second]], axis=1)
        reading = read_picture(predictor(), pair)
        right += reading.text == f"{data.test_labels[first]}{data.test_labels[second]}"
        as_one += reading.number is not None and reading.is_single
    assert right >= 37
    assert as_one == 0


def test_an_mnist_image_is_one_digit_as_it_is():
    data = load_dataset()
    for image in data.test_images[:20]:
        reading, alone = read_picture(predictor(), image), predictor().predict(image)
        number = str(alone.most_probable) if alone.is_digit else None
        assert (reading.number, reading.is_single) == (number, True)
        assert reading.digits[0].image == pytest.approx(image / np.float32(255))


def test_switched_off_two_digits_are_several():
    reading = read_picture(predictor(), page("26"), whole_numbers=False)
    assert (reading.number, reading.reason) == (None, "several")


def test_two_lines_are_told():
    lines = [*written("12"), *moved(written("34"), y=100)]
    reading = read_picture(predictor(), painted(moved(lines, 30, 20), (220, 220)))
    assert (reading.number, reading.reason) == (None, "lines")


def test_ink_and_its_picture_are_read_alike():
    strokes = moved(written("472"), 30, 30)
    reading = read_picture(predictor(), painted(strokes))
    for each, sign in zip(reading.digits, "472", strict=True):
        own = predictor().predict(digit_image(ink(written(sign))))
        assert each.prediction.digit == own.digit == int(sign)


@pytest.mark.parametrize("shape", [(0, 0), (1, 5), (2, 2), (50, 80)])
def test_blank_pictures_are_empty(shape):
    reading = read_picture(predictor(), np.full(shape, 200, np.uint8))
    assert (reading.number, reading.reason, reading.digits) == (None, "empty", ())


def test_without_refusing_digits_are_always_named():
    noise = np.random.default_rng(0).integers(0, 256, (80, 200)).astype(np.uint8)
    reading = read_picture(predictor(), noise, refuse=False)
    assert reading.number == (reading.text or None)


def test_a_colour_picture_is_a_callers_mistake():
    with pytest.raises(ValueError, match="two dimensions"):
        read_picture(predictor(), np.zeros((20, 20, 3)))


def test_the_work_for_noise_grows_no_faster_than_its_specks():
    few, many = work_for(noise(200)), work_for(noise(400))  # 4 times the specks
    assert many < 10 * few


def noise(side):
    return np.where(np.random.default_rng(0).random((side, side)) < 0.05, 0, 255).astype(np.uint8)


def work_for(picture):
    """Calls in Python while the picture is read, and that it is not taken for a digit."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        reading = read_picture(predictor(), picture)
    finally:
        sys.setprofile(None)
    assert reading.reason
    return calls


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("shape", [(400, 153), (300, 300), (240, 320)])
def test_a_picture_of_which_half_is_dark_shows_no_digit(shape, turns):
    height, width = shape
    edge = width * (0.4 + 0.2 * np.linspace(0, 1, height))
    dark = np.where(np.arange(width) < edge[:, None], 60, 200).astype(np.uint8)
    for picture in (dark, 255 - dark):
        assert read_picture(predictor(), np.rot90(picture, turns)).number is None
