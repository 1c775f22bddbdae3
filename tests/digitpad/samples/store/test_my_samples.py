"""The samples as a window sees them: one store, one collection in use, and names that a collection may have."""

import pytest
from PySide6.QtWidgets import QWidget

from digitpad.samples.store.my_samples import MySamples, collection_title
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_database import FILE_NAME
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from digitpad.system.settings import SettingsStore
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture
def samples(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = MySamples(parent, SettingsStore())
    yield made
    made.close()


@pytest.fixture
def told(samples):
    """The sentences for the status bar so far."""
    sentences = []
    samples.told.connect(sentences.append)
    return sentences


@pytest.fixture
def shown(monkeypatch):
    """The sentences of error dialogs so far."""
    sentences = []
    monkeypatch.setattr(
        "digitpad.samples.store.my_samples.show_error", lambda _window, said: sentences.append(str(said))
    )
    return sentences


def sample(label):
    return Sample(Drawing(Ink((Stroke(((1.0, 2.0), (3.0, 4.0 + label))),))), label)


def test_nothing_is_made_before_it_is_asked_for(samples):
    assert samples.collection == "mine"
    assert not any(paths.samples_folder().iterdir())
    assert samples.open().collections() == ["mine"]
    assert samples.open() is samples.open()


def test_a_store_that_cannot_be_used_is_told_and_there_is_none(samples, shown):
    (paths.samples_folder() / FILE_NAME).mkdir()
    assert samples.open() is None
    assert len(shown) == 1
    assert str(paths.samples_folder()) in shown[0]


def test_another_collection_is_made_told_and_remembered(samples, qtbot):
    with qtbot.waitSignals([samples.collection_changed, samples.changed]):
        samples.use_collection("class 3b")
    assert samples.open().collections() == ["mine", "class 3b"]
    assert MySamples(samples.parent(), SettingsStore()).collection == "class 3b"


def test_a_removed_collection_gives_way_to_the_oldest_of_the_others(samples, qtbot):
    for name in ("a", "b"):
        samples.use_collection(name)
    with qtbot.waitSignal(samples.collection_removed) as removed:
        samples.remove_collection()
    assert (removed.args, samples.collection) == (["b"], "mine")
    samples.remove_collection()
    samples.remove_collection()
    assert samples.open().collections() == ["mine"], "there is always one"


def test_a_change_by_another_digitpad_is_told_when_one_looks_again_and_only_then(samples):
    samples.open()
    changes = []
    samples.changed.connect(lambda: changes.append(True))
    samples.look_again()
    assert changes == []
    other = open_store(paths.samples_folder())
    other.add("mine", sample(3))
    other.close()
    samples.look_again()
    samples.look_again()
    assert changes == [True]


def test_the_first_collection_goes_by_the_name_of_the_language_and_others_by_their_own(qapp):
    assert (collection_title("mine"), collection_title("class 3b")) == ("mine", "class 3b")


@pytest.mark.parametrize(
    ("name", "same"), [("Class 3B", "class 3b"), ("  class   3b ", "class 3b"), ("ÄRZTE", "ärzte")]
)
def test_names_that_differ_only_in_capitals_are_one_collection(samples, told, name, same):
    samples.use_collection(same)
    samples.use_collection("mine")
    samples.use_collection(name)
    assert samples.collection == same
    assert samples.open().collections() == ["mine", same]
    assert told == ([f"Capitals make no other collection: “{same}” is in use."] if name.strip() == name else [])


def test_a_name_that_is_taken_but_for_its_capitals_is_told(samples, shown):
    samples.use_collection("class 3b")
    samples.rename_collection("MINE")
    assert shown == ["There is a collection “mine” already."]
    assert samples.collection == "class 3b"


@pytest.mark.parametrize("name", ["", "   ", "a" * 81])
def test_a_name_that_is_none_is_told_in_a_sentence(samples, shown, name):
    samples.use_collection(name)
    assert shown == ["A collection's name has 1 to 80 characters."]
    assert samples.collection == "mine"


def test_a_collection_may_change_the_capitals_of_its_own_name(samples):
    samples.use_collection("class 3b")
    samples.rename_collection("Class 3B")
    assert samples.open().collections() == ["mine", "Class 3B"]
