import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file

from trainer.errors import StorageError
from trainer.files.storage import atomic_writer
from trainer.model.safetensors_writer import write_safetensors

TENSORS = {
    "weight": np.arange(12, dtype=np.float32).reshape(3, 4).T,
    "half": np.array([1.5, -2], np.float16),
    "count": np.array(7, np.int64),
    "nothing": np.zeros((0, 5), np.float32),
}


def test_the_library_reads_what_was_written(tmp_path):
    path = tmp_path / "some.safetensors"
    with atomic_writer(path) as file:
        write_safetensors(file, TENSORS, {"story": "“Überschrift”"})
    read = load_file(path)
    assert set(read) == set(TENSORS)
    for name, values in TENSORS.items():
        assert read[name].dtype == values.dtype
        np.testing.assert_array_equal(read[name], values)
    with safe_open(path, framework="np") as file:
        assert file.metadata() == {"story": "“Überschrift”"}


def test_a_dtype_that_no_checkpoint_has_leaves_the_old_file(tmp_path):
    path = tmp_path / "some.safetensors"
    path.write_bytes(b"before")
    with pytest.raises(KeyError), atomic_writer(path) as file:
        write_safetensors(file, {"odd": np.zeros(3, bool)}, {})
    assert path.read_bytes() == b"before"


def test_a_full_disk_is_said_in_a_sentence(tmp_path, monkeypatch):
    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(StorageError, match="disk is full"), atomic_writer(tmp_path / "some.safetensors") as file:
        write_safetensors(file, TENSORS, {})
