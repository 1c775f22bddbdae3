import multiprocessing

import pytest

from tests.reliability.savers import SAVERS
from trainer.files.storage import remove_leftovers

PROGRAMS = 3
SAVES = 15


def save_many(kind, folder, first):
    saver = SAVERS[kind]()
    save = saver.open(folder)
    for number in range(first, first + SAVES):
        save(number)
        remove_leftovers(folder)


def run_at_once(kind, folder):
    folder.mkdir(exist_ok=True)
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=save_many, args=(kind, folder, 1 + SAVES * one)) for one in range(PROGRAMS)]
    for program in programs:
        program.start()
    for program in programs:
        program.join(120)
    assert [program.exitcode for program in programs] == [0] * PROGRAMS
    return SAVERS[kind]()


@pytest.mark.parametrize("kind", ["models", "drawings", "runs", "settings"])
def test_several_programs_that_save_the_same_file_leave_one_of_their_last_states(tmp_path, kind):
    saver = run_at_once(kind, tmp_path / "shared")
    assert saver.read(tmp_path / "shared") in {SAVES * (one + 1) for one in range(PROGRAMS)}
    assert {path.name for path in (tmp_path / "shared").iterdir()} <= saver.files


def test_several_programs_that_keep_samples_keep_them_all(tmp_path):
    saver = run_at_once("samples", tmp_path / "shared")
    assert saver.read(tmp_path / "shared") == PROGRAMS * SAVES


def test_settings_of_two_programs_are_joined(tmp_path, monkeypatch):
    from digitpad.system.settings import SettingsStore

    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    one, two = SettingsStore(), SettingsStore()
    one.change(theme="dark")
    two.change(pen_width=20.0)
    one.flush()
    two.flush()
    joined = SettingsStore().current
    assert (joined.theme, joined.pen_width) == ("dark", 20.0)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.ini"]
