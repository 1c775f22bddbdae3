"""An error owns its words: a template and what fills it, whole again after a journey to another thread or process."""

import copy
import errno
import pickle

import pytest

from trainer.errors import Fault, ModelFileError, Sentence, StorageError, TrainerError


def test_an_error_is_its_sentence_in_english():
    error = ModelFileError("{0} holds {1} layers; at most {2} are read.", "a.pt", 1200, 16)

    assert str(error) == "a.pt holds 1,200 layers; at most 16 are read."
    assert isinstance(error, TrainerError)


def test_what_the_system_said_is_a_part_of_the_sentence():
    full = OSError(errno.ENOSPC, "kein Platz")

    assert str(StorageError("{0} could not be read: {1}.", "a", full)) == (
        "a could not be read: No space left on device."
    )
    assert str(StorageError("{0}", OSError(errno.EPIPE, "Broken pipe"))) == "Broken pipe"
    assert str(StorageError("{0}", MemoryError())) == "not enough memory"


def test_a_fault_is_a_part_of_the_error_that_names_the_file():
    fault = Fault("it has {0} tensors", 3)

    assert isinstance(fault, ValueError)
    assert str(ModelFileError("{0} cannot be read: {1}.", "a", fault)) == "a cannot be read: it has 3 tensors."


def test_braces_are_a_strangers_own_affair():
    assert str(TrainerError("{0} is damaged.", "{1}{x}{0.__class__}.pt")) == "{1}{x}{0.__class__}.pt is damaged."
    assert str(TrainerError("finished {with} {9}")) == "finished {with} {9}"


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [("a\nb", "a b"), ("\udcff.png", "\ufffd.png"), ("\x1b[31m", "\ufffd[31m"), ("نمی\u200cخواهم", "نمی\u200cخواهم")],
)
def test_a_strangers_text_stays_on_one_line_and_can_be_written(foreign, shown):
    said = str(TrainerError("{0}", foreign))

    assert said == shown
    said.encode("utf-8")


@pytest.mark.parametrize("kind", [Sentence, Fault, TrainerError, StorageError])
def test_it_is_the_same_after_a_journey(kind):
    said = kind("{0} is {1}.", "a", Fault("larger than {0}", 5.5))

    for there in (pickle.loads(pickle.dumps(said)), copy.deepcopy(said)):
        assert there == said
        assert hash(there) == hash(said)
        assert str(there) == "a is larger than 5.5."
    assert said != kind("{0} is {1}.", "b", 1)


def test_the_same_error_can_be_told_about_another_thing():
    error = StorageError("{0} has {1} parts.", Sentence("The picture"), 3)

    assert str(error) == "The picture has 3 parts."
    assert error.about("a.png") == StorageError("{0} has {1} parts.", "a.png", 3)
