import os

import pytest

from trainer.errors import PictureError
from trainer.files.foreign_file import open_foreign_file, read_foreign_file


def test_a_plain_file_within_the_limit_is_read(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    assert read_foreign_file(tmp_path / "a", 5, PictureError) == b"12345"
    with open_foreign_file(str(tmp_path / "a"), 5, PictureError) as (file, size):
        assert (file.read(2), size) == (b"12", 5)


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(PictureError, match=r"sparse.*larger than 3 MB"):
        read_foreign_file(tmp_path / "sparse", 3 * 2**20, PictureError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_that_nobody_writes_to_does_not_hold_the_program_up(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(PictureError, match="pipe"):
        read_foreign_file(tmp_path / "pipe", 10, PictureError)


@pytest.mark.parametrize("name", ["", ".", "none", "no\0name", "x" * 5000])
def test_what_is_no_file_is_told_by_its_name(tmp_path, name):
    with pytest.raises(PictureError):
        read_foreign_file(f"{tmp_path}/{name}", 10, PictureError)


def test_a_link_in_a_circle_is_told(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(PictureError, match=str(tmp_path)):
        read_foreign_file(tmp_path / "a", 10, PictureError)
