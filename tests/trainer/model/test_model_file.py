import json
import os
import struct
from dataclasses import replace

import numpy as np
import pytest
from safetensors.numpy import load, save

from tests.trainer.sample_models import in_bits, random_model
from trainer.errors import ModelFileError, StorageError
from trainer.model.digit_model import DigitModel, InputScaling, ModelInfo, Refusal
from trainer.model.model_file import model_bytes, save_model
from trainer.model.model_loading import MODEL_ENDINGS, OWN_ENDING, load_model
from trainer.model.model_metadata import to_metadata

FULL = random_model(
    (784, 12, 11, 10),
    activation="gelu",
    scaling=InputScaling(0.1307, 0.3081),
    temperature=1.25,
    refusal=Refusal(0.6),
    info=ModelInfo(
        name="Füller",
        made_by="python -m trainer train --seed 7",
        created="2026-01-31",
        preset="recommended",
        test_accuracy=0.9912,
        validation_accuracy=0.99,
        metrics={"ece": 0.004, "best_epoch": 12},
        config={"hidden": [12, 11], "optimizer": "adam", "dropout": 0.1, "ema_decay": None},
        dataset_digest="ab" * 32,
        seed=7,
        versions={"numpy": "2.4"},
        parent="0123456789abcdef",
    ),
)


def test_a_saved_model_comes_back_whole(tmp_path):
    save_model(tmp_path / "a.safetensors", FULL)
    loaded = load_model(tmp_path / "a.safetensors")
    assert loaded.fingerprint == FULL.fingerprint
    assert loaded.info == FULL.info
    assert (loaded.activation, loaded.scaling, loaded.temperature) == ("gelu", FULL.scaling, 1.25)
    assert loaded.refusal == Refusal(0.6)


@pytest.mark.parametrize(("bits", "share"), [(16, 0.6), (8, 0.4)])
def test_a_rounded_model_makes_a_smaller_file_and_comes_back_to_the_bit(tmp_path, bits, share):
    model = in_bits(FULL, bits)
    save_model(tmp_path / "whole.safetensors", FULL)
    save_model(tmp_path / "small.safetensors", model)
    whole, small = ((tmp_path / name).stat().st_size for name in ("whole.safetensors", "small.safetensors"))
    assert small < share * whole
    assert load_model(tmp_path / "small.safetensors").fingerprint == model.fingerprint


def test_a_layer_that_learned_is_stored_whole_beside_layers_of_eight_bits(tmp_path):
    model = in_bits(FULL, 8)
    model = replace(model, weights=(*model.weights[:-1], FULL.weights[-1]))
    save_model(tmp_path / "a.safetensors", model)
    assert load_model(tmp_path / "a.safetensors").fingerprint == model.fingerprint


def test_a_refusal_by_both_rules_comes_back_and_an_old_one_is_written_as_before(tmp_path):
    save_model(tmp_path / "a.safetensors", replace(FULL, refusal=Refusal(0.7, 3.5)))
    assert load_model(tmp_path / "a.safetensors").refusal == Refusal(0.7, 3.5)
    assert json.loads(to_metadata(FULL)["model"])["refusal"] == {"threshold": 0.6}


def test_only_what_an_older_version_could_not_read_is_written_as_the_new_one(tmp_path):
    for model, version in ((FULL, "1"), (in_bits(FULL, 8), "2"), (replace(FULL, refusal=Refusal(0.7, 3.5)), "2")):
        content = model_bytes(model)
        header = json.loads(content[8 : 8 + struct.unpack("<Q", content[:8])[0]])
        assert header["__metadata__"]["format_version"] == version


def test_a_model_without_a_name_is_called_like_its_file(tmp_path):
    save_model(tmp_path / "seven seas.safetensors", replace(FULL, info=ModelInfo()))
    assert load_model(tmp_path / "seven seas.safetensors").info.name == "seven seas"


def rewritten(change_header=lambda header: header, change_data=lambda data: data, model=FULL):
    content = model_bytes(model)
    length = struct.unpack("<Q", content[:8])[0]
    header = change_header(json.loads(content[8 : 8 + length]))
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + change_data(content[8 + length :])


def with_metadata(**changes):
    def change(header):
        header["__metadata__"] |= changes
        return header

    return rewritten(change)


def with_run(**changes):
    return with_metadata(model=json.dumps(json.loads(to_metadata(FULL)["model"]) | changes))


def with_info(**changes):
    return with_metadata(info=json.dumps(json.loads(to_metadata(FULL)["info"]) | changes))


def renamed(header):
    header["layers.0.wieght"] = header.pop("layers.0.weight")
    return header


def overlapping(header):
    header["layers.2.bias"]["data_offsets"] = header["layers.0.bias"]["data_offsets"]
    return header


def stretched(header):
    header["layers.0.weight"]["shape"] = [784, 12, 1]
    return header


def turned(header):
    header["layers.0.weight"]["shape"] = [784, 12]
    return header


def retyped(header):
    header["layers.0.bias"] |= {"dtype": "I32"}
    return header


def doubled(header):
    text = json.dumps(header)
    return ('{"layers.0.bias": ' + json.dumps(header["layers.0.bias"]) + ", " + text[1:]).encode()


def nan_weight(data):
    return data[:40] + struct.pack("<f", float("nan")) + data[44:]


def with_tensors(**changes):
    """A model in eight bits, some of whose tensors are others."""
    content = model_bytes(in_bits(FULL, 8))
    tensors = {name: array for name, array in load(content).items() if changes.get(name, array) is not None}
    header = json.loads(content[8 : 8 + struct.unpack("<Q", content[:8])[0]])
    return save(tensors | {name: array for name, array in changes.items() if array is not None}, header["__metadata__"])


HOSTILE = {
    "an empty file": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "a text": b"hello world, this is no model at all",
    "cut in the numbers": model_bytes(FULL)[:-1],
    "cut in the header": model_bytes(FULL)[:100],
    "something appended": model_bytes(FULL) + b"\0",
    "a giant header length": struct.pack("<Q", 2**63) + b"{}",
    "a header that nests": struct.pack("<Q", 200_000) + b"[" * 200_000,
    "a header of nested objects": rewritten(lambda header: b'{"a":' * 50_000),
    "a header that is a list": rewritten(lambda header: b"[]"),
    "NaN in the header": rewritten(lambda header: b'{"a": NaN}'),
    "bytes that are no text": rewritten(lambda header: b'{"\xff\xfe": 1}'),
    "a number of 9999 digits": rewritten(lambda header: b'{"a": ' + b"9" * 9999 + b"}"),
    "a million entries": struct.pack("<Q", 1_000_000) + b'{"a":1,' * 142_857 + b"}",
    "a duplicate key": rewritten(doubled),
    "a name changed": rewritten(renamed),
    "tensors that overlap": rewritten(overlapping),
    "three dimensions": rewritten(stretched),
    "a turned matrix": rewritten(turned),
    "whole numbers": rewritten(retyped),
    "a weight that is no number": rewritten(change_data=nan_weight),
    "whole numbers without scales": with_tensors(**{"layers.0.scale": None}),
    "scales of ordinary weights": with_tensors(**{"layers.0.weight": FULL.weights[0]}),
    "scales for other rows": with_tensors(**{"layers.0.scale": np.ones(13, np.float32)}),
    "scales below zero": with_tensors(**{"layers.0.scale": np.full(12, -1, np.float32)}),
    "scales of 16 bits": with_tensors(**{"layers.0.scale": np.ones(12, np.float16)}),
    "scales that are no numbers": with_tensors(**{"layers.0.scale": np.full(12, np.nan, np.float32)}),
    "endless scales": with_tensors(**{"layers.0.scale": np.full(12, np.inf, np.float32)}),
    "biases of eight bits": with_tensors(**{"layers.0.bias": np.ones(12, np.int8)}),
    "a distance below zero": with_run(refusal={"probability": 0.5, "distance": -1}),
    "half a refusal": with_run(refusal={"probability": 0.5}),
    "a format of ours that is no model": with_metadata(format="digitpad checkpoint"),
    "numbers of another shape": save({"layers.0.weight": np.zeros((10, 700), np.float32)}),
    "a newer version": with_metadata(format_version="99"),
    "unknown metadata": with_metadata(surprise="!"),
    "layer sizes that lie": with_metadata(layer_sizes="[784, 13, 11, 10]"),
    "layer sizes that are text": with_metadata(layer_sizes='["784", 10]'),
    "layer sizes that break out": with_metadata(layer_sizes='[784, 10], "x": 1'),
    "a million layers": with_metadata(layer_sizes="[" + "1," * 100_000 + "1]"),
    "an unknown activation": with_run(activation="eval"),
    "a list as activation": with_run(activation=["relu"]),
    "a temperature of zero": with_run(temperature=0),
    "a temperature of text": with_run(temperature="1"),
    "a temperature of true": with_run(temperature=True),
    "a huge temperature": with_run(temperature=10**400),
    "a deviation of zero": with_run(scaling={"mean": 0, "deviation": 0}),
    "scaling by a list": with_run(scaling=[0, 1]),
    "a refusal above one": with_run(refusal={"threshold": 2}),
    "an accuracy of 9": with_info(test_accuracy=9),
    "an accuracy of true": with_info(test_accuracy=True),
    "a name that is a number": with_info(name=5),
    "versions that are numbers": with_info(versions={"numpy": 2}),
    "a history too deep": with_info(config={"a": [[[[[[[[1]]]]]]]]}),
    "a history too long": with_info(metrics={"a": [0] * 30_000}),
    "an accuracy without end": with_metadata(info='{"metrics": {"ece": 1e999}}'),
    "weights so large that answers are none": model_bytes(
        DigitModel(
            (np.full((4, 784), 1e35, np.float32), np.full((10, 4), 1e30, np.float32)), (np.zeros(4), np.zeros(10))
        )
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_that_is_no_model_is_refused_in_one_sentence(tmp_path, what):
    path = tmp_path / "strange.safetensors"
    path.write_bytes(HOSTILE[what])
    with pytest.raises(ModelFileError) as caught:
        load_model(path)
    message = str(caught.value)
    assert message.startswith(f"{path} is no model that DigitPad can read: ")
    assert message.endswith(".")
    assert "\n" not in message
    assert len(message) < len(str(path)) + 200


def test_a_header_length_that_looks_like_a_pickle_is_still_a_model(tmp_path):
    path = tmp_path / "a.safetensors"
    for name_length in range(600):
        path.write_bytes(model_bytes(replace(FULL, info=ModelInfo(name="n" * name_length, seed=1))))
        if path.read_bytes()[:2] == b"\x80\x05":
            assert load_model(path).fingerprint == FULL.fingerprint
            break
    else:
        pytest.fail("no header had that length")


def test_a_missing_file_a_folder_and_a_pipe_are_told_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path, reason in [(tmp_path / "none", "No such file"), (tmp_path, "directory"), (tmp_path / "pipe", "ordinary")]:
        with pytest.raises(ModelFileError, match=reason):
            load_model(path)


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.safetensors"
    with path.open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(ModelFileError, match="larger than 256 MB"):
        load_model(path)


def test_a_name_that_is_not_utf_8_can_be_kept_in_a_model(tmp_path):
    model = random_model()
    named = replace(model, info=replace(model.info, name="\udcff", made_by="imported from \udcff.pt"))

    save_model(tmp_path / "a.safetensors", named)

    assert load_model(tmp_path / "a.safetensors").info.name == "?"


@pytest.mark.parametrize("ending", [*sorted({*MODEL_ENDINGS} - {OWN_ENDING}), ".PT"])
def test_an_ending_that_would_lie_is_refused_before_anything_is_written(tmp_path, ending):
    with pytest.raises(StorageError, match=r"ends in \.safetensors"):
        save_model(tmp_path / f"mine{ending}", random_model((784, 10)))
    assert list(tmp_path.glob("mine*")) == []
