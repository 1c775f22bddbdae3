"""The user's own files: for nobody else to see, and in a folder that Qt finds again."""

import os
import stat
import sys
from pathlib import Path

import numpy as np
import pytest

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.system import log, paths
from digitpad.system.settings import SettingsStore
from trainer.data.personal_samples import PersonalSamples
from trainer.files.storage import atomic_write
from trainer.ink.strokes import Ink, Stroke
from trainer.runs.config import TrainConfig
from trainer.runs.run_store import RunStore

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions as Linux and macOS have them")
INK = Ink((Stroke(((50.0, 50.0), (200.0, 220.0))),))


@pytest.fixture
def fresh(tmp_path, monkeypatch):
    """A data folder that is not there yet, under an umask that lets everybody read."""
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "own"))
    before = os.umask(0o022)
    yield tmp_path / "own"
    os.umask(before)


def use_everything():
    """Write one of each of the user's files."""
    from trainer.training.material import save_samples

    log.write("a line\n")
    settings = SettingsStore()
    settings.change(theme="dark")
    settings.flush()
    store = open_store(paths.samples_folder())
    store.add_all("mine", [Sample(Drawing(INK), 7)])
    store.close()
    runs = RunStore(paths.runs_folder())
    record = runs.create(TrainConfig())
    own = PersonalSamples(np.zeros((1, 28, 28), np.uint8), np.array([7]))
    save_samples(runs.checkpoint_folder(record.id), own)
    atomic_write(paths.models_folder() / "a.safetensors", b"x")


def test_nobody_else_may_look_into_the_users_files(qapp, fresh):
    use_everything()

    found = [fresh, *fresh.rglob("*")]
    assert {"digitpad.log", "settings.ini", "run.json", "a.safetensors"} <= {path.name for path in found}
    open_to_others = {
        str(path.relative_to(fresh.parent)): oct(path.stat().st_mode & 0o777)
        for path in found
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    }
    assert open_to_others == {}


def test_a_folder_that_the_user_opened_to_others_stays_open(qapp, fresh):
    fresh.mkdir(mode=0o755)

    paths.user_data_folder()

    assert stat.S_IMODE(fresh.stat().st_mode) == 0o755


def test_what_is_saved_elsewhere_may_be_read_as_all_files_there(fresh, tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)

    atomic_write(shared / "a.png", b"x")

    assert stat.S_IMODE((shared / "a.png").stat().st_mode) == 0o644


def test_the_usual_folder_of_an_earlier_version_is_closed(fresh, tmp_path, monkeypatch):
    monkeypatch.delenv("DIGITPAD_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / "data" / "digitpad").mkdir(mode=0o755, parents=True)

    folder = paths.user_data_folder()

    assert folder == tmp_path / "data" / "digitpad"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are not UTF-8")
def test_a_data_folder_whose_name_is_not_utf_8_is_told_and_not_used(tmp_path, monkeypatch, capsys):
    strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xff"))
    monkeypatch.setenv("DIGITPAD_DATA", str(strange))

    folder = paths.user_data_folder()

    str(folder).encode()
    assert not strange.exists()
    assert "nothing will be kept" in capsys.readouterr().err


def test_the_log_takes_names_that_are_not_utf_8(fresh):
    log.write("\udcff.png\n")

    assert "\\udcff.png" in paths.log_path().read_text(encoding="utf-8")
