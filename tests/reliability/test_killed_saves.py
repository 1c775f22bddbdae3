import random
from pathlib import Path

from tests.reliability.harness import row_of
from tests.reliability.kills import Series
from tests.reliability.savers import Saver


def test_whatever_is_killed_while_saving_leaves_readable_files_and_all_that_was_acknowledged():
    row = row_of("kills", 60)
    assert set(row["kinds"]) == {"models", "drawings", "run records", "checkpoints", "settings", "samples"}
    assert all(kind["saved"] > 0 for kind in row["kinds"].values())


def careless_saver() -> Saver:
    """Writes over the old file in small pieces, as a program does that has not thought about it."""

    def opened(folder):
        def save(number):
            with Path(folder, "a.txt").open("w") as file:
                for _ in range(500):
                    file.write(f"{number}\n")
                    file.flush()

        return save

    def read(folder):
        lines = Path(folder, "a.txt").read_text().split()
        assert len(lines) == 500
        assert len(set(lines)) == 1
        return int(lines[0])

    return Saver("careless", opened, read, frozenset({"a.txt"}))


def test_the_harness_catches_a_careless_saver(tmp_path, capsys):
    series = Series(careless_saver(), tmp_path / "careless")
    rng = random.Random(1)
    for _ in range(30):
        series.kill_once(rng)
    assert series.failures["unreadable"] > 0


def test_what_a_killed_save_of_settings_leaves_is_gone_after_the_next_start(data_folder):
    from digitpad.system.settings import SettingsStore

    data_folder.mkdir()
    for name in ("settings.ini.AbCdEf", "settings.ini.backup", "other.ini.AbCdEf"):
        (data_folder / name).write_text("half")
    SettingsStore().flush()
    assert {path.name for path in data_folder.iterdir()} >= {"settings.ini.backup", "other.ini.AbCdEf"}
    assert not (data_folder / "settings.ini.AbCdEf").exists()
