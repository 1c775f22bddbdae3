import io
import os
import pickle
import re
import signal
import subprocess
import sys
import textwrap
import zipfile
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from trainer.errors import ModelFileError
from trainer.model import pytorch_child as pt_import
from trainer.model import pytorch_file
from trainer.model.input_trial import SCALINGS
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

IMAGES = np.random.default_rng(2).random((40, 28, 28), dtype=np.float32)


class TutorialNet(nn.Module):
    def __init__(self, hidden=24):
        super().__init__()
        self.fc1 = nn.Linear(784, hidden)
        self.fc2 = nn.Linear(hidden, hidden)
        self.fc3 = nn.Linear(hidden, 10)
        self.dropout = nn.Dropout(0.2)

    def forward(self, x):
        return self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x)))))


def sequential():
    return nn.Sequential(nn.Linear(784, 20), nn.ReLU(), nn.Dropout(), nn.Linear(20, 15), nn.ReLU(), nn.Linear(15, 10))


def saved(tmp_path, content, name="net.pt", **options):
    path = tmp_path / name
    torch.save(content, path, **options)
    return path


def assert_reads_like(network, model):
    scaled = torch.from_numpy((IMAGES.reshape(-1, 784) - model.scaling.mean) / model.scaling.deviation)
    with torch.inference_mode():
        wanted = torch.softmax(network.eval()(scaled.float()), dim=1).numpy()
    np.testing.assert_allclose(Predictor(model).probabilities(IMAGES), wanted, atol=1e-5)


def test_the_tutorials_fc1_fc2_fc3_reads_exactly_as_in_torch(tmp_path):
    network = TutorialNet(512)
    model = load_model(saved(tmp_path, network.state_dict(), "tutorial.pth"))
    assert model.layer_sizes == (784, 512, 512, 10)
    assert model.info.name == "tutorial"
    assert model.refusal is None
    assert model.info.metrics["input_scaling"] in SCALINGS
    assert_reads_like(network, model)


def test_a_numbered_sequential_and_a_file_of_the_old_kind_are_read(tmp_path):
    network = sequential()
    path = saved(tmp_path, network.state_dict(), _use_new_zipfile_serialization=False)
    assert_reads_like(network, load_model(path))


def test_a_checkpoint_with_wrapper_prefixes_is_read(tmp_path):
    network = nn.DataParallel(TutorialNet())
    optimizer = torch.optim.Adam(network.parameters())
    content = {"epoch": 3, "model_state_dict": network.state_dict(), "optimizer_state_dict": optimizer.state_dict()}
    assert_reads_like(network.module, load_model(saved(tmp_path, content)))


def test_double_precision_transposed_storage_and_missing_biases_are_read(tmp_path):
    network = nn.Sequential(nn.Linear(784, 12, bias=False), nn.ReLU(), nn.Linear(12, 10)).double()
    content = network.state_dict()
    content["0.weight"] = content["0.weight"].T.contiguous().T
    assert_reads_like(network.float(), load_model(saved(tmp_path, content)))


class Canary:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (os.mkdir, (str(self.path),))


def cnn():
    return nn.Sequential(OrderedDict(conv1=nn.Conv2d(1, 4, 3), fc1=nn.Linear(784, 10))).state_dict()


REFUSED = {
    "convolutions": cnn,
    "whole pickled program object": sequential,
    "takes 100 numbers, not the 784 pixels": lambda: nn.Sequential(nn.Linear(100, 784)).state_dict(),
    "has 1 outputs": lambda: nn.Sequential(nn.Linear(784, 1)).state_dict(),
    "not the 30 outputs": lambda: nn.Sequential(nn.Linear(784, 30), nn.Linear(20, 10)).state_dict(),
    "layer that is not fully connected": lambda: nn.Sequential(nn.Linear(784, 10), nn.LayerNorm(10)).state_dict(),
    "a part that no MLP has": lambda: {**nn.Linear(784, 10).state_dict(), "running_mean": torch.zeros(10)},
    "holds a Tensor, not a state dict": lambda: torch.zeros(784, 10),
    "holds a list": lambda: [torch.zeros(10, 784)],
    "holds a str named 'note'": lambda: {**nn.Linear(784, 10).state_dict(), "note": "hello"},
    "holds no layers": lambda: {},
    "sparse tensors": lambda: {"weight": torch.zeros(10, 784).to_sparse()},
    "does not hold fractions": lambda: {"weight": torch.zeros(10, 784, dtype=torch.int32)},
    "larger than the file's numbers": lambda: {"weight": torch.zeros(1).as_strided((10, 784), (0, 0))},
    "not finite": lambda: {"weight": torch.full((10, 784), float("nan"))},
    "bias of its layer": lambda: {"weight": torch.zeros(10, 784), "bias": torch.zeros(9)},
}


@pytest.mark.parametrize("reason", REFUSED)
def test_what_is_no_mlp_for_digits_is_refused_with_the_reason(tmp_path, reason):
    path = str(saved(tmp_path, REFUSED[reason]()))
    with pytest.raises(ValueError, match=re.escape(reason)):  # noqa: PT012 - which of the two looks finds it is free
        pt_import.scan_file(path)
        pt_import.to_model(pt_import.load_content(path))


@pytest.mark.parametrize("reason", ["convolutions", "whole pickled program object", "not finite"])
def test_the_reason_of_the_child_process_arrives_as_one_sentence(tmp_path, reason):
    path = saved(tmp_path, REFUSED[reason]())
    with pytest.raises(ModelFileError, match=reason) as caught:
        load_model(path)
    assert str(caught.value).startswith(f"{path} is no model that DigitPad can read: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("options", [{}, {"_use_new_zipfile_serialization": False}])
def test_a_pickle_that_wants_to_run_a_command_does_not_run_it(tmp_path, options):
    canary = tmp_path / "canary"
    path = saved(tmp_path, {"weight": Canary(canary)}, **options)
    with pytest.raises(ModelFileError, match=r"names posix\.mkdir"):
        load_model(path)
    assert not canary.exists()
    pickle.loads(pickle.dumps(Canary(canary)))  # the canary itself works
    assert canary.exists()


def plain_pickle(content):
    return pickle.dumps(content, protocol=4)


def zip_of(compression=zipfile.ZIP_STORED, **members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


BROKEN = {
    "an archive of something else": (zip_of(hello_txt=b"hi"), "not one of PyTorch"),
    "a zip bomb": (zip_of(zipfile.ZIP_DEFLATED, archive__data_pkl=bytes(10**7)), "compressed"),
    "too many files": (zip_of(**{f"f{number}": b"" for number in range(600)}), "600 files"),
    "far too many files": (zip_of(**{f"f{number}": b"" for number in range(9000)}), "too many files"),
    "a giant table of contents": (zip_of(archive__data_pkl=bytes(600_000), archive__version=b"3"), "too large"),
    "a compiled program": (zip_of(a__data_pkl=b"\x80\x02.", a__version=b"3", a__code__x_py=b""), "TorchScript"),
    "an archive that is cut": (zip_of(archive__data_pkl=b"\x80\x02.")[:-30], "damaged"),
    "only the start": (b"PK\x03\x04", "damaged"),
    "a pickle of numbers": (plain_pickle([1, 2, 3]), "is a pickle, but no state dict"),
    "a pickle of protocol 4 objects": (
        zip_of(a__data_pkl=plain_pickle(OrderedDict), a__version=b"3"),
        "program objects",
    ),
    "a pickle that ends early": (zip_of(a__data_pkl=b"\x80\x02}q\x00", a__version=b"3"), "damaged"),
    "an archive without numbers": (zip_of(archive__data_pkl=b"\x80\x02}.", archive__version=b"3"), "no "),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_torch_file_is_refused_with_the_reason(tmp_path, what):
    content, reason = BROKEN[what]
    path = tmp_path / "broken.pt"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=reason):
        load_model(path)


def test_a_child_that_is_killed_or_hangs_becomes_a_sentence(tmp_path, monkeypatch):
    path = saved(tmp_path, nn.Linear(784, 10).state_dict())
    with pytest.raises(ModelFileError, match=r"took longer than 0\.01 seconds"):
        pytorch_file.import_torch_file(path, seconds=0.01)
    real = subprocess.run

    def dying(command, **options):
        return real([sys.executable, "-c", f"import os; os.kill(os.getpid(), {signal.SIGSEGV})"], **options)

    monkeypatch.setattr(subprocess, "run", dying)
    with pytest.raises(ModelFileError, match="broke off"):
        pytorch_file.import_torch_file(path)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory limit needs Linux")
def test_memory_that_grows_without_end_is_stopped():
    code = """
        import torch
        from trainer.model import pytorch_child as pt_import
        pt_import._limit_memory()
        kept = []
        try:
            for _ in range(40):
                kept.append(torch.ones(2**28 // 4))
        except (RuntimeError, MemoryError):
            print(len(kept))
    """
    child = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=False)
    assert 1 <= int(child.stdout) <= 4


def test_importing_leaves_this_process_without_torch(tmp_path):
    path = saved(tmp_path, nn.Linear(784, 10).state_dict())
    code = (
        "import sys; from trainer.model.model_loading import load_model\n"
        "load_model(sys.argv[1]); print('torch' in sys.modules)"
    )
    child = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "False"
