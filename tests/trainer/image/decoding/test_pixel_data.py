import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms, PngImagePlugin

from trainer.errors import PictureError
from trainer.image.decoding.pixel_data import pixel_data
from trainer.image.picture_file import read_grey_picture

SEVEN = np.full((60, 44), 240, np.uint8)
SEVEN[8:14, 8:36] = 20
SEVEN[14:52, 30:36] = 20
SEVEN[14:52:3, 8:20] = 150


def encoded(kind, **options):
    buffer = io.BytesIO()
    Image.fromarray(SEVEN).convert("RGB").save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(name, content, checksum=None):
    checksum = zlib.crc32(name + content) if checksum is None else checksum
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)


def png_with(extra):
    data = encoded("PNG")
    return data[:33] + extra + data[33:]


def png_text():
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("Comment", "x" * 3_000_000, zip=True)
    notes.add_text("Other", "y" * 3_000_000, zip=True)
    return encoded("PNG", pnginfo=notes)


def jpeg_with(marker, content):
    data = encoded("JPEG")
    return data[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content + data[2:]


def webp_with(name, content):
    data = encoded("WEBP", exif=b"Exif\0\0" + bytes(8), lossless=True)
    body = data[8:] + name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
READ = {
    "a long text": png_text(),
    "a text with a wrong checksum": png_with(chunk(b"tEXt", b"Title\0seven", 7)),
    "a compressed text that is not compressed": png_with(chunk(b"zTXt", b"Title\0\0nothing")),
    "a broken colour profile": png_with(chunk(b"iCCP", b"ICC\0\0nothing")),
    "a profile that unpacks to much": png_with(chunk(b"iCCP", b"ICC\0\0" + zlib.compress(bytes(5_000_000)))),
    "a camera note with a wrong checksum": png_with(chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\0", 9)),
    "a broken camera note": png_with(chunk(b"eXIf", b"nonsense")),
    "a wrong resolution": png_with(chunk(b"pHYs", b"\0", 1)),
    "a wrong white point": png_with(chunk(b"cHRM", b"\0\1")),
    "no end": encoded("PNG")[:-12],
    "half an end": encoded("PNG")[:-5],
    "something behind the end": encoded("PNG") + b"trailing" * 99,
    "a JPEG's long comment": jpeg_with(0xFE, b"c" * 60_000),
    "a JPEG's broken profile": jpeg_with(0xE2, b"ICC_PROFILE\0\x09\x01" + bytes(30)),
    "a JPEG's broken camera note": jpeg_with(0xE1, b"Exif\0\0nonsense"),
    "a JPEG's broken picture index": jpeg_with(0xE2, b"MPF\0nonsense"),
    "a JPEG's broken resources": jpeg_with(0xED, b"Photoshop 3.0\x008BIM" + b"\xff" * 40),
    "a JPEG without an end": encoded("JPEG")[:-2],
    "a JPEG with half an end": encoded("JPEG")[:-1],
    "a JPEG with something behind": encoded("JPEG") + b"trailing" * 99,
    "a WebP's broken note": webp_with(b"XMP ", b"<nonsense" * 99),
    "a WebP cut behind its pixels": webp_with(b"XMP ", b"<nonsense" * 99)[:-500],
    "a profile in order": encoded("JPEG", icc_profile=PROFILE),
}


@pytest.mark.parametrize("what", READ)
def test_only_pixels_make_a_picture_unreadable(what):
    found = read_grey_picture(READ[what]).astype(int)
    assert found.shape == SEVEN.shape
    assert np.abs(found - SEVEN).mean() < 8


@pytest.mark.parametrize("left", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_missing_pixels_are_damage(kind, left):
    buffer = io.BytesIO()
    noise = np.random.default_rng(0).integers(0, 255, (90, 90), dtype=np.uint8)
    Image.fromarray(noise).save(buffer, kind)
    data = buffer.getvalue()
    with pytest.raises(PictureError, match="damaged"):
        read_grey_picture(data[: int(left * len(data))])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_cutting_and_changing_bytes_never_raises(kind):
    data = encoded(kind)
    rng = np.random.default_rng(1)
    for _ in range(200):
        broken = bytearray(data[: rng.integers(0, len(data) + 1)])
        for place in rng.integers(0, max(len(broken), 1), 3):
            if broken:
                broken[place] = rng.integers(256)
        assert len(pixel_data(bytes(broken))) <= len(broken) + 12
