import numpy as np
import pytest
import torch
from torch import nn

from tests.trainer.model.foreign.trained_networks import accuracy, trained
from trainer.errors import ModelFileError
from trainer.model.digit_model import ACTIVATIONS, InputScaling
from trainer.model.export import export_onnx
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.training.network import MLP, to_digit_model

onnx = pytest.importorskip("onnx")
IMAGES = np.random.default_rng(2).random((40, 784), dtype=np.float32)


@pytest.mark.parametrize("scaling", [InputScaling(), InputScaling(0.1307, 0.3081), InputScaling(1.0, -1.0)])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_our_own_export_comes_back_with_the_same_answers(tmp_path, activation, scaling):
    torch.manual_seed(2)
    exported = to_digit_model(MLP((40, 30), 0.0, activation), scaling, temperature=0.7)
    export_onnx(tmp_path / "digits.onnx", exported)
    model = load_model(tmp_path / "digits.onnx")
    assert model.activation == activation
    assert model.temperature == pytest.approx(0.7)
    np.testing.assert_allclose(
        Predictor(model).probabilities(IMAGES), Predictor(exported).probabilities(IMAGES), atol=1e-5
    )


def graph(nodes, constants, shape=("N", 1, 28, 28)):
    helper, floats = onnx.helper, onnx.TensorProto.FLOAT
    made = helper.make_graph(
        nodes,
        "somebody's",
        [helper.make_tensor_value_info("x", floats, shape)],
        [helper.make_tensor_value_info("y", floats, ["N", 10])],
        [onnx.numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()],
    )
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def node(operation, inputs, output, **settings):
    return onnx.helper.make_node(operation, inputs, [output], **settings)


def layer(network, number, part):
    return network[number].state_dict()[part].numpy()


GELU = [
    node("Div", ["h", "root"], "g1"),
    node("Erf", ["g1"], "g2"),
    node("Add", ["g2", "one"], "g3"),
    node("Mul", ["h", "g3"], "g4"),
    node("Mul", ["g4", "half"], "a"),
]
HIDDEN = {
    "relu": (nn.ReLU, [node("Relu", ["h"], "a")]),
    "sigmoid": (nn.Sigmoid, [node("Sigmoid", ["h"], "a")]),
    "silu": (nn.SiLU, [node("Sigmoid", ["h"], "s"), node("Mul", ["h", "s"], "a")]),
    "gelu": (nn.GELU, GELU),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_a_network_of_matmul_and_add_is_read_as_other_programs_write_it(tmp_path, name):
    activation, nodes = HIDDEN[name]
    network = trained(nn.Linear(784, 24), activation())
    constants = {
        "w1": layer(network, 0, "weight").T.copy(),
        "b1": layer(network, 0, "bias"),
        "w2": layer(network, 2, "weight").T.copy(),
        "b2": layer(network, 2, "bias"),
        "shape": np.array([-1, 784]),
        "root": np.float32(2**0.5),
        "one": np.float32(1),
        "half": np.float32(0.5),
    }
    nodes = [
        node("Reshape", ["x", "shape"], "flat"),
        node("MatMul", ["flat", "w1"], "m1"),
        node("Add", ["b1", "m1"], "h"),
        *nodes,
        node("MatMul", ["a", "w2"], "m2"),
        node("Add", ["m2", "b2"], "logits"),
        node("LogSoftmax", ["logits"], "y", axis=1),
    ]
    onnx.save(graph(nodes, constants), tmp_path / "other.onnx")
    model = load_model(tmp_path / "other.onnx")
    assert model.activation == name
    assert accuracy(model) == pytest.approx(accuracy(network), abs=0.002)


def test_a_batch_norm_and_a_scaling_of_bytes_are_folded(tmp_path):
    network = trained(nn.Linear(784, 24), nn.BatchNorm1d(24), nn.ReLU())
    norm = [layer(network, 1, part) for part in ("weight", "bias", "running_mean", "running_var")]
    constants = {"scale": np.float32(255)} | {f"n{number}": values for number, values in enumerate(norm)}
    constants |= {
        f"{part[0]}{number}": layer(network, number, part) for number in (0, 3) for part in ("weight", "bias")
    }
    nodes = [
        node("Flatten", ["x"], "flat"),
        node("Div", ["flat", "scale"], "small"),
        node("Gemm", ["small", "w0", "b0"], "h", transB=1),
        node("BatchNormalization", ["h", "n0", "n1", "n2", "n3"], "normed", epsilon=1e-5),
        node("Relu", ["normed"], "a"),
        node("Gemm", ["a", "w3", "b3"], "y", transB=1),
    ]
    onnx.save(graph(nodes, constants), tmp_path / "other.onnx")
    model = load_model(tmp_path / "other.onnx")
    assert accuracy(model) == pytest.approx(accuracy(network), abs=0.002)


REFUSED = {
    "convolutions": [node("Conv", ["x", "k"], "y")],
    "no MLP has": [node("LRN", ["x"], "y", size=3)],
    "no layers": [node("Identity", ["x"], "y")],
    "2 outputs|has shapes": [node("Flatten", ["x"], "f"), node("Gemm", ["f", "two"], "y", transB=1)],
    "activations": [
        *(node("Flatten", ["x"], "f"), node("Gemm", ["f", "w"], "h", transB=1), node("Elu", ["h"], "e")),
        *(node("Gemm", ["e", "v"], "i", transB=1), node("Relu", ["i"], "j"), node("Gemm", ["j", "v"], "y", transB=1)),
    ],
}


@pytest.mark.parametrize("reason", REFUSED)
def test_what_is_no_plain_mlp_is_refused_with_the_reason(tmp_path, reason):
    zeros = {"k": np.zeros((4, 1, 3, 3)), "two": np.zeros((2, 784)), "w": np.zeros((10, 784)), "v": np.zeros((10, 10))}
    constants = {name: values.astype(np.float32) for name, values in zeros.items()}
    onnx.save(graph(REFUSED[reason], constants), tmp_path / "other.onnx")
    with pytest.raises(ModelFileError, match=reason if reason != "activations" else "no MLP has|activations"):
        load_model(tmp_path / "other.onnx")


def test_numbers_in_another_file_are_never_looked_for(tmp_path):
    exported = to_digit_model(MLP((40,), 0.0, "relu"), InputScaling())
    export_onnx(tmp_path / "a.onnx", exported)
    onnx.save(onnx.load(tmp_path / "a.onnx"), tmp_path / "b.onnx", save_as_external_data=True, size_threshold=0)
    with pytest.raises(ModelFileError, match="another file"):
        load_model(tmp_path / "b.onnx")


def test_no_damaged_file_breaks_the_reader(tmp_path):
    import random

    from tests.reliability.mutation import mutate

    exported = to_digit_model(MLP((8,), 0.0, "silu"), InputScaling())
    export_onnx(tmp_path / "a.onnx", exported)
    data = (tmp_path / "a.onnx").read_bytes()
    rng = random.Random(4)
    refused = 0
    for _ in range(150):
        (tmp_path / "b.onnx").write_bytes(mutate(rng, data, [data], []))
        try:
            load_model(tmp_path / "b.onnx")
        except ModelFileError:
            refused += 1
    assert refused > 30
