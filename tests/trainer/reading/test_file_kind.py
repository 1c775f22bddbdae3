"""The content says what a file is, whatever it is called."""

import io
import os
import zipfile

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.numpy import save

from tests.trainer.sample_models import random_model
from trainer.ink.inkml import to_bytes
from trainer.ink.strokes import Ink, Stroke
from trainer.model.export import onnx_bytes
from trainer.model.model_file import model_bytes
from trainer.reading.file_kind import kind_of_file

INK = to_bytes(Ink((Stroke(((1.0, 2.0), (3.0, 4.0))),)))


def picture(kind):
    content = io.BytesIO()
    Image.new("L", (30, 30), 255).save(content, kind)
    return content.getvalue()


def saved(write):
    content = io.BytesIO()
    write(content)
    return content.getvalue()


def zip_of(*names):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return content.getvalue()


CONTENTS = {
    "our model": ("model", lambda: model_bytes(random_model())),
    "safetensors": ("model", lambda: save({"weight": np.zeros((10, 784), np.float32)})),
    "state dict": ("model", lambda: saved(lambda file: torch.save({"weight": torch.zeros(1)}, file))),
    "old state dict": (
        "model",
        lambda: saved(lambda file: torch.save({}, file, _use_new_zipfile_serialization=False)),
    ),
    "onnx": ("model", lambda: onnx_bytes(random_model())),
    "weights of numpy": ("model", lambda: saved(lambda file: np.savez(file, np.zeros(3)))),
    "keras": ("model", lambda: b"\x89HDF\r\n\x1a\n" + bytes(100)),
    "keras archive": ("model", lambda: zip_of("config.json", "model.weights.h5")),
    "ink": ("ink", lambda: INK),
    "ink after blanks": ("ink", lambda: b" \n\t" + INK.partition(b"?>")[2]),
    "ink in utf-16": ("ink", lambda: INK.decode().encode("utf-16")),
    "ink with a mark": ("ink", lambda: b"\xef\xbb\xbf" + INK),
    "png": ("picture", lambda: picture("PNG")),
    "jpeg": ("picture", lambda: picture("JPEG")),
    "gif": ("picture", lambda: picture("GIF")),
    "bmp": ("picture", lambda: picture("BMP")),
    "webp": ("picture", lambda: picture("WEBP")),
    "tiff": ("picture", lambda: picture("TIFF")),
    "a zip of pictures": ("samples", lambda: zip_of("1/a.png", "2/b.png")),
    "a zip of ours": ("samples", lambda: zip_of("manifest.json", "7/a.inkml")),
    "a damaged zip": ("samples", lambda: b"PK\x03\x04" + bytes(50)),
    "an empty zip": ("samples", zip_of),
}


@pytest.mark.parametrize("name", ["a.png", "a.pt", "a.inkml", "a", "lightning.ckpt", "note.xml"])
@pytest.mark.parametrize("what", CONTENTS)
def test_a_file_is_what_it_holds(tmp_path, what, name):
    kind, content = CONTENTS[what]
    (tmp_path / name).write_bytes(content())
    assert kind_of_file(tmp_path / name) == kind


@pytest.mark.parametrize("content", [b"", b"hello", bytes(100)])
def test_what_is_nothing_that_is_known_is_what_its_name_says(tmp_path, content):
    meant = {"a.pt": "model", "a.inkml": "ink", "a.zip": "samples", "a.png": "unknown", "a": "unknown"}
    for name, kind in meant.items():
        (tmp_path / name).write_bytes(content)
        assert kind_of_file(tmp_path / name) == kind


def test_folders_pipes_and_what_is_not_there(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "manifest.json").write_text("{}")
    assert kind_of_file(tmp_path) == "folder"
    assert kind_of_file(tmp_path / "ours") == "samples"
    for name in ("pipe", "none", "zero\0"):
        assert kind_of_file(tmp_path / name) == "unknown"
