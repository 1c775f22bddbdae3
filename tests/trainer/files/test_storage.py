import os
import stat
import threading

import numpy as np
import pytest

from trainer.errors import StorageError
from trainer.files.storage import atomic_write, atomic_writer, remove_leftovers


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_and_nothing_else_stays(tmp_path):
    atomic_write(tmp_path / "a.bin", b"one" * 1000)
    atomic_write(tmp_path / "a.bin", b"two")
    assert (tmp_path / "a.bin").read_bytes() == b"two"
    assert names_in(tmp_path) == ["a.bin"]


@pytest.mark.parametrize("name", ["with spaces.bin", "🖊️ zwölf.bin", "n" * 255, "ü" * 127])
def test_any_name_that_the_disk_takes_can_be_written(tmp_path, name):
    atomic_write(tmp_path / name, b"x")
    assert names_in(tmp_path) == [name]


def test_a_block_that_fails_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), atomic_writer(path) as file:
        file.write(bytes([1 // 0]))
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.bin"]


def test_libraries_that_seek_can_write_through_it(tmp_path):
    with atomic_writer(tmp_path / "a.npz") as file:
        np.savez_compressed(file, numbers=np.arange(10))
    with np.load(tmp_path / "a.npz") as arrays:
        assert arrays["numbers"].tolist() == list(range(10))


def test_short_writes_are_continued(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:7]))
    atomic_write(tmp_path / "a.bin", bytes(range(256)))
    assert (tmp_path / "a.bin").read_bytes() == bytes(range(256))


def test_a_write_that_takes_nothing_is_an_error_and_not_a_loop(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "write", lambda descriptor, data: 0)
    with pytest.raises(StorageError, match=r"a\.bin could not be saved: the disk failed"):
        atomic_write(tmp_path / "a.bin", b"x")


def test_the_permissions_of_the_old_file_are_kept(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    path.chmod(0o640)
    atomic_write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.bin").write_bytes(b"old")
    (tmp_path / "link.bin").symlink_to(tmp_path / "real.bin")
    atomic_write(tmp_path / "link.bin", b"new")
    assert (tmp_path / "link.bin").is_symlink()
    assert (tmp_path / "real.bin").read_bytes() == b"new"


def test_a_missing_folder_a_folder_and_a_name_too_long_are_told_in_a_sentence(tmp_path):
    (tmp_path / "folder").mkdir()
    for path, reason in [
        (tmp_path / "missing" / "a.bin", "folder does not exist"),
        (tmp_path / "folder", "a folder has that name"),
        (tmp_path / ("n" * 256), "the name is too long"),
    ]:
        with pytest.raises(StorageError, match=reason) as caught:
            atomic_write(path, b"x")
        assert str(path) in str(caught.value)
    assert names_in(tmp_path) == ["folder"]


def test_leftovers_of_a_killed_save_are_removed_and_other_files_stay(tmp_path):
    left = tmp_path / ".model.safetensors.0123abcd.part"
    for path in (left, tmp_path / "model.part", tmp_path / ".model.0123abcd", tmp_path / "model.0123abcd.part"):
        path.write_bytes(b"half")
    assert remove_leftovers(tmp_path) == 1
    assert not left.exists()
    assert len(names_in(tmp_path)) == 3


def test_leftovers_in_folders_below_are_removed_as_deep_as_asked_and_not_through_links(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "data" / "runs" / "one").mkdir(parents=True)
    elsewhere.mkdir()
    (tmp_path / "data" / "link").symlink_to(elsewhere)
    name = ".run.json.0123abcd.part"
    for folder in (elsewhere, tmp_path / "data" / "runs", tmp_path / "data" / "runs" / "one"):
        (folder / name).write_bytes(b"half")
    assert remove_leftovers(tmp_path / "data", levels=1) == 1
    assert remove_leftovers(tmp_path / "data", levels=2) == 1
    assert (elsewhere / name).exists()


def test_leftovers_are_looked_for_only_in_a_folder_that_exists(tmp_path):
    assert remove_leftovers(tmp_path / "missing") == 0


def test_a_file_that_is_being_written_is_no_leftover(tmp_path):
    with atomic_writer(tmp_path / "a.bin") as file:
        file.write(b"half")
        assert remove_leftovers(tmp_path) == 0
    assert (tmp_path / "a.bin").read_bytes() == b"half"


def test_many_savers_and_cleaners_at_once_do_each_other_no_harm(tmp_path):
    errors = []

    def save(number):
        try:
            for _ in range(50):
                atomic_write(tmp_path / "shared.bin", bytes([number]) * 5000)
                remove_leftovers(tmp_path)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=save, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    content = (tmp_path / "shared.bin").read_bytes()
    assert len(content) == 5000
    assert len(set(content)) == 1
    assert names_in(tmp_path) == ["shared.bin"]
