import builtins
import subprocess
import sys

import numpy as np
import pytest
import torch

from tests.trainer.small_data import small_dataset
from trainer.errors import StorageError
from trainer.model.digit_model import ACTIVATIONS, InputScaling
from trainer.model.export import export_onnx, export_state_dict, loading_lines
from trainer.model.predict import Predictor
from trainer.training.network import MLP, to_digit_model


def model(activation="relu"):
    torch.manual_seed(2)
    return to_digit_model(MLP((40, 30), 0.0, activation), InputScaling(0.1307, 0.3081), temperature=0.7)


@pytest.fixture
def pixels():
    return small_dataset(600, 1000).test_images.reshape(1000, 784).astype(np.float32) / np.float32(255)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_lines_beside_a_state_dict_load_it_and_give_the_same_answers(tmp_path, activation, pixels, monkeypatch):
    exported = model(activation)
    lines = export_state_dict(tmp_path / "digits.pt", exported)
    monkeypatch.chdir(tmp_path)
    names = {}
    exec(lines.read_text(), names)
    with torch.no_grad():
        answers = names["probabilities"](torch.from_numpy(pixels)).numpy()
    np.testing.assert_allclose(answers, Predictor(exported).probabilities(pixels), atol=1e-5)


def test_there_are_ten_lines_or_so():
    assert len(loading_lines("a.pt", model()).splitlines()) <= 10


def test_the_state_dict_has_the_tutorials_names(tmp_path):
    export_state_dict(tmp_path / "digits.pt", model())
    assert list(torch.load(tmp_path / "digits.pt", weights_only=True)) == [
        f"fc{number}.{part}" for number in (1, 2, 3) for part in ("weight", "bias")
    ]


def test_a_name_with_quotes_still_makes_python():
    compile(loading_lines('my "best" \\ model.pt', model()), "lines", "exec")


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_onnx_gives_the_same_answers_for_a_thousand_digits(tmp_path, activation, pixels):
    pytest.importorskip("onnx", reason="onnx is not installed")
    runtime = pytest.importorskip("onnxruntime", reason="onnx is not installed")
    exported = model(activation)
    export_onnx(tmp_path / "digits.onnx", exported)
    session = runtime.InferenceSession(str(tmp_path / "digits.onnx"), providers=["CPUExecutionProvider"])
    probabilities, logits = session.run(["probabilities", "logits"], {"pixels": pixels})
    np.testing.assert_allclose(probabilities, Predictor(exported).probabilities(pixels), atol=1e-5)
    np.testing.assert_allclose(logits, Predictor(exported).logits(pixels), atol=1e-4)


def test_without_the_extra_a_sentence_says_what_to_install(tmp_path, monkeypatch):
    real = builtins.__import__

    def refuse(name, *rest):
        if name == "onnx":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(StorageError, match="pip install onnx"):
        export_onnx(tmp_path / "digits.onnx", model())
    assert not (tmp_path / "digits.onnx").exists()


def test_importing_the_module_loads_no_torch():
    code = "import sys, trainer.model.export; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
