import pytest
from PySide6.QtWidgets import QInputDialog

from digitpad.samples.browser.collection_choice import CollectionChoice
from digitpad.samples.store.my_samples import collection_title


@pytest.fixture
def german(window):
    window.view.choose_language("de")
    yield window
    window.view.choose_language("en")


@pytest.fixture
def choice(german, qtbot):
    made = CollectionChoice(german.samples.samples)
    qtbot.addWidget(made)
    return made


def test_the_first_collection_is_named_in_the_language_in_use_and_stored_under_one_name(german, choice):
    assert choice.box.currentText() == "meine"
    assert german.settings.current.collection == "mine"
    assert collection_title("class 3b") == "class 3b"
    german.samples.samples.use_collection("class 3b")
    assert [choice.box.itemText(place) for place in range(2)] == ["meine", "class 3b"]
    choice.box.activated.emit(0)
    assert german.settings.current.collection == "mine"


def test_the_first_collections_name_as_it_is_shown_makes_no_second_one(german):
    samples = german.samples.samples
    samples.use_collection("class 3b")
    samples.use_collection("meine")
    assert samples.collection == "mine"
    assert samples.open().collections() == ["mine", "class 3b"]


def test_the_name_follows_a_change_of_language(german, choice, qtbot):
    german.view.choose_language("es")
    qtbot.waitUntil(lambda: choice.box.currentText() == "mías")


def test_taking_the_offered_name_renames_nothing(german, choice):
    choice.ask_rename()
    dialog = choice.findChild(QInputDialog, "collectionNameDialog")
    assert dialog.textValue() == "meine"
    dialog.accept()
    assert german.samples.samples.open().collections() == ["mine"]
