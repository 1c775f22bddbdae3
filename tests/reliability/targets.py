"""What is fuzzed: each kind of foreign file, good examples of it, and the code that reads it."""

from __future__ import annotations

import contextlib
import gzip
import io
import random
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tests.reliability.mutation import mutate, mutate_model, mutate_png
from tests.trainer.sample_models import in_bits, random_model
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import InputScaling, ModelInfo, Refusal

Mutator = Callable[[random.Random, bytes, Sequence[bytes], Sequence[bytes]], bytes]


@dataclass(frozen=True)
class Target:
    """``read`` takes a file's path and returns something or raises a TrainerError."""

    name: str
    examples: list[bytes]
    read: Callable[[Path], Any]
    mutator: Mutator = mutate
    words: list[bytes] = field(default_factory=list)
    suffixes: tuple[str, ...] = (".bin",)


def models() -> Target:
    """DigitPad's own model files."""
    from trainer.model.model_file import model_bytes
    from trainer.model.model_loading import load_model

    full = ModelInfo("n", "m", "2026-01-01", "quick", 0.9, 0.9, {"ece": 0.1}, {"hidden": [4]}, "ab", 1, {"numpy": "2"})
    plain = random_model((784, 4, 10), refusal=Refusal(0.5), scaling=InputScaling(0.1, 0.3), info=full)
    examples = [
        model_bytes(plain),
        model_bytes(in_bits(random_model((784, 10)), 16)),
        model_bytes(in_bits(random_model((784, 5, 10), refusal=Refusal(0.5, 3.0)), 8)),
        model_bytes(random_model((784, 2, 3, 10))),
    ]
    words = [
        b'"F32"',
        b'"F16"',
        b'"I8"',
        b'"layers.0.scale"',
        b'"BF16"',
        b'"layers.0.weight"',
        b'"__metadata__"',
        b"{",
        b"}",
        b'"data_offsets":[0,4]',
        b"NaN",
    ]
    return Target("model files", examples, load_model, mutate_model, words, (".safetensors",))


def pictures() -> Target:
    """Pictures, from bytes to the digit image."""
    from PIL import Image

    from trainer.image.from_picture import digit_image_from_picture
    from trainer.image.picture_file import read_grey_picture

    ramp = Image.fromarray(np.add.outer(np.arange(24) * 5, np.arange(30) * 4).astype(np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 6
    colour = ramp.convert("RGB")
    frames = {"save_all": True, "append_images": [ramp.transpose(Image.Transpose.ROTATE_180).resize(ramp.size)]}
    examples = [
        *(_encoded(ramp.convert(mode), "PNG") for mode in ("1", "L", "P", "RGB", "RGBA", "LA")),
        _encoded(Image.fromarray(np.asarray(ramp).astype(np.uint16) * 257), "PNG"),
        _encoded(colour, "JPEG", exif=exif),
        _encoded(colour, "JPEG", progressive=True),
        _encoded(ramp.convert("CMYK"), "JPEG"),
        *(_encoded(ramp.convert(mode), "BMP") for mode in ("1", "P", "RGB")),
        _encoded(ramp, "GIF", **frames),
        _encoded(colour.quantize(16), "GIF", transparency=3),
        _encoded(colour, "WEBP", exif=exif),
        _encoded(colour.convert("RGBA"), "WEBP", lossless=True),
        _encoded(colour, "WEBP", **frames),
    ]
    signs = [b"\xff\xda", b"\xff\xc2", b"Exif\0\0", b"!\xf9\x04"]
    words = [*b"IHDR PLTE tRNS IDAT IEND VP8X ANMF ;".split(), *signs]
    return Target(
        "pictures", examples, lambda path: digit_image_from_picture(read_grey_picture(path)), mutate_png, words
    )


def drawings() -> Target:
    """InkML, from bytes to the digit image."""
    from trainer.image.digit_image import digit_image, parts_side_by_side
    from trainer.ink.inkml import read_inkml, to_bytes

    curve = tuple((10.0 + number, 5.5 * number % 37) for number in range(20))
    own = to_bytes(Ink((Stroke(curve), Stroke(curve[:5], 3.0, (0.1, 0.2, 0.3, 0.4, 1.0)))))
    foreign = (
        b'<?xml version="1.0" encoding="UTF-8"?><inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:context>'
        b'<inkml:traceFormat><inkml:channel name="X"/><inkml:channel name="Y" orientation="-ve"/>'
        b'<inkml:channel name="F" max="1023"/></inkml:traceFormat></inkml:context><inkml:traceGroup>'
        b"<inkml:trace>10 20 3, '1'2'3, \"0\"1 *, #1F 4 5</inkml:trace></inkml:traceGroup></inkml:ink>"
    )
    words = (
        b"<trace> </trace> <!DOCTYPE_ink> &amp; &x; <![CDATA[ ]]> <!-- ' \" * 1e999 NaN inf - , <context> "
        b"<traceFormat> "
        b"<channel_name='X'/> \xff\xfe # </traceFormat> <brush> <traceGroup> encoding='utf-16'"
    )

    def read(path: Path) -> object:
        ink = read_inkml(path)
        return digit_image(ink), parts_side_by_side(ink)

    return Target("InkML drawings", [own, foreign], read, words=words.split(), suffixes=(".inkml",))


def data_sets() -> Target:
    """idx files, plain and gzipped."""
    from trainer.data.idx import read_idx

    pixels = np.arange(6 * 28 * 28, dtype=np.uint32).astype(np.uint8)
    images = struct.pack(">HBBIII", 0, 8, 3, 6, 28, 28) + pixels.tobytes()
    bomb = gzip.compress(struct.pack(">HBBIII", 0, 8, 3, 300_000, 28, 28) + bytes(5_000_000), 1)
    examples = [images, gzip.compress(images), bomb]
    return Target("idx files", examples, lambda path: read_idx(path, 3), suffixes=(".idx", ".gz"))


def data_files() -> Target:
    """Keras' archives, tables and collections of drawings, as a folder's only file."""
    from trainer.data.dataset import load_test_images
    from trainer.data.ink_collection import is_collection, read_collection

    pixels = np.arange(6 * 784, dtype=np.uint32).astype(np.uint8).reshape(6, 28, 28)
    labels = np.arange(6)
    archive, packed, drawings = io.BytesIO(), io.BytesIO(), io.BytesIO()
    np.savez(archive, x_test=pixels, y_test=labels)
    np.savez_compressed(packed, x_test=pixels, y_test=labels)
    lengths, counts = np.array([3, 4, 5]), np.array([1, 2])
    np.savez(drawings, points=np.ones((12, 2)), stroke_len=lengths, strokes_per_digit=counts, label=np.array([3, 4]))
    table = b"\n".join(b",".join(b"%d" % number for number in (3, *image)) for image in pixels.reshape(6, 784))
    examples = [archive.getvalue(), packed.getvalue(), drawings.getvalue(), table]
    words = [b"'shape': (", b"'descr': '", b"|O", b"\x93NUMPY", b"PK\x01\x02", b",", b"\n", b"nan", b"1e999"]

    def read(path: Path) -> object:
        return read_collection(path) if is_collection(path) else load_test_images(path)

    return Target("data files", examples, read, words=words, suffixes=(".npz", ".csv"))


def samples() -> Target:
    """Zips of samples, read to the end."""
    import json
    import zipfile

    from digitpad.samples.exchange.archive_reading import listed_samples, read_samples
    from digitpad.samples.exchange.archive_source import named, open_source
    from trainer.ink.inkml import to_bytes

    ink = to_bytes(Ink((Stroke(((10.0, 20.0), (30.0, 90.0), (15.0, 160.0))),)))
    entry = {"label": 7, "ink": "a.inkml", "predicted": 1, "model": "m", "created": "2026-01-02T03:04:05+00:00"}
    manifest = json.dumps({"format": "digitpad-samples", "version": 1, "samples": [entry, entry]}).encode()
    examples = []
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", compression) as archive:
            archive.writestr("manifest.json", manifest)
            archive.writestr("a.inkml", ink)
        examples.append(content.getvalue())

    def read(path: Path) -> object:
        with named(path), contextlib.closing(open_source(path)) as source:
            return listed_samples(source), [str(found) for found in read_samples(source)]

    words = [b'"label": ', b"\\ud800", b"[" * 50, b'{"a":0},' * 50, b"1e999", b"PK\x01\x02", b"PK\x05\x06"]
    return Target("zips of samples", examples, read, words=words, suffixes=(".zip",))


def state_dicts() -> Target:
    """PyTorch files in both containers."""
    import torch

    from trainer.model.input_trial import validation_images
    from trainer.model.model_loading import load_model

    validation_images()  # read once, and not by the first file
    content = torch.nn.Sequential(torch.nn.Linear(784, 2), torch.nn.ReLU(), torch.nn.Linear(2, 10)).state_dict()
    new, old, protocol_4 = io.BytesIO(), io.BytesIO(), io.BytesIO()
    torch.save(content, new)
    torch.save(content, old, _use_new_zipfile_serialization=False)
    torch.save({"model": content, "best": np.float64(3)}, protocol_4, pickle_protocol=4)
    words = [b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06"]
    words += [b"cos\nsystem\n", b"R", b".", b"\x93", b"\x94", b"q\x00"]
    examples = [new.getvalue(), old.getvalue(), protocol_4.getvalue()]
    return Target("PyTorch files", examples, load_model, words=words, suffixes=(".pt",))


def foreign_models() -> Target:
    """Safetensors, ONNX and numpy's archives of other programs."""
    from safetensors.numpy import save

    from trainer.model.export import onnx_bytes
    from trainer.model.input_trial import validation_images
    from trainer.model.model_loading import load_model

    validation_images()  # read once, and not by the first file
    model = random_model((784, 2, 10))
    pairs = list(zip(model.weights, model.biases, strict=True))
    named = {f"fc{n}.{part}": pair[k] for n, pair in enumerate(pairs) for k, part in enumerate(("weight", "bias"))}
    archive = io.BytesIO()
    np.savez(archive, *(values for weight, bias in pairs for values in (weight.T, bias)))
    examples = [save(named, {"format": "pt"}), onnx_bytes(model), archive.getvalue()]
    words = [
        b'"F32"',
        b'"BF16"',
        b'"data_offsets":[0,4]',
        b"{",
        b"Gemm",
        b"\x93NUMPY",
        b"'shape': (",
        b"|O",
        b"\xff\xff",
    ]
    return Target("foreign models", examples, load_model, words=words, suffixes=(".safetensors", ".onnx", ".npz"))


def _encoded(picture: Any, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


TARGETS: dict[str, Callable[[], Target]] = {
    "models": models,
    "pictures": pictures,
    "ink": drawings,
    "idx": data_sets,
    "data": data_files,
    "samples": samples,
    "torch": state_dicts,
    "foreign": foreign_models,
}
