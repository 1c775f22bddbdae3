"""The settings file as a stranger, a bad disk or an older DigitPad may have left it."""

import os
import random
import subprocess
import sys

import pytest
from PySide6.QtCore import QByteArray, QSettings

from digitpad.system import paths
from digitpad.system.settings import MAX_COLLECTION, RestoringMark, Settings, SettingsStore

STATE = QByteArray(bytes(range(256)))


def written(**choices):
    store = SettingsStore()
    store.change(**choices)
    store.save_bytes("state", STATE)
    store.flush()
    return paths.settings_path()


def test_choices_and_layout_come_back():
    written(theme="dark", collection="class 5b", recent_models=("a", "b"))

    again = SettingsStore()

    assert (again.current.theme, again.current.collection) == ("dark", "class 5b")
    assert again.current.recent_models == ("a", "b")
    assert again.load_bytes("state") == STATE


def test_no_bit_of_the_layout_may_change_unnoticed():
    written()
    file = QSettings(str(paths.settings_path()), QSettings.Format.IniFormat)
    whole = file.value("window/state").data()
    for position in range(0, 8 * len(whole), 7):
        changed = bytearray(whole)
        changed[position // 8] ^= 1 << position % 8
        file.setValue("window/state", QByteArray(bytes(changed)))
        file.sync()
        assert SettingsStore().load_bytes("state") is None


def test_a_layout_without_a_checksum_is_not_believed():
    file = QSettings(str(paths.settings_path()), QSettings.Format.IniFormat)
    file.setValue("window/state", STATE)
    file.sync()

    assert SettingsStore().load_bytes("state") is None


@pytest.mark.parametrize(
    "line",
    [
        "collection=",
        "collection=@Invalid()",
        f"collection={'c' * (MAX_COLLECTION + 1)}",
        f"collection={'c' * 1_000_000}",
        "collection=\\x0",
        "collection=@ByteArray(\\xff\\xfe)",
        "collection_models=one",
        "pen_width=nan",
        "pen_width=1e999",
        f"saliency={'9' * 5000}",
        "theme=@Size(1 2)",
        "theme=pink",
        f"recent_models={', '.join('abcdefgh' * 40)}",
        f"model={'m' * 10_000}",
        "theme=@Variant(\\0\\0\\0\\x41)",
    ],
)
def test_a_value_that_makes_no_sense_becomes_the_default(line):
    paths.settings_path().write_text(f"[choices]\n{line}\nguide=false\n")

    store = SettingsStore()

    name = line.partition("=")[0]
    assert getattr(store.current, name) == getattr(Settings(), name)


@pytest.mark.parametrize("seed", range(40))
def test_any_bytes_in_the_file_leave_a_pad_that_starts(seed):
    path = written(theme="dark", collection="class 5b")
    rng = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(rng.choice((1, 5, 50))):
        content[rng.randrange(len(content))] = rng.randrange(256)
    path.write_bytes(content)

    store = SettingsStore()
    store.change(theme="light")
    store.flush()

    assert store.load_bytes("state") in {None, STATE}


def test_a_file_with_values_that_we_never_write_is_kept_aside():
    path = paths.settings_path()
    path.write_bytes(b"[choices]\ntheme=@Variant(\\0)\n")

    assert SettingsStore().current == Settings()
    assert path.with_suffix(".damaged.ini").exists()
    assert "damaged" in paths.log_path().read_text()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_or_a_folder_in_the_place_of_the_file_is_not_waited_for():
    os.mkfifo(paths.settings_path())
    assert SettingsStore().current == Settings()

    paths.settings_path().unlink(missing_ok=True)
    paths.settings_path().mkdir()
    assert SettingsStore().current == Settings()


def test_a_start_that_died_of_its_layout_lets_the_next_one_leave_it_out():
    code = "import os; from digitpad.system.settings import RestoringMark; os._exit(7 * RestoringMark().take())"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 7

    assert not RestoringMark().take()
    assert RestoringMark().take()


def test_a_window_that_starts_at_the_same_time_has_not_died():
    first, second = RestoringMark(), RestoringMark()

    assert first.take()
    assert second.take()
    second.remove()
    first.remove()
    assert RestoringMark().take()
