"""Another collection brings its own model with it, and one without a model the general one."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from digitpad.system.settings import SettingsStore
from tests.digitpad.conftest import random_model
from trainer.adaptation.verdict import Adaptation, Verdict
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model


def learned(parent, seed):
    """A model as learning makes it, with other weights than its parent's."""
    model = random_model(f"random {seed}", seed=seed)
    info = replace(model.info, parent=parent.fingerprint, config={"samples_digest": f"{seed:016x}"})
    return replace(model, info=info)


def learn(window, model):
    """What follows when a course of learning has ended well."""
    verdict = Verdict(20, 0.7, 0.9, True, 0.99, 0.99, 0.9, 0.9)
    window.samples.course.learning.learned.emit(Adaptation(model, verdict, 1.0))
    assert window.model_in_use.model is model


def use(window, collection):
    window.samples.samples.use_collection(collection)


def reads(window):
    return window.model_in_use.model.fingerprint


@pytest.fixture
def general(window, model):
    """The model that the window started with, kept among the user's own."""
    path = paths.models_folder() / "general.safetensors"
    save_model(path, model)
    window.model_in_use.remember(str(path))
    return model


@pytest.fixture
def two_hands(window, general):
    """Collections "mine" and "class 3b", each with a model that learned it; "class 3b" is in use."""
    models = learned(general, 11), learned(general, 12)
    learn(window, models[0])
    use(window, "class 3b")
    learn(window, models[1])
    return models


def test_another_collection_brings_the_model_that_learned_it(window, two_hands):
    mine, theirs = two_hands
    use(window, "mine")
    assert reads(window) == mine.fingerprint
    assert window.statusBar().currentMessage() == "“mine”: the model that learned it is reading"
    use(window, "class 3b")
    assert reads(window) == theirs.fingerprint
    assert load_model(window.settings.current.model).fingerprint == theirs.fingerprint


def test_a_collection_without_a_model_of_its_own_goes_back_to_the_general_one(window, general, two_hands):
    use(window, "new")
    assert reads(window) == general.fingerprint
    assert window.settings.current.model.endswith("general.safetensors")
    assert window.statusBar().currentMessage() == "“new”: a general model is reading"


def test_the_general_model_used_last_comes_back(window, two_hands):
    other = random_model("other", seed=5)
    window.model_in_use.use(other)
    use(window, "mine")
    use(window, "new")
    assert reads(window) == other.fingerprint


def test_a_window_opened_later_knows_the_models_of_the_collections(window, two_hands, general, qtbot):
    from digitpad.app import create_window

    window.close()
    later = create_window()
    qtbot.addWidget(later)
    later.show()
    qtbot.waitUntil(lambda: later.model_in_use.model is not None)
    assert reads(later) == two_hands[1].fingerprint
    use(later, "mine")
    assert reads(later) == two_hands[0].fingerprint
    use(later, "new")
    assert reads(later) == general.fingerprint


def test_without_its_general_model_a_collection_gets_the_one_that_came_with_digitpad(window, two_hands, qtbot):
    from digitpad.app import create_window
    from trainer.files.bundle import default_model_path

    (paths.models_folder() / "general.safetensors").unlink()
    window.close()
    later = create_window()
    qtbot.addWidget(later)
    later.model_in_use.load()
    use(later, "new")
    assert reads(later) == load_model(default_model_path()).fingerprint


def test_a_model_thrown_away_meanwhile_is_none(window, general, two_hands):
    for file in paths.models_folder().glob("mine *.safetensors"):
        file.unlink()
    use(window, "mine")
    assert reads(window) == general.fingerprint


def test_forgetting_what_was_learned_leaves_the_collection_without_a_model(window, general, two_hands):
    window.commands["ForgetLearned"].trigger()
    use(window, "mine")
    use(window, "class 3b")
    assert reads(window) == general.fingerprint


def test_going_back_leaves_the_collection_with_the_model_from_before(window, general, qtbot):
    first = learned(general, 11)
    learn(window, first)
    learn(window, learned(general, 12))
    window.samples.bar.findChild(QPushButton, "learnRevert").click()
    use(window, "new")
    use(window, "mine")
    assert reads(window) == first.fingerprint


def test_a_renamed_collection_keeps_its_model(window, two_hands):
    window.samples.samples.rename_collection("class 4b")
    use(window, "mine")
    use(window, "class 4b")
    assert reads(window) == two_hands[1].fingerprint


def test_a_removed_collection_gives_way_to_the_other_ones_model(window, two_hands):
    window.samples.samples.remove_collection()
    assert window.samples.samples.collection == "mine"
    assert reads(window) == two_hands[0].fingerprint


def test_a_new_collection_does_not_take_over_the_model_of_a_removed_one_of_its_name(window, general, two_hands):
    window.samples.samples.remove_collection()
    use(window, "class 3b")
    assert reads(window) == general.fingerprint


def test_what_is_offered_for_one_collection_is_withdrawn_with_another(window, general):
    worse = Verdict(20, 0.9, 0.7, True, 0.99, 0.99, 0.9, 0.9)
    window.samples.course.learning.learned.emit(Adaptation(learned(general, 11), worse, 1.0))
    assert window.samples.bar.isVisible()
    use(window, "class 3b")
    assert not window.samples.bar.isVisible()
    assert reads(window) == general.fingerprint


def test_learning_ends_without_a_change_when_another_collection_is_chosen(window, general, qtbot):
    samples = [Sample(Drawing(Ink((Stroke(((60.0, 60.0), (200.0, 60.0 + n))),))), n % 10) for n in range(4)]
    store = open_store(paths.samples_folder())
    store.add_all("mine", samples)
    store.close()
    window.commands["LearnSamples"].trigger()
    use(window, "class 3b")
    learning = window.samples.course.learning
    qtbot.waitUntil(lambda: not learning.is_running, timeout=120_000)
    assert reads(window) == general.fingerprint
    assert "Nothing has changed" in window.samples.bar.text
    assert not list(paths.models_folder().glob("class*"))


def test_the_models_of_collections_are_remembered_whatever_their_names(data_folder):
    store = SettingsStore()
    names = ("a, b; c", "/tmp/ä b,c.safetensors", "“3”", "C:\\x=1\\y.safetensors")
    store.change(collection_models=names)
    store.flush()
    assert SettingsStore().current.collection_models == names
