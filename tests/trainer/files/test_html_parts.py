import base64
import re

import numpy as np

from trainer.files.html_parts import bars, picture, table
from trainer.image.picture_file import read_grey_picture


def test_an_image_is_shown_dark_on_white_whatever_its_type():
    image = np.zeros((28, 28), np.uint8)
    image[3, 5] = 255
    for values in (image, image / 255):
        data = re.search('base64,([^"]+)', picture(values, "a 7"))[1]
        assert np.array_equal(read_grey_picture(base64.b64decode(data)), 255 - image)


def test_what_a_file_says_of_itself_is_text_and_no_markup():
    shown = table([("<script>", 1)], ["a & b"]) + picture(np.zeros((28, 28)), '"><b>') + "".join(bars([("<i>", 0.5)]))
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert "<i>" not in shown
    assert "a &amp; b" in shown
    assert "50.0%" in shown
