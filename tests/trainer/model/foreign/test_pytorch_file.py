import io
import os
import pickle
import re
import subprocess
import sys
import warnings
import zipfile
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from trainer.errors import ModelFileError
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


@pytest.mark.parametrize("new", [True, False])
@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_every_protocol_of_pickle_is_read_in_both_containers(tmp_path, protocol, new):
    network = sequential()
    options = {"pickle_protocol": protocol, "_use_new_zipfile_serialization": new}
    path = saved(tmp_path, network.state_dict(), **options)
    if not new and protocol != 2:  # nobody writes the old container with another protocol than 2
        with pytest.raises(ModelFileError):
            load_model(path)
        return
    assert_reads_like(network, load_model(path))


def test_a_checkpoint_with_wrapper_prefixes_is_read(tmp_path):
    network = nn.DataParallel(TutorialNet())
    optimizer = torch.optim.Adam(network.parameters())
    network(torch.rand(2, 784)).sum().backward()
    optimizer.step()
    content = {"epoch": 3, "model_state_dict": network.state_dict(), "optimizer_state_dict": optimizer.state_dict()}
    assert_reads_like(network.module, load_model(saved(tmp_path, content)))


KEYS = ["state_dict", "model", "net_state_dict", "ema", "weights", "best_model", "generator", "my own key"]


@pytest.mark.parametrize("key", KEYS)
def test_the_state_may_lie_under_any_key_with_anything_harmless_beside_it(tmp_path, key):
    from argparse import Namespace

    network = sequential()
    beside = {
        "best": np.float64(0.98),
        "best32": np.float32(0.98),
        "history": [0.1, 0.2],
        "curve": np.arange(3.0),
        "epoch": 3,
        "note": "hello",
        "args": Namespace(lr=0.1, hidden=[20, 15]),
        "path": Path("runs/1"),
        "device": torch.device("cpu"),
        "best_tensor": torch.tensor(0.5),
        "nothing": None,
    }
    assert_reads_like(network, load_model(saved(tmp_path, {**beside, key: network.state_dict()})))


def test_of_a_network_and_its_moving_average_the_network_is_taken(tmp_path):
    network, average = sequential(), sequential()
    content = {"ema": average.state_dict(), "model": network.state_dict()}
    assert_reads_like(network, load_model(saved(tmp_path, content)))


@pytest.mark.parametrize("dtype", [torch.float64, torch.float16, torch.bfloat16])
def test_other_precisions_are_read(tmp_path, dtype):
    network = sequential().to(dtype)
    model = load_model(saved(tmp_path, network.state_dict()))
    assert_reads_like(network.float(), model)


def test_transposed_storage_shared_storage_and_missing_biases_are_read(tmp_path):
    network = nn.Sequential(nn.Linear(784, 12, bias=False), nn.ReLU(), nn.Linear(12, 10)).double()
    content = network.state_dict()
    content["0.weight"] = content["0.weight"].T.contiguous().T
    whole = torch.cat([content["2.weight"].reshape(-1), content["2.bias"]])
    content["2.weight"], content["2.bias"] = whole[:120].view(10, 12), whole[120:]
    assert_reads_like(network.float(), load_model(saved(tmp_path, content)))


class Canary:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (os.mkdir, (str(self.path),))


class Unheard(nn.Linear):
    pass


def cnn():
    return nn.Sequential(OrderedDict(conv1=nn.Conv2d(1, 4, 3), fc1=nn.Linear(784, 10))).state_dict()


REFUSED = {
    "convolutions": cnn,
    "recurrent layers": lambda: nn.LSTM(28, 10).state_dict(),
    "whole pickled program object": sequential,
    "object (test_pytorch_file.Unheard); save its state_dict()": lambda: {"model": moved(Unheard(784, 10))},
    "takes 100 numbers, not the 784 pixels": lambda: nn.Sequential(nn.Linear(100, 784)).state_dict(),
    "has 1 outputs": lambda: nn.Sequential(nn.Linear(784, 1)).state_dict(),
    "not the 30 outputs": lambda: nn.Sequential(nn.Linear(784, 30), nn.Linear(20, 10)).state_dict(),
    "layer norm": lambda: nn.Sequential(nn.Linear(784, 10), nn.LayerNorm(10)).state_dict(),
    "a part that no MLP has": lambda: {**nn.Linear(784, 10).state_dict(), "running_mean": torch.zeros(10)},
    "holds a Tensor, not a state dict": lambda: torch.zeros(784, 10),
    "holds a list": lambda: ["hello"],
    "holds no layers": lambda: {},
    "numpy arrays, not tensors; save them by numpy.savez": lambda: {"weight": np.zeros((10, 784), np.float32)},
    "sparse tensors": lambda: {"weight": torch.zeros(10, 784).to_sparse()},
    "does not hold fractions": lambda: {"weight": torch.zeros(10, 784, dtype=torch.int32)},
    "larger than the file's numbers": lambda: {"weight": torch.zeros(1).as_strided((10, 784), (0, 0))},
    "not finite": lambda: {"weight": torch.full((10, 784), float("nan"))},
    "so large that its answers": lambda: {"weight": torch.full((10, 784), 1e38)},
    "bias of its layer": lambda: {"weight": torch.zeros(10, 784), "bias": torch.zeros(9)},
    "it has 17 layers": lambda: nn.Sequential(
        nn.Linear(784, 4), *(nn.Linear(4, 4) for _ in range(15)), nn.Linear(4, 10)
    ).state_dict(),
}


def moved(network):
    """As if its class lay in a module that only its writer has."""
    type(network).__module__ = "test_pytorch_file"
    sys.modules["test_pytorch_file"] = sys.modules[__name__]
    return network


@pytest.mark.parametrize("reason", REFUSED)
def test_what_is_no_mlp_for_digits_is_refused_with_the_reason(tmp_path, reason):
    path = saved(tmp_path, REFUSED[reason]())
    with pytest.raises(ModelFileError, match=re.escape(reason)) as caught:
        load_model(path)
    assert str(caught.value).startswith(f"{path} is no model that DigitPad can read: ")
    assert "\n" not in str(caught.value)


def test_a_compiled_program_is_called_by_its_name_and_the_way_out_is_told(tmp_path):
    path = tmp_path / "scripted.pt"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer versions advise against it
        torch.jit.trace(sequential(), torch.zeros(1, 784)).save(path)
    with pytest.raises(ModelFileError, match=r"TorchScript.*state_dict\(\)"):
        load_model(path)


@pytest.mark.parametrize("options", [{}, {"_use_new_zipfile_serialization": False}, {"pickle_protocol": 4}])
def test_a_pickle_that_wants_to_run_a_command_does_not_run_it(tmp_path, options):
    canary = tmp_path / "canary"
    for content in ({"weight": Canary(canary)}, {"state_dict": sequential().state_dict(), "x": Canary(canary)}):
        path = saved(tmp_path, content, **options)
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
    "too many files": (zip_of(**{f"f{number}": b"" for number in range(600)}), "too many files"),
    "far too many files": (zip_of(**{f"f{number}": b"" for number in range(9000)}), "too many files"),
    "a giant table of contents": (zip_of(archive__data_pkl=bytes(600_000), archive__version=b"3"), "too large"),
    "a compiled program": (zip_of(a__data_pkl=b"\x80\x02.", a__version=b"3", a__code__x_py=b""), "TorchScript"),
    "an archive that is cut": (zip_of(archive__data_pkl=b"\x80\x02.")[:-30], "damaged"),
    "an archive with a tail": (zip_of(archive__data_pkl=b"\x80\x02}.", archive__version=b"3") + b" ", "damaged"),
    "only the start": (b"PK\x03\x04", "damaged"),
    "names that differ in case": (zip_of(a__data_pkl=b"\x80\x02}.", a__DATA_pkl=b"", a__version=b"3"), "same name"),
    "a pickle of numbers": (plain_pickle([1, 2, 3]), "is a pickle, but no state dict"),
    "a pickle of protocol 4 objects": (
        zip_of(a__data_pkl=plain_pickle(OrderedDict), a__version=b"3"),
        "holds a Name",
    ),
    "a pickle that ends early": (zip_of(a__data_pkl=b"\x80\x02}q\x00", a__version=b"3"), "damaged"),
    "an archive without numbers": (zip_of(archive__data_pkl=b"\x80\x02}.", archive__version=b"3"), "no "),
    "a table of many steps": (
        zip_of(archive__data_pkl=b"\x80\x02" + b"N0" * 200_000 + b"N.", archive__version=b"3"),
        "too large",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_torch_file_is_refused_with_the_reason(tmp_path, what):
    content, reason = BROKEN[what]
    path = tmp_path / "broken.pt"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=reason):
        load_model(path)


def test_a_file_that_says_two_things_of_itself_is_refused(tmp_path):
    content = io.BytesIO()
    torch.save(sequential().state_dict(), content)
    data = content.getvalue()
    end, large = data.rfind(b"PK\x05\x06"), data.rfind(b"PK\x06\x06")
    assert large > 0  # torch writes both end records
    path = tmp_path / "two.pt"
    for place in (end + 16, end + 12, end + 10, large + 48, large + 40, large + 32):
        changed = bytearray(data)
        changed[place] ^= 1
        path.write_bytes(bytes(changed))
        with pytest.raises(ModelFileError, match=r"two different things|damaged"):
            load_model(path)
    path.write_bytes(data)
    assert load_model(path).layer_sizes == (784, 20, 15, 10)


def test_many_keys_made_to_collide_cost_no_time(tmp_path):
    keys = b"".join(b"\x8a\x0a" + (k * (2**61 - 1)).to_bytes(10, "little") + b"N" for k in range(1, 30_000))
    path = tmp_path / "slow.pt"
    path.write_bytes(zip_of(archive__data_pkl=b"\x80\x02}(" + keys + b"u.", archive__version=b"3"))
    with pytest.raises(ModelFileError, match="no layers"):
        load_model(path)


def test_importing_loads_no_torch_and_works_without_it(tmp_path):
    path = saved(tmp_path, nn.Linear(784, 10).state_dict())
    code = (
        "import sys; sys.modules['torch'] = None\nfrom trainer.model.model_loading import load_model\n"
        "print(load_model(sys.argv[1]).layer_sizes)"
    )
    child = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "(784, 10)"
