"""A folder or a zip from a stranger: bounded, never outside itself, whatever it says of itself."""

import contextlib
import os
import struct
import zipfile
from pathlib import Path

import pytest

from digitpad.samples.exchange import archive_source
from digitpad.samples.exchange.archive_source import ArchiveError, named, open_source


def test_a_zip_with_a_million_entries_is_refused_before_they_are_read(tmp_path):
    path = tmp_path / "many.zip"
    entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    count = 1_000_000
    size = len(entry) * count
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, size, 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(entry * count + end64 + locator + end)
    with pytest.raises(ArchiveError, match="1,000,000 files"):
        open_source(path)
    lying = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 5, 5, size, 0, 0)
    path.write_bytes(entry * count + lying)
    with pytest.raises(ArchiveError, match="hides how many"):
        open_source(path)


def test_a_folder_with_too_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(archive_source, "MOST_ENTRIES", 3)
    for i in range(4):
        (tmp_path / f"{i}.txt").touch()
    with pytest.raises(ArchiveError, match="more than 3 files"):
        open_source(tmp_path)


@pytest.mark.parametrize("name", ["../7/a.png", "/7/a.png", "7/../../a.png", "C:\\7\\a.png", "7\\a.png"])
def test_a_zip_with_a_path_outside_its_folder_is_refused_whole(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("7/good.png", b"good")
        archive.writestr(zipfile.ZipInfo(name), b"bad")
    with pytest.raises(ArchiveError, match="outside"):
        open_source(tmp_path / "evil.zip")


@pytest.mark.parametrize("content", [b"", b"PK\5\6", b"not a zip" * 1000, b"PK\5\6" + b"\xff" * 18])
def test_what_is_no_zip_is_told_in_a_sentence(tmp_path, content):
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(ArchiveError):
        open_source(tmp_path / "x.zip")


def test_an_entry_that_unpacks_to_too_much_is_told_and_the_others_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archive_source, "MOST_ENTRY_BYTES", 100_000)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1/bomb.png", bytes(200_000))
        archive.writestr("7/good.png", b"good")
    with contextlib.closing(open_source(tmp_path / "bomb.zip")) as source:
        with pytest.raises(ArchiveError, match=r"bomb\.png is bigger than"):
            source.read("1/bomb.png")
        assert source.read("7/good.png") == b"good"


@pytest.fixture(params=["folder", "zip"])
def path(request, tmp_path):
    """Three small files in sub-folders."""
    contents = {"7/a.png": b"seven", "7/b/c.png": b"deeper", "d.txt": b"text"}
    for name, content in contents.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(content)
    if request.param == "zip":
        with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
            for name in contents:
                archive.write(tmp_path / "in" / name, name)
    return tmp_path / ("in.zip" if request.param == "zip" else "in")


@pytest.fixture
def source(path):
    with contextlib.closing(open_source(path)) as opened:
        yield opened


def test_files_have_names_with_forward_slashes_wherever_they_lie(source):
    assert sorted(source.names) == ["7/a.png", "7/b/c.png", "d.txt"]
    assert source.read("7/b/c.png") == b"deeper"


def test_a_file_that_is_not_there_is_told_by_name(source):
    with pytest.raises(ArchiveError, match=r"8/none\.png"):
        source.read("8/none.png")


def test_all_together_are_bounded_too(path, monkeypatch):
    monkeypatch.setattr(archive_source, "MOST_BYTES", 8)
    with contextlib.closing(open_source(path)) as source:
        source.read("7/a.png")
        with pytest.raises(ArchiveError, match="left out"):
            source.read("7/b/c.png")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no links here")
def test_links_out_of_a_folder_are_not_followed(tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key").write_text("secret")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "in" / "file").symlink_to(tmp_path / "secret" / "key")
    assert open_source(tmp_path / "in").names == []


def test_whoever_reads_several_learns_which_one_it_is_about():
    with pytest.raises(ArchiveError, match=r"^a\.zip: .* is damaged"), named(Path("a.zip")):
        raise ArchiveError("{0} is damaged.", "7/a.png")
