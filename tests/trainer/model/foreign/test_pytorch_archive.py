"""Both containers of PyTorch give the same numbers, and only those that their table names."""

import io

import pytest
import torch

from trainer.model.foreign.pickle_values import Name, Outside
from trainer.model.foreign.pytorch_archive import Storage, open_container, storage_of

NUMBERS = torch.arange(12, dtype=torch.float32)


def saved(new):
    content = io.BytesIO()
    torch.save({"a": NUMBERS, "b": torch.tensor([7], dtype=torch.int64)}, content, _use_new_zipfile_serialization=new)
    return content.getvalue()


@pytest.mark.parametrize("new", [True, False])
def test_every_run_of_numbers_is_found_by_its_place_in_the_table(new):
    data = saved(new)
    container = open_container(io.BytesIO(data), len(data))
    storages = [storage_of(outside) for outside in container.reader.outside]
    assert [(storage.kind, storage.count) for storage in storages] == [("Float", 12), ("Long", 1)]
    assert container.numbers(storages[0]) == NUMBERS.numpy().tobytes()
    assert container.numbers(storages[1]) == b"\x07" + bytes(7)
    assert not container.big_endian


@pytest.mark.parametrize("new", [True, False])
def test_numbers_of_another_length_or_key_are_missing(new):
    data = saved(new)
    container = open_container(io.BytesIO(data), len(data))
    key = storage_of(container.reader.outside[0]).key
    for storage in (Storage(key, "Float", 13), Storage("nowhere", "Float", 12), Storage("../version", "Byte", 2)):
        with pytest.raises(ValueError, match="numbers are missing"):
            container.numbers(storage)


GOOD = ("storage", Name("torch", "FloatStorage"), "0", "cpu", 12)


@pytest.mark.parametrize(
    "identity",
    [
        "storage",
        GOOD[:4],
        ("other", *GOOD[1:]),
        (GOOD[0], "FloatStorage", *GOOD[2:]),
        (GOOD[0], Name("torch", "OddStorage"), *GOOD[2:]),
        (*GOOD[:2], 0, *GOOD[3:]),
        (*GOOD[:4], -1),
        (*GOOD[:4], 2**60),
        (*GOOD[:4], 1.5),
        (*GOOD, ("1", 0, 5)),
    ],
)
def test_a_place_that_is_described_wrongly_is_refused(identity):
    assert storage_of(Outside(GOOD)).nbytes == 48
    with pytest.raises(ValueError, match=r"^it "):
        storage_of(Outside(identity))


@pytest.mark.parametrize("new", [True, False])
def test_a_file_that_is_cut_anywhere_is_refused(new):
    data = saved(new)
    for end in range(0, len(data), 41):
        with pytest.raises(ValueError, match=r"^it "):
            _read_all(data[:end])
    assert len(_read_all(data)) == 2


def _read_all(data):
    container = open_container(io.BytesIO(data), len(data))
    return [container.numbers(storage_of(outside)) for outside in container.reader.outside]
