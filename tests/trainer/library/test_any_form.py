"""The same digit in every form in which somebody may have it."""

import numpy as np
import pytest
from PIL import Image

import trainer
from tests.trainer.reading.test_picture_reader import page
from tests.trainer.reading.written import ink, written
from trainer.data.dataset import load_dataset
from trainer.data.drawn_digits import ink_of_style
from trainer.data.pen_styles import digit_styles
from trainer.errors import InkFileError, PictureError
from trainer.image.digit_image import digit_image
from trainer.image.picture_file import write_png_bytes
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink
from trainer.library.any_form import predict, predict_batch, read_number
from trainer.model.model_loading import load_model
from trainer.model.predict import EMPTY, Predictor


@pytest.fixture(scope="module")
def data():
    return load_dataset()


@pytest.fixture(scope="module")
def model():
    return load_model()


@pytest.fixture
def seven(data):
    return data.test_images[0]


@pytest.mark.parametrize("mode", ["L", "1", "RGB", "RGBA", "LA", "P", "CMYK", "YCbCr", "HSV", "I;16", "I"])
def test_a_pil_picture_of_any_kind_is_read(seven, mode):
    page = Image.fromarray(255 - seven).resize((200, 200), Image.Resampling.NEAREST)
    if mode.startswith("I"):
        picture = Image.fromarray(np.asarray(page).astype(np.uint16) * 257)
        picture = picture.convert("I") if mode == "I" else picture
    else:
        picture = (page.convert("RGB") if mode in ("CMYK", "YCbCr", "HSV", "RGBA", "P") else page).convert(mode)
    assert predict(picture).digit == 7


def test_a_transparent_picture_of_black_ink_is_read(seven):
    ink = Image.fromarray(seven).resize((120, 120))
    picture = Image.merge("LA", [Image.new("L", ink.size, 0), ink])
    assert predict(picture).digit == 7


@pytest.mark.parametrize("dtype", ["uint8", "int64", "uint16", "float32", "float64", "float16"])
@pytest.mark.parametrize("shape", [(28, 28), (784,), (1, 28, 28), (1, 784)])
def test_an_image_as_an_array_is_read_the_same_in_every_type_and_shape(seven, dtype, shape, model):
    values = seven.astype(dtype) / np.array(255, dtype) if dtype.startswith("float") else seven.astype(dtype)
    prediction = predict(values.reshape(shape), model)
    assert prediction.digit == 7
    assert prediction.probabilities == pytest.approx(predict(seven, model).probabilities, abs=1e-2)


def test_larger_arrays_are_pictures_dark_on_light_or_light_on_dark(seven):
    large = np.kron(seven, np.ones((6, 6), np.uint8))
    for picture in (large, 255 - large, large / 255, np.stack([255 - large] * 3, 2)):
        assert predict(picture).digit == 7


def test_files_and_ink_are_read_like_the_pads(tmp_path, data, model):
    ink = ink_of_style(next(style for style in digit_styles() if style.sign == "4"))
    write_inkml(tmp_path / "four.inkml", ink)
    (tmp_path / "seven.png").write_bytes(write_png_bytes(255 - data.test_images[0]))
    expected = Predictor(model).predict(digit_image(ink))
    assert predict(ink) == predict(tmp_path / "four.inkml") == predict(str(tmp_path / "four.inkml")) == expected
    assert predict(tmp_path / "seven.png").digit == 7


def test_refusal_can_be_left_out(model):
    noise = np.random.default_rng(0).random((28, 28))
    assert predict(noise, model).reason == "not_sure"
    assert predict(noise, model, refuse=False).digit is not None
    assert predict(Ink()) == predict(np.zeros((28, 28))) == EMPTY


def test_a_batch_is_read_as_its_images_one_by_one(data, model):
    images = np.concatenate([data.test_images[:60], np.zeros((1, 28, 28), np.uint8)])
    noise = (np.random.default_rng(0).random((3, 28, 28)) * 255).astype(np.uint8)
    images = np.concatenate([images, noise])
    for refuse in (True, False):
        many = predict_batch(images, model, refuse=refuse)
        one_by_one = [predict(image, Predictor(model), refuse=refuse) for image in images]
        assert [(each.digit, each.reason) for each in many] == [(each.digit, each.reason) for each in one_by_one]
        assert np.allclose(
            [each.probabilities for each in many], [each.probabilities for each in one_by_one], atol=1e-5
        )


@pytest.mark.parametrize("what", [None, 7, "", [], {}, object(), np.zeros((3, 28, 28)), np.zeros((9, 9, 2)), ["a"]])
def test_what_is_no_digit_is_refused_in_a_sentence(what):
    with pytest.raises((ValueError, PictureError)) as refusal:
        predict(what)
    assert len(str(refusal.value)) > 15


def test_every_shape_that_holds_one_digit_is_read_and_a_tensor_is_an_array(seven, model):
    torch = pytest.importorskip("torch")
    expected = predict(seven, model)
    for shape in ((784,), (1, 784), (1, 28, 28), (28, 28, 1), (1, 1, 28, 28), (1, 28, 28, 1)):
        assert predict(seven.reshape(shape), model) == expected
        assert predict(torch.from_numpy(seven.reshape(shape).copy()), model) == expected
        assert read_number(seven.reshape(shape), model).number == str(expected.digit)
    with pytest.raises(ValueError, match="detach"):
        predict(torch.rand(28, 28, requires_grad=True), model)


def test_a_coloured_or_grey_picture_may_hold_bytes_or_fractions(seven, model):
    large = 255 - np.kron(seven, np.ones((6, 6), np.uint8))
    for colours in (1, 3):
        picture = np.repeat(large[..., None], colours, axis=2)
        assert predict(picture, model).digit == predict(picture / 255, model).digit == 7


def test_what_only_looks_like_a_picture_is_refused_in_a_sentence(tmp_path):
    path = tmp_path / "seven.png"
    path.write_bytes(write_png_bytes(np.zeros((9, 9), np.uint8)))
    with path.open("rb") as file:
        for what in (file, path.read_bytes(), Image.new("L", (0, 0)), np.zeros((0, 0)), np.zeros((0, 5, 3))):
            with pytest.raises(ValueError, match=r"no (array of pixels|pixels|single digit)"):
                predict(what)


@pytest.mark.parametrize("pixels", [np.full((28, 28), 200.0), np.full((28, 28), -1), np.full((28, 28), np.nan)])
def test_pixels_out_of_range_are_refused_everywhere(pixels, model):
    for read in (predict, predict_batch, Predictor(model).predict, Predictor(model).logits):
        with pytest.raises(ValueError, match="pixels must lie in"):
            read(pixels)


def test_bytes_reach_a_predictor_as_the_fractions_they_are(seven, model):
    predictor = Predictor(model)
    assert predictor.predict(seven) == predictor.predict(seven.astype(np.float32) / np.float32(255))


def test_a_model_that_is_none_is_named(seven):
    with pytest.raises(ValueError, match="not str"):
        predict(seven, "recommended")


def test_a_damaged_drawing_is_told_by_its_name(tmp_path):
    (tmp_path / "bad.inkml").write_text("<ink")
    with pytest.raises(InkFileError, match=r"bad\.inkml"):
        predict(tmp_path / "bad.inkml")


def test_a_number_is_read_in_every_form(data, tmp_path):
    drawing = ink(written("2026"))
    assert read_number(drawing).number == "2026"
    write_inkml(tmp_path / "number.inkml", drawing)
    assert read_number(tmp_path / "number.inkml").number == "2026"
    picture = page("2026")
    (tmp_path / "number.png").write_bytes(write_png_bytes(picture))
    for what in (tmp_path / "number.png", str(tmp_path / "number.png"), picture, Image.fromarray(picture)):
        reading = read_number(what)
        assert (reading.number, len(reading.digits)) == ("2026", 4)


def test_a_digit_image_is_a_number_of_one_digit(seven, model):
    for what in (seven, seven / 255, seven.reshape(784)):
        reading = read_number(what, model)
        assert (reading.number, reading.is_single) == ("7", True)
        assert reading.digits[0].prediction == predict(what, model)


def test_what_is_no_number_gives_a_reason(model):
    assert read_number(Ink(), model).reason == "empty"
    assert read_number(ink(written("-5")), model).reason == "sign"
    assert read_number(ink(written("-5")), model, refuse=False).number == "5"


@pytest.mark.parametrize("load", [trainer.load_model, trainer.load_dataset, trainer.read_inkml])
@pytest.mark.parametrize("given", [5, 2.5, object(), [], {"path": "a"}], ids=lambda given: type(given).__name__)
def test_what_is_no_path_is_told_in_a_sentence(load, given):
    with pytest.raises(ValueError, match="a path is wanted, not "):
        load(given)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: trainer.Predictor("model"), "a model is wanted"),
        (lambda: trainer.model_card("model"), "model_card takes a model"),
        (lambda: trainer.from_digit_model("model"), "from_digit_model takes a model"),
        (lambda: trainer.to_digit_model("network"), "to_digit_model takes a network"),
        (lambda: trainer.write_inkml("a.inkml", [[(0, 0)]]), "takes a path and Ink"),
        (lambda: trainer.write_inkml(5, trainer.Ink()), "a path is wanted, not int"),
        (lambda: trainer.save_model(5, trainer.load_model()), "a path is wanted, not int"),
        (lambda: trainer.digit_image("2026"), "digit_image takes Ink"),
    ],
)
def test_a_wrong_argument_is_told_in_a_sentence(call, words):
    with pytest.raises(ValueError, match=words):
        call()
