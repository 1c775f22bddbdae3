from pathlib import Path

import pytest

from trainer.commands.outputs import check_ending, ready_file
from trainer.errors import StorageError


def test_a_missing_folder_is_made_and_no_file_is_left_there(tmp_path):
    ready_file(tmp_path / "new" / "folder" / "model.safetensors")
    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_what_stands_there_is_not_touched(tmp_path):
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"kept")
    ready_file(path)
    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_of_that_name_or_a_file_in_the_way_is_told_before_the_work(tmp_path):
    with pytest.raises(StorageError, match="a folder has that name"):
        ready_file(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="could not be made"):
        ready_file(tmp_path / "file" / "model.safetensors")


def test_an_ending_that_would_lie_is_refused():
    check_ending("--out", Path("a.SAFETENSORS"), (".safetensors", ""))
    check_ending("--out", Path("a"), (".safetensors", ""))
    check_ending("--out", None, (".safetensors",))
    with pytest.raises(ValueError, match=r"--out a\.pt must end in \.safetensors"):
        check_ending("--out", Path("a.pt"), (".safetensors", ""))
