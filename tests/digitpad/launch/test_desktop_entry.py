"""The desktop entry, icon, metadata and file types that `digitpad --install-desktop` writes."""

import configparser
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PIL import Image

from digitpad.launch import desktop_entry
from trainer.errors import StorageError, TrainerError
from trainer.image.picture_file import PICTURE_ENDINGS

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktop entries belong to Linux")


@pytest.fixture
def data_home(tmp_path, monkeypatch):
    folder = tmp_path / "data home"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def read_entry(data_home):
    entry = configparser.RawConfigParser(strict=True)
    entry.optionxform = str
    entry.read(data_home / "applications/org.digitpad.DigitPad.desktop", encoding="utf-8")
    return entry["Desktop Entry"]


def test_installing_and_removing_leaves_no_file_behind(data_home):
    written = desktop_entry.install()
    assert all(path.is_file() and data_home in path.parents for path in written)

    assert sorted(desktop_entry.remove()) == sorted(written)
    left = set(data_home.rglob("org.digitpad*"))
    assert left == set()


def test_removing_what_was_never_installed_removes_nothing(data_home):
    assert desktop_entry.remove() == []


def test_installing_twice_is_as_good_as_once(data_home):
    assert desktop_entry.install() == desktop_entry.install()


def test_the_menu_entry_starts_a_program_that_exists(data_home):
    desktop_entry.install()

    program, *arguments = shlex.split(read_entry(data_home)["Exec"])
    assert Path(program).is_file()
    assert arguments[-1] == "%f"
    assert read_entry(data_home)["TryExec"] == program


def test_a_program_folder_with_odd_letters_is_quoted_as_the_specification_asks(data_home, tmp_path, monkeypatch):
    odd = tmp_path / 'my "50%" $HOME\\bin'
    odd.mkdir()
    (odd / "digitpad").touch()
    monkeypatch.setattr(sys, "executable", str(odd / "python"))

    desktop_entry.install()

    line = read_entry(data_home)["Exec"]
    expected = str(odd / "digitpad").replace("\\", "\\\\\\\\").replace('"', '\\\\"').replace("$", "\\\\$")
    assert line == f'"{expected.replace("%", "%%")}" %f'


def test_icon_entry_and_metadata_carry_one_name(data_home):
    written = desktop_entry.install()
    metadata = ElementTree.parse(next(path for path in written if path.name.endswith("metainfo.xml"))).getroot()

    assert {path.name.partition(".DigitPad")[0] for path in written} == {"org.digitpad"}
    assert read_entry(data_home)["Icon"] == metadata.findtext("id") == desktop_entry.APPLICATION_ID
    assert metadata.findtext("launchable") == f"{desktop_entry.APPLICATION_ID}.desktop"


def test_the_entry_opens_the_file_types_that_are_declared_and_every_picture_that_is_read(data_home):
    written = desktop_entry.install()
    types = ElementTree.parse(next(path for path in written if "mime" in path.parts)).getroot()
    declared = [kind.get("type") for kind in types]
    formats = Image.registered_extensions()
    pictures = {Image.MIME[formats[ending]] for ending in PICTURE_ENDINGS}
    metadata = ElementTree.parse(next(path for path in written if path.name.endswith("metainfo.xml"))).getroot()

    named = read_entry(data_home)["MimeType"].strip(";").split(";")
    assert sorted(named) == sorted({*declared, *pictures})
    assert named == [kind.text for kind in metadata.iter("mediatype")]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_validator_finds_nothing_wrong_with_the_entry(data_home):
    desktop_entry.install()

    entry = data_home / "applications/org.digitpad.DigitPad.desktop"
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(data_home):
    data_home.write_text("a file is in the way")

    with pytest.raises(StorageError, match="data home"):
        desktop_entry.install()


def test_other_systems_are_told_that_this_is_for_linux(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")

    with pytest.raises(TrainerError, match="Linux only"):
        desktop_entry.install()
