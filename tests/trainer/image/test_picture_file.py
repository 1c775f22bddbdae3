import io
import warnings

import numpy as np
import pytest
from PIL import Image, ImageOps

from trainer.errors import PictureError
from trainer.image.picture_file import (
    PICTURE_ENDINGS,
    picture_size,
    read_grey_picture,
    readable_endings,
    write_png_bytes,
)

RAMP = np.add.outer(np.arange(40) * 3, np.arange(60) * 2).astype(np.uint8)


def encoded(picture, kind="PNG", **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def grey():
    return Image.fromarray(RAMP)


@pytest.mark.parametrize("kind", ["PNG", "BMP", "GIF"])
def test_lossless_formats_come_back_exactly(kind):
    np.testing.assert_array_equal(read_grey_picture(encoded(grey(), kind)), RAMP)


def test_dialogs_name_what_the_installed_pillow_reads(monkeypatch):
    from PIL import features

    assert set(readable_endings()) <= set(PICTURE_ENDINGS)
    monkeypatch.setattr(features, "check", lambda part: part != "avif")
    assert set(PICTURE_ENDINGS) - set(readable_endings()) == {".avif"}


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_lossy_formats_come_back_nearly(kind):
    found = read_grey_picture(encoded(grey(), kind, quality=95)).astype(int)
    assert np.abs(found - RAMP).max() < 12


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_mode_of_png_is_read(mode):
    if mode == "I;16":
        picture = Image.fromarray(RAMP.astype(np.uint16) * 257)
    else:
        picture = grey().convert("RGB").quantize(256) if mode == "P" else grey().convert(mode)
    found = read_grey_picture(encoded(picture))
    assert found.shape == RAMP.shape
    tolerance = 255 if mode == "1" else 4
    assert np.abs(found.astype(int) - RAMP).max() <= tolerance


def test_sixteen_bits_and_sixteen_bits_of_colour_keep_their_range():
    deep = Image.fromarray(np.array([[0, 32768, 65535]], np.uint16))
    assert read_grey_picture(encoded(deep)).tolist() == [[0, 128, 255]]
    assert read_grey_picture(encoded(deep, transparency=0)).tolist() == [[255, 128, 255]]


def test_cmyk_of_a_jpeg_is_read_as_it_looks():
    picture = Image.new("CMYK", (16, 16), (0, 0, 0, 255))
    assert read_grey_picture(encoded(picture, "JPEG")).max() < 10
    assert read_grey_picture(encoded(Image.new("CMYK", (16, 16), (0, 0, 0, 0)), "JPEG")).min() > 245


def test_transparent_parts_are_white():
    picture = Image.new("RGBA", (3, 1), (0, 0, 0, 0))
    picture.putpixel((1, 0), (0, 0, 0, 255))
    picture.putpixel((2, 0), (0, 0, 0, 128))
    for kind in ("PNG", "WEBP"):
        assert read_grey_picture(encoded(picture, kind, lossless=True)).tolist() == [[255, 0, 127]]
    palette = Image.new("P", (2, 1))
    palette.putpalette([0, 0, 0, 10, 10, 10])
    palette.putpixel((1, 0), 1)
    for kind in ("PNG", "GIF"):
        assert read_grey_picture(encoded(palette, kind, transparency=0)).tolist() == [[255, 10]]
    assert read_grey_picture(encoded(palette, transparency=b"\x00\xff")).tolist() == [[255, 10]]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_cameras_orientation_is_applied(kind, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(grey().convert("RGB"), kind, exif=exif, **({"lossless": True} if kind == "WEBP" else {}))
    with Image.open(io.BytesIO(data)) as picture:
        wanted = np.asarray(ImageOps.exif_transpose(picture).convert("L"))
    np.testing.assert_allclose(read_grey_picture(data).astype(int), wanted, atol=2)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("packing", [None, "tiff_lzw"])
def test_a_tiffs_orientation_is_applied_once(tmp_path, packing, orientation):
    upright = Image.fromarray(np.arange(6000, dtype=np.uint32).reshape(60, 100).astype(np.uint8))
    exif = Image.Exif()
    exif[0x0112] = orientation
    upright.save(tmp_path / "other.png", exif=exif)
    path = tmp_path / "a.tif"
    upright.save(path, tiffinfo={0x0112: orientation}, compression=packing)
    wanted = read_grey_picture(tmp_path / "other.png")
    np.testing.assert_array_equal(read_grey_picture(path), wanted)
    assert picture_size(path) == wanted.shape[::-1]


def test_the_first_picture_of_an_animation_is_taken():
    frames = [Image.new("L", (5, 5), level) for level in (10, 200)]
    for kind in ("GIF", "WEBP", "PNG"):
        data = encoded(
            frames[0], kind, save_all=True, append_images=frames[1:], **({"lossless": True} if kind == "WEBP" else {})
        )
        assert np.abs(read_grey_picture(data).astype(int) - 10).max() <= 1


def test_a_large_jpeg_is_decoded_reduced_and_a_large_png_shrunk():
    large = Image.new("L", (6000, 5000), 200)
    found = read_grey_picture(encoded(large, "JPEG"))
    assert max(found.shape) <= 2000
    assert np.abs(found.astype(int) - 200).max() <= 1
    assert read_grey_picture(encoded(Image.new("L", (4000, 400), 7))).shape == (200, 2000)
    assert read_grey_picture(encoded(Image.new("L", (30_000, 2), 7))).shape == (1, 2000)


def truncated(kind):
    noise = Image.fromarray(np.random.default_rng(0).integers(0, 255, (90, 90), dtype=np.uint8))
    data = encoded(noise, kind)
    return data[: len(data) // 2]


def bomb_header(width, height):
    data = bytearray(encoded(Image.new("1", (8, 8))))
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    import zlib

    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


def many_scans():
    data = encoded(grey(), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * 200 + b"\xff\xd9"


def odd_tiff():
    return encoded(grey(), "TIFF", compression="lzma")


REFUSED = {
    "nothing": (b"", "is empty"),
    "a text": (b"hello", "damaged, or no picture"),
    "a TIFF of 25 megapixels": (encoded(Image.new("1", (5000, 5000)), "TIFF"), "more than 16 megapixels"),
    "an AVIF of 25 megapixels": (encoded(Image.new("L", (5000, 5000)), "AVIF", speed=10), "more than 16 megapixels"),
    "a TIFF packed by LZMA": (odd_tiff(), "packed in an unusual way"),
    "a HEIC photograph": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(90), "HEIC .* save it as JPEG or PNG"),
    "an SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no picture in PNG"),
    "half a PNG": (truncated("PNG"), "is damaged"),
    "half a JPEG": (truncated("JPEG"), "is damaged"),
    "half a BMP": (truncated("BMP"), "is damaged"),
    "half a TIFF": (truncated("TIFF"), "is damaged"),
    "half an AVIF": (truncated("AVIF"), "is damaged"),
    "half a GIF": (truncated("GIF"), "is damaged"),
    "half a WebP": (truncated("WEBP"), "is damaged"),
    "100 megapixels": (encoded(Image.new("1", (10_000, 10_000))), "more than 16 megapixels"),
    "a JPEG of 100 megapixels": (encoded(Image.new("L", (10_000, 10_000)), "JPEG"), "more than 64 megapixels"),
    "a progressive JPEG of 25": (encoded(Image.new("L", (5000, 5000)), "JPEG", progressive=True), "more than 16"),
    "a claim of 4 gigapixels": (bomb_header(65535, 65535), "more than 16 megapixels"),
    "a GIF of 25 megapixels": (encoded(Image.new("1", (5000, 5000)), "GIF"), "more than 16 megapixels"),
    "a WebP of 25 megapixels": (encoded(Image.new("L", (5000, 5000)), "WEBP"), "more than 16 megapixels"),
    "a lossless one": (encoded(Image.new("L", (5000, 5000)), "WEBP", lossless=True), "more than 16 megapixels"),
    "one with alpha": (encoded(Image.new("RGBA", (5000, 5000)), "WEBP"), "more than 16 megapixels"),
    "a JPEG of many passes": (many_scans(), "built to be slow"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence_without_a_warning(tmp_path, what):
    content, reason = REFUSED[what]
    path = tmp_path / "strange.png"
    path.write_bytes(content)
    with warnings.catch_warnings(record=True) as caught_warnings:
        warnings.simplefilter("always")
        with pytest.raises(PictureError, match=reason) as caught:
            read_grey_picture(path)
    assert caught_warnings == []
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_a_wrong_suffix_does_not_matter(tmp_path):
    path = tmp_path / "really.jpg"
    path.write_bytes(encoded(grey(), "BMP"))
    np.testing.assert_array_equal(read_grey_picture(path), RAMP)


def test_png_bytes_come_back_the_same():
    np.testing.assert_array_equal(read_grey_picture(write_png_bytes(RAMP)), RAMP)


def test_the_picture_may_be_changed_by_its_owner():
    found = read_grey_picture(encoded(grey()))
    found[0, 0] = 7
