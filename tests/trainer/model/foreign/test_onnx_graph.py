import numpy as np
import pytest

from trainer.model.foreign.onnx_graph import read_graph

onnx = pytest.importorskip("onnx")
helper, kinds = onnx.helper, onnx.TensorProto


def model(nodes=(), constants=()):
    made = helper.make_graph(
        nodes,
        "g",
        [helper.make_tensor_value_info("x", kinds.FLOAT, [1, 784])],
        [helper.make_tensor_value_info("y", kinds.FLOAT, [1, 10])],
        constants,
    )
    return helper.make_model(made).SerializeToString()


@pytest.mark.parametrize("raw", [True, False])
@pytest.mark.parametrize("kind", ["FLOAT", "DOUBLE", "INT64"])
def test_numbers_are_read_however_they_are_kept(raw, kind):
    values = np.arange(6).reshape(2, 3).astype(helper.tensor_dtype_to_np_dtype(getattr(kinds, kind)))
    data = values.tobytes() if raw else values.reshape(-1).tolist()
    tensor = helper.make_tensor("w", getattr(kinds, kind), values.shape, data, raw=raw)
    np.testing.assert_array_equal(read_graph(model(constants=[tensor])).constants["w"], values)


def test_nodes_come_with_their_names_and_settings():
    node = helper.make_node("Gemm", ["x", "w"], ["y"], alpha=0.5, transB=1, word="tanh")
    graph = read_graph(model([node]))
    (read,) = graph.nodes
    assert (read.operation, read.inputs, read.outputs) == ("Gemm", ["x", "w"], ["y"])
    assert read.settings == {"alpha": 0.5, "transB": 1, "word": "tanh"}
    assert (graph.inputs, graph.outputs) == (["x"], ["y"])


def test_what_is_given_is_no_input():
    graph = read_graph(model(constants=[helper.make_tensor("x", kinds.FLOAT, [1], [0.0])]))
    assert graph.inputs == []


@pytest.mark.parametrize("shape", [[2, 4], [-1, 3], [2**40, 2**40], [1] * 20])
def test_numbers_that_do_not_fit_their_shape_are_refused(shape):
    tensor = helper.make_tensor("w", kinds.FLOAT, [2, 3], np.zeros(6, np.float32).tobytes(), raw=True)
    del tensor.dims[:]
    tensor.dims.extend(shape)
    with pytest.raises(ValueError, match="damaged ONNX"):
        read_graph(model(constants=[tensor]))


def test_too_many_parts_and_no_graph_are_refused():
    with pytest.raises(ValueError, match="too many parts"):
        read_graph(model([helper.make_node("Relu", ["x"], ["y"])] * 1500))
    with pytest.raises(ValueError, match="damaged ONNX"):
        read_graph(b"\x08\x09")
