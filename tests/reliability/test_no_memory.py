"""Memory that runs out anywhere in a reader, a command or work beside the window ends in one sentence.

Each case is done once to count the functions of the program that it calls, and then again and again with a MemoryError
raised at the entrance of one of them.
"""

import inspect
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from digitpad.launch.command_line import run_command
from digitpad.samples.exchange.archive_reading import listed_samples, read_samples
from digitpad.samples.exchange.archive_source import named, open_source
from digitpad.system.background import Work
from tests.reliability.targets import TARGETS
from tests.trainer.sample_models import random_model
from trainer.__main__ import main as run_trainer
from trainer.data.dataset import load_test_images
from trainer.data.idx import read_idx
from trainer.errors import Fault, StorageError, TrainerError
from trainer.image.picture_file import read_grey_picture
from trainer.ink.inkml import read_inkml
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.classify import classify_file

ROOT = Path(__file__).parents[2]
OURS = (str(ROOT / "trainer"), str(ROOT / "digitpad"))
PLACES = 8  # at which memory runs out, spread over all calls of a case


def calls_of(act):
    """How many of the program's functions an act calls."""
    return _traced(act, None)[1]


def starve(act, place):
    """Do an act in which the call number ``place`` finds no memory, and return what it returned."""
    return _traced(act, place)[0]


def _traced(act, place):
    count = 0

    def look(frame, event, _argument):
        nonlocal count
        code = frame.f_code  # a generator's, which is left half way, would only be told to nobody
        if event == "call" and code.co_filename.startswith(OURS) and not code.co_flags & inspect.CO_GENERATOR:
            count += 1
            if count == place:
                raise MemoryError

    before = sys.gettrace()
    sys.settrace(look)
    try:
        return act(), count
    finally:
        sys.settrace(before)


def places(count):
    """Some of the calls, the first two (the reader itself is one) left out."""
    return sorted({round(place) for place in np.linspace(3, count, PLACES)} if count > 3 else [])


def good_file(name, folder):
    target = TARGETS[name]()
    path = folder / f"good{target.suffixes[0]}"
    path.write_bytes(target.examples[0])
    return path


PREDICTOR = Predictor(random_model((784, 4, 10)))
READERS = [
    ("models", load_model),
    ("foreign", load_model),
    ("pictures", read_grey_picture),
    ("ink", read_inkml),
    ("idx", lambda path: read_idx(path, 3)),
    ("data", load_test_images),
    ("pictures", lambda path: classify_file(path, PREDICTOR)),
    ("ink", lambda path: classify_file(path, PREDICTOR)),
]


@pytest.mark.parametrize(("name", "read"), READERS)
def test_a_reader_without_memory_names_the_file_or_answers(name, read, tmp_path):
    path = good_file(name, tmp_path)
    read(path)
    told = []
    for place in places(calls_of(lambda: read(path))):
        try:
            starve(lambda: read(path), place)
        except TrainerError as error:
            told.append(str(error))
    assert any("memory" in sentence for sentence in told)
    assert all(str(path) in sentence for sentence in told)


def test_samples_that_find_no_memory_are_told_and_the_others_are_taken(tmp_path):
    path = good_file("samples", tmp_path)

    def read():
        source = open_source(path)
        try:
            with named(path):
                return [str(each) for each in read_samples(source)] if listed_samples(source) is not None else []
        finally:
            source.close()

    told = []
    for place in places(calls_of(read)):
        try:
            told.append(starve(read, place))
        except (TrainerError, MemoryError):
            continue
    assert any("not enough memory" in lines[0] and "Sample(" in lines[1] for lines in told if len(lines) == 2)


@pytest.mark.parametrize("words", ["classify {picture}", "predict {model} {picture}"])
def test_a_command_without_memory_ends_with_one_line(words, tmp_path, capsys):
    picture = good_file("pictures", tmp_path)
    model = tmp_path / "m.safetensors"
    save_model(model, random_model((784, 4, 10)))
    command, *rest = words.format(picture=picture, model=model).split()
    act = (lambda: run_command([command, *rest])) if command == "classify" else lambda: run_trainer([command, *rest])
    for place in places(calls_of(act))[5:]:  # before that the words themselves are read
        capsys.readouterr()
        status = starve(act, place)
        told = capsys.readouterr().err
        assert status in (0, 1, 2)
        assert "Traceback" not in told
        assert status == 0 or "memory" in told, told


@pytest.mark.parametrize("error", [MemoryError(), Fault("it has {0} corners", 5), StorageError("It is full.")])
def test_work_that_finds_no_memory_or_a_fault_that_nobody_told_has_failed(error, qtbot, qapp):
    def job(_tell, _should_stop):
        raise error

    work = Work(qapp, job)
    with qtbot.waitSignal(work.failed, timeout=20_000) as failed:
        work.start()
    (said,) = failed.args
    assert isinstance(said, TrainerError)
    assert any(words in str(said) for words in ("too little free memory", "it has 5 corners", "It is full."))


def test_the_harness_lets_memory_run_out_where_it_says():
    path = ROOT / "trainer" / "errors.py"
    assert calls_of(lambda: str(Fault("a {0}", path))) > 2
    with pytest.raises(MemoryError):
        starve(lambda: str(Fault("a {0}", path)), 2)
    assert zipfile.is_zipfile(path) is False
