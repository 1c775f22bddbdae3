"""Chosen, lent, given back, gone back to: one owner says which model reads."""

import pytest
from PySide6.QtCore import QObject

from digitpad.models.model_in_use import ModelInUse
from digitpad.system import paths
from digitpad.system.settings import SettingsStore
from tests.digitpad.conftest import random_model
from trainer.files.bundle import default_model_path
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model


class Heard:
    """What a ModelInUse has said, in order."""

    def __init__(self, in_use):
        self.changed, self.choices, self.errors, self.imports = [], [], [], []
        in_use.changed.connect(self.changed.append)
        in_use.choice_made.connect(self.choices.append)
        in_use.refused.connect(self.errors.append)
        in_use.import_requested.connect(self.imports.append)


@pytest.fixture
def parent(qapp):
    return QObject()


@pytest.fixture
def settings():
    return SettingsStore()


@pytest.fixture
def first():
    return random_model("first")


@pytest.fixture
def in_use(parent, settings, first):
    made = ModelInUse(settings, first, parent)
    made.load()
    return made


@pytest.fixture
def file():
    path = paths.models_folder() / "kept.safetensors"
    save_model(path, random_model("kept", seed=3))
    return str(path)


def test_nothing_is_loaded_before_it_is_asked_for_and_then_only_once(parent, settings, first):
    in_use = ModelInUse(settings, first, parent)
    heard = Heard(in_use)
    assert (in_use.model, in_use.is_loaded) == (None, False)
    in_use.load()
    in_use.load()
    assert heard.changed == [first]
    assert heard.choices == []


def test_the_first_model_is_the_one_used_last(parent, settings, file):
    settings.change(model=file)
    in_use = ModelInUse(settings, None, parent)
    in_use.load()
    assert in_use.model.info.name == "kept"


@pytest.mark.parametrize("content", [None, b"no model"])
def test_where_the_one_used_last_is_gone_or_damaged_the_bundled_one_reads(parent, settings, tmp_path, content):
    path = tmp_path / "last.safetensors"
    if content is not None:
        path.write_bytes(content)
    settings.change(model=str(path))
    in_use = ModelInUse(settings, None, parent)
    heard = Heard(in_use)
    in_use.load()
    assert in_use.model.fingerprint == load_model(default_model_path()).fingerprint
    assert heard.imports == ([] if content is None else [path])  # whoever may take time says what is wrong with it


@pytest.mark.parametrize("name", ["tutorial.pt", "tutorial.PTH"])
def test_a_state_dict_is_left_to_whoever_may_take_time_and_the_bundled_one_reads_meanwhile(
    parent, settings, tmp_path, name
):
    in_use = ModelInUse(settings, tmp_path / name, parent)
    heard = Heard(in_use)
    in_use.load()
    assert heard.imports == [tmp_path / name]
    assert in_use.model.fingerprint == load_model(default_model_path()).fingerprint


def test_choosing_with_a_file_is_remembered_and_without_one_is_not(in_use, settings, file):
    heard, kept, unsaved = Heard(in_use), load_model(file), random_model("unsaved", seed=4)
    in_use.use(kept, file)
    in_use.use(unsaved)
    assert heard.changed == heard.choices == [kept, unsaved]
    assert (in_use.model, in_use.file) == (unsaved, file)
    assert next_settings(settings).current.model == file


def test_the_files_used_last_are_listed_once_each_the_newest_first(in_use, settings, first):
    for name in ("a", "b", "a", *(str(number) for number in range(7))):
        in_use.remember(name)
    in_use.remember("")
    assert settings.current.recent_models == ("6", "5", "4", "3", "2", "1", "0", "a")
    assert in_use.file == ""


def test_a_lent_network_reads_until_it_is_given_back_and_is_no_choice(in_use, first):
    heard, epochs = Heard(in_use), [random_model(f"epoch {number}", seed=number) for number in (1, 2)]
    for epoch in epochs:
        in_use.lend(epoch)
        assert (in_use.model, in_use.chosen) == (epoch, first)
    in_use.give_back()
    in_use.give_back()
    assert heard.changed == [*epochs, first]
    assert heard.choices == []


def test_choosing_another_model_ends_the_loan(in_use):
    other = random_model("other", seed=5)
    in_use.lend(random_model("epoch 1", seed=1))
    in_use.use(other)
    in_use.give_back()
    assert in_use.model is in_use.chosen is other


def test_a_network_that_is_lent_before_the_first_model_is_loaded_reads_on(parent, settings, first):
    in_use, lent = ModelInUse(settings, first, parent), random_model("epoch 1", seed=1)
    in_use.lend(lent)
    in_use.load()
    assert (in_use.model, in_use.chosen) == (lent, first)


def test_going_back_brings_model_and_file_of_then_whatever_was_lent_meanwhile(in_use, file):
    in_use.use(load_model(file), file)
    before = in_use.before()
    in_use.use(random_model("learned", seed=6), "learned.safetensors")
    in_use.lend(random_model("epoch 1", seed=1))
    in_use.restore(before)
    assert (in_use.model, in_use.file) == (before.model, file)


def test_there_is_nothing_to_go_back_to_before_the_first_model(parent, settings, first):
    assert ModelInUse(settings, first, parent).before() is None


def test_the_bundled_model_is_chosen_for_the_next_start_too(in_use, file):
    in_use.use(load_model(file), file)
    in_use.use_bundled()
    assert in_use.model.fingerprint == load_model(default_model_path()).fingerprint
    assert in_use.file == ""


def test_a_bundled_model_that_cannot_be_read_is_told_and_the_choice_stays(in_use, file, tmp_path, monkeypatch):
    monkeypatch.setattr("trainer.files.bundle.default_model_path", lambda: tmp_path / "gone.safetensors")
    in_use.use(load_model(file), file)
    heard, before = Heard(in_use), in_use.model
    in_use.use_bundled()
    assert (in_use.model, in_use.file, heard.changed) == (before, file, [])
    assert "gone.safetensors" in str(heard.errors[0])


def next_settings(settings):
    """The settings as the next start reads them."""
    settings.flush()
    return SettingsStore()
