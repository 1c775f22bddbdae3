"""What is installed, what is not installed twice, and what is mended."""

import re
import shutil
import subprocess
import sys
import threading

import pytest
from starting import setup as setups
from starting.installed import versions
from starting.places import Environment
from starting.requirements import Requirements
from starting.setup import Setup

from digitpad.system.training_parts import LOCK_NAME
from tests.resources.starting.conftest import lay
from trainer.files.file_lock import RunLock


def asked(calls):
    return [word for call in calls for word in call]


def test_reading_asks_for_neither_torch_nor_the_tests_packages(setup, registry):
    setup.prepare("reading")

    words = asked(registry.calls)
    assert any(word.startswith("numpy") for word in words)
    assert not any(re.match("torch|pytest", word) for word in words)


def test_what_was_set_up_is_not_set_up_again(setup, registry):
    setup.prepare("reading", "training", "tests")
    setup.prepare("reading")
    setup.prepare("reading", "training", "tests")

    assert len(registry.calls) == 1


def test_the_tests_need_more_than_the_program_and_the_program_itself(setup, registry):
    setup.prepare("reading")
    setup.prepare("reading", "training", "tests")

    assert any(word.startswith("pytest") for word in registry.calls[1])
    assert "--editable" in registry.calls[1]
    assert setup.is_ready("program")


def test_a_changed_dependency_is_installed(tmp_path, setup, registry):
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    shutil.copy(setups.ROOT / "pyproject.toml", checkout)
    changing = Setup(setup.environment, Requirements(checkout))
    changing.prepare("reading")
    project = checkout / "pyproject.toml"
    project.write_text(project.read_text().replace('"numpy>=2.0"', '"numpy>=2.1"'))
    changing.prepare("reading")

    assert len(registry.calls) == 2


@pytest.mark.parametrize("reason", ["network", "disk", "failed"])
def test_a_failed_installation_is_told_with_what_to_do_and_not_taken_for_done(setup, registry, reason):
    registry.fails["numpy"] = reason

    with pytest.raises(SystemExit, match="could not be installed"):
        setup.prepare("reading")
    assert not setup.is_ready("reading")

    registry.fails.clear()
    setup.prepare("reading")
    assert setup.is_ready("reading")


def test_where_the_pinned_versions_cannot_be_had_the_declared_ones_are_taken(setup, registry):
    def fail_once(words):
        registry.fails = {"numpy": "version"} if "-c" in words else {}

    registry.before = fail_once
    setup.prepare("reading")

    assert ["-c" in call for call in registry.calls] == [True, False]


@pytest.mark.parametrize("damage", ["a file is gone", "a file is cut", "its record is gone", "all of it is gone"])
def test_a_damaged_package_is_installed_anew(setup, registry, damage):
    setup.prepare("reading")
    place = setup.environment.packages()
    if damage == "a file is gone":
        (place / "numpy.py").unlink()
    elif damage == "a file is cut":
        (place / "numpy.py").write_text("")
    elif damage == "its record is gone":
        next(place.glob("numpy-*")).joinpath("RECORD").unlink()
    else:
        shutil.rmtree(next(place.glob("numpy-*")))
    assert not setup.is_ready("reading")

    setup.prepare("reading")

    assert setup.is_ready("reading")
    assert (place / "numpy.py").read_text()
    assert len(registry.calls) == 2


def test_repair_looks_into_the_files(setup, registry):
    setup.prepare("reading")
    assert setup.is_ready("reading")

    setup.repair()  # the played packages' digests are wrong, all of them

    assert versions(setup.environment) == {}


def test_repair_keeps_that_torch_is_not_wanted(setup, registry):
    setup.keep_light()
    setup.repair()

    assert setup.is_light()


def test_a_stamp_that_makes_no_sense_is_as_none(setup, registry):
    for words in ("[1]", "{", '{"reading": 4}', '{"reading": {"names": 3}}'):
        setup.environment.stamp.write_text(words)
        assert not setup.is_ready("reading")


def test_two_starts_wait_for_each_other(setup, registry, capsys):
    other = RunLock(setup.environment.folder / LOCK_NAME)
    assert other.take()
    second = threading.Thread(target=setup.prepare, args=("reading",))
    second.start()
    second.join(0.5)
    assert registry.calls == []

    other.release()
    second.join(60)

    assert len(registry.calls) == 1
    assert "this one waits" in capsys.readouterr().out


def test_whoever_waited_does_not_install_again(setup, registry):
    registry.before = lambda words: None
    starts = [threading.Thread(target=setup.prepare, args=("reading",)) for _ in range(3)]
    for each in starts:
        each.start()
    for each in starts:
        each.join(60)

    assert len(registry.calls) == 1


def test_an_environment_is_made_where_there_is_none_and_where_its_python_died(tmp_path):
    there = Setup(Environment(tmp_path / "environment"), Requirements(setups.ROOT))
    assert not there.is_alive()

    with there.alone():
        there.make()
        assert (there.environment.folder / LOCK_NAME).exists()

    assert there.is_alive()
    there.environment.python.unlink()
    assert not there.is_alive()


def test_the_lock_ends_with_its_process(tmp_path, setup):
    program = (
        "import sys, pathlib; from trainer.files.file_lock import RunLock; "
        f"print(RunLock(pathlib.Path({str(setup.environment.folder / LOCK_NAME)!r})).take())"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True, cwd=setups.ROOT)
    assert done.stdout.strip() == "True"

    with setup.alone():
        lay(setup.environment, "numpy")
    assert "numpy" in versions(setup.environment)
