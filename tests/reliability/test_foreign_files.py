import ast
import contextlib
import os
import random
from pathlib import Path

import pytest

from tests.reliability.budget import Budget
from tests.reliability.fuzzing import FuzzingRun, is_one_plain_sentence
from tests.reliability.harness import ROOT, row_of
from tests.reliability.targets import TARGETS, Target
from trainer.data.dataset import load_dataset
from trainer.errors import PictureError, TrainerError
from trainer.reading.file_kind import kind_of_file
from trainer.training.checkpoint import load_checkpoint
from trainer.training.material import load_samples


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("models", 2000),
        ("pictures", 500),
        ("ink", 1500),
        ("idx", 2000),
        ("data", 600),
        ("samples", 600),
        ("torch", 300),
        ("foreign", 300),
    ],
)
def test_damaged_files_are_answered_or_refused_in_a_sentence_and_nothing_else(kind, count):
    row = row_of(kind, count)
    assert row["n"] == count
    assert 0 < row["answered"] < count  # some still read, most do not: the damage has the right size


def failures_of(read, tmp_path):
    target = Target("files", [b"0123456789" * 10], read)
    return FuzzingRun(target, random.Random(1), tmp_path).go(Budget(10, 20))


def refuse(text):
    def read(path):
        raise PictureError(text.format(path))

    return read


def burn(path):
    import time

    end = time.thread_time() + 1.1
    while time.thread_time() < end:
        pass


def test_the_harness_sees_crashes_slowness_warnings_and_unclear_reasons(tmp_path):
    import warnings

    assert failures_of(lambda path: 1 // 0, tmp_path)["crashes"] == 20
    assert failures_of(refuse("no"), tmp_path)["unclear_reasons"] == 20
    assert failures_of(lambda path: warnings.warn("odd", stacklevel=1), tmp_path)["warnings"] == 20
    slow = Target("files", [b"0"], burn)
    assert FuzzingRun(slow, random.Random(1), tmp_path).go(Budget(10, 1))["slow"] == 1
    clean = failures_of(refuse("{} is no picture."), tmp_path)
    assert clean["failures"] == 0
    assert clean["bound"] == 3 / 20
    for name in tmp_path.parent.glob("digitpad-*"):
        name.unlink()


@pytest.mark.parametrize(
    "text",
    ["it is no picture.", "/a is no\npicture.", "/a is no picture", "/a: ValueError('x').", "/a " + "x" * 300 + "."],
)
def test_a_reason_names_the_file_in_one_short_sentence(text):
    assert not is_one_plain_sentence(text, Path("/a"))


LOOKED_AT_BEFORE = {  # what is opened plainly: shipped with the program, or known to be an ordinary file
    "trainer/data/pen_styles.py",
    "trainer/data/pen_forms.py",
    "trainer/image/picture_file.py",
    "digitpad/draw/picture_journal.py",
    "digitpad/system/settings.py",
    "digitpad/widgets/icons.py",
    "digitpad/launch/desktop_entry.py",
    "digitpad/samples/exchange/archive_source.py",
}


def opens_plainly(call):
    """Whether a call opens a file to read it without a look at what it is; a pipe would hold it for ever."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    first = call.args[0] if call.args else None
    mode = first.value if isinstance(first, ast.Constant) else None
    if isinstance(call.func, ast.Attribute) and name == "open":
        of = call.func.value
        return mode in ("r", "rb") or (isinstance(of, ast.Name) and of.id == "Image" and ast.unparse(first) == "path")
    return name in ("read_bytes", "read_text") or (name == "open" and isinstance(call.func, ast.Name))


def test_files_are_opened_by_the_reader_that_looks_what_they_are():
    plain = set()
    for folder in ("trainer", "digitpad"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
            if any(map(opens_plainly, calls)):
                plain.add(path.relative_to(ROOT).as_posix())
    assert plain == LOOKED_AT_BEFORE


ASKED_OF_OUR_OWN = {  # names that the program has made itself, in folders of its own, or an error that is told
    "trainer/data/dataset.py",
    "trainer/files/bundle.py",
    "trainer/files/file_lock.py",
    "trainer/files/storage.py",
    "trainer/model/epoch_models.py",
    "trainer/runs/run_store.py",
    "digitpad/draw/journal.py",
    "digitpad/launch/desktop_entry.py",
    "digitpad/recognize/many_files.py",
    "digitpad/samples/exchange/sample_archive.py",
    "digitpad/samples/learning/learning_course.py",
    "digitpad/samples/store/sample_database.py",
    "digitpad/samples/store/sample_rescue.py",
    "digitpad/system/log.py",
    "digitpad/system/settings.py",
    "digitpad/system/torch_warm_up.py",
    "digitpad/system/windows_libraries.py",
}


def asks_plainly(call):
    """Whether a call asks what lies at a path in the way that raises an error for what cannot be looked at."""
    return isinstance(call.func, ast.Attribute) and call.func.attr in ("exists", "is_file", "is_dir")


def test_what_lies_at_a_strangers_path_is_asked_in_the_way_that_always_answers():
    plain = set()
    for folder in ("trainer", "digitpad"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
            if any(map(asks_plainly, calls)):
                plain.add(path.relative_to(ROOT).as_posix())
    assert plain == ASKED_OF_OUR_OWN


NO_NAMES = ["x" * 300, "a\0b", "\ud83d", "round", "/dev/zero"]
"""Too long, with a zero, half of a letter, a link to itself, a device."""


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
@pytest.mark.parametrize("name", NO_NAMES)
def test_names_that_no_file_can_have_are_refused_in_a_sentence_by_every_reader(name, tmp_path):
    (tmp_path / "round").symlink_to("round")
    path = tmp_path / name
    readers = [target().read for target in TARGETS.values()] + [load_dataset, load_samples, load_checkpoint]
    for read in readers:
        with contextlib.suppress(TrainerError):
            assert read(path) is None
    assert kind_of_file(path) == "unknown"
