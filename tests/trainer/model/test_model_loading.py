"""Every kind of model file is known by its content, whatever it is called."""

import shutil
import subprocess
import sys

import numpy as np
import pytest
import torch
from torch import nn

from tests.trainer.sample_models import random_model
from trainer.errors import ModelFileError
from trainer.files.bundle import default_model_path
from trainer.model.digit_model import DigitModel
from trainer.model.export import export_onnx
from trainer.model.model_file import model_bytes
from trainer.model.model_loading import doubt, is_quick_to_load, load_model

PLAIN = random_model((784, 20, 10))


def as_torch(path):
    names = {
        f"{2 * n}.{part}": values
        for n, pair in enumerate(pairs())
        for part, values in zip(("weight", "bias"), pair, strict=True)
    }
    torch.save({name: torch.from_numpy(values.copy()) for name, values in names.items()}, path)


def as_safetensors(path):
    from safetensors.torch import save_file

    save_file(
        {f"fc{n}.weight": torch.from_numpy(weight.copy()) for n, (weight, _) in enumerate(pairs())}
        | {f"fc{n}.bias": torch.from_numpy(bias.copy()) for n, (_, bias) in enumerate(pairs())},
        path,
        {"format": "pt"},
    )


def as_keras_weights(path):
    with path.open("wb") as file:
        np.savez(file, *(values for weight, bias in pairs() for values in (weight.T, bias)))


def pairs():
    return zip(PLAIN.weights, PLAIN.biases, strict=True)


WRITERS = {
    "own": lambda path: path.write_bytes(model_bytes(PLAIN)),
    "torch": as_torch,
    "safetensors": as_safetensors,
    "onnx": lambda path: export_onnx(path, PLAIN),
    "numpy": as_keras_weights,
}


@pytest.mark.parametrize("ending", [".safetensors", ".pt", ".ckpt", ".pth.tar", ".onnx", ".npz", ".xyz", ""])
@pytest.mark.parametrize("kind", WRITERS)
def test_a_model_is_read_whatever_its_name_ends_in(tmp_path, kind, ending):
    path = tmp_path / f"mine{ending}"
    WRITERS[kind](path)
    model = load_model(path)
    ours = (*PLAIN.weights, *PLAIN.biases)
    for mine, theirs in zip(ours, (*model.weights, *model.biases), strict=True):
        np.testing.assert_allclose(mine, theirs, atol=1e-6)
    assert model.info.name == ("random" if kind == "own" else "mine")


NO_MODELS = {
    "a Keras file": (b"\x89HDF\r\n\x1a\n" + bytes(100), "numpy.savez"),
    "a Keras archive": ({"config.json": b"{}", "model.weights.h5": b"\x89HDF"}, "numpy.savez"),
    "numbers of numpy with Python objects": ("objects", "Python objects"),
    "an ONNX file that is cut": (b"\x08\x09\x12\x08digitpad:\xff\xff\x03", "damaged ONNX"),
    "a text": (b"hello, I am a text of some length", "not a safetensors file"),
    "nothing": (b"", "it is empty"),
    "an archive of pictures": ({"1.png": b"", "2.png": b""}, "not one of PyTorch"),
}


@pytest.mark.parametrize("what", NO_MODELS)
def test_what_is_no_model_is_told_in_a_sentence(tmp_path, what):
    import zipfile

    content, reason = NO_MODELS[what]
    path = tmp_path / "thing"
    if content == "objects":
        with path.open("wb") as file:
            np.savez(file, np.array([{}], object))
    elif isinstance(content, dict):
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in content.items():
                archive.writestr(name, data)
    else:
        path.write_bytes(content)
    with pytest.raises(ModelFileError, match=reason) as caught:
        load_model(path)
    assert str(caught.value).startswith(f"{path} is no model that DigitPad can read: ")


def test_only_small_models_of_our_own_are_quick_to_load(tmp_path):
    for kind, write in WRITERS.items():
        write(tmp_path / kind)
        assert is_quick_to_load(tmp_path / kind) == (kind == "own")
    shutil.copy(tmp_path / "own", tmp_path / "large")
    with (tmp_path / "large").open("r+b") as file:
        file.truncate(2**26)
    assert not is_quick_to_load(tmp_path / "large")
    assert not is_quick_to_load(tmp_path / "none")


def test_a_foreign_model_that_hardly_reads_is_doubted_and_the_command_line_says_so(tmp_path):
    assert doubt(PLAIN) is None
    path = tmp_path / "other.pt"
    torch.save(nn.Linear(784, 10).state_dict(), path)
    words = str(doubt(load_model(path)))
    assert words.startswith("other reads only ")
    command = [sys.executable, "-m", "trainer", "export", "--model", path, "--out", tmp_path / "again.pt"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == f"trainer: {words}\n"


def test_a_model_of_ours_keeps_all_that_it_says(tmp_path):
    (tmp_path / "mine.pt").write_bytes(model_bytes(PLAIN))
    model = load_model(tmp_path / "mine.pt")
    assert isinstance(model, DigitModel)
    assert model.fingerprint == PLAIN.fingerprint


def test_without_a_path_the_bundled_model_is_loaded():
    assert load_model().fingerprint == load_model(default_model_path()).fingerprint
