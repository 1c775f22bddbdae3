"""What the network sees of a kept drawing."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import image_rule, network_bytes, network_image, open_store
from digitpad.samples.store.sample_store import SampleStore
from trainer.errors import PictureError
from trainer.image.digit_image import digit_image
from trainer.image.picture_file import write_png_bytes
from trainer.ink.strokes import Ink, Stroke


def drawing(shift=0.0):
    return Drawing(Ink((Stroke(((0.1 + shift, 2.0), (30.0, 41.7 + shift)), 7.5, (0.25, 1.0)), Stroke(((9.0, 9.0),)))))


@pytest.fixture
def store(tmp_path):
    with_folder = open_store(tmp_path / "samples")
    yield with_folder
    with_folder.close()


def test_the_picture_that_the_network_sees_is_kept_and_made_anew_after_a_change_of_rule(tmp_path, store):
    number = store.add("mine", Sample(drawing(), 1)).number
    assert store.images([number]) == {number: network_bytes(drawing())}
    other = SampleStore(store.folder, lambda _: b"\7" * 784, image_rule() + "x")
    assert other.images([number]) == {number: b"\7" * 784}
    other.close()


def picture():
    paper = Image.new("L", (60, 80), 255)
    ImageDraw.Draw(paper).line([(10, 10), (40, 12), (20, 70)], fill=0, width=6)
    return write_png_bytes(np.asarray(paper))


def test_ink_is_seen_as_the_pad_sees_it():
    np.testing.assert_array_equal(network_image(drawing()), digit_image(drawing().ink))
    seen = np.frombuffer(network_bytes(drawing()), np.uint8).reshape(28, 28)
    np.testing.assert_allclose(seen / 255, digit_image(drawing().ink), atol=0.5 / 255)


def test_a_picture_is_seen_too():
    pasted = Drawing(Ink(), picture(), (0.0, 0.0, 60.0, 80.0))
    assert network_image(pasted).sum() > 20
    with pytest.raises(PictureError):
        network_image(Drawing(Ink(), b"no picture", (0.0, 0.0, 60.0, 80.0)))


def test_the_rule_has_a_name_that_stays():
    before = image_rule()
    image_rule.cache_clear()
    assert image_rule() == before
    assert len(before) == 12
