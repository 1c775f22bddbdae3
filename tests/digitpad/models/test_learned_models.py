"""Which model a learned one came from, and where it lies."""

from dataclasses import replace

import pytest

from digitpad.models.learned_models import find_model, has_learned, model_in, parent_of
from digitpad.system import paths
from tests.digitpad.conftest import random_model
from trainer.files.bundle import bundled_models
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model


@pytest.fixture
def general():
    return random_model("general")


@pytest.fixture
def kept(general):
    path = paths.models_folder() / "general.safetensors"
    save_model(path, general)
    return path


@pytest.fixture
def learned(general):
    model = random_model("mine", seed=2)
    info = replace(model.info, parent=general.fingerprint, config={"samples_digest": "12ab"})
    return replace(model, info=info)


def test_only_a_model_that_took_samples_in_has_learned(general, learned):
    assert (has_learned(general), has_learned(learned)) == (False, True)


def test_a_model_of_the_users_own_is_found_by_its_fingerprint_with_its_file(general, kept):
    found = find_model(general.fingerprint)
    assert (found.model.fingerprint, found.file) == (general.fingerprint, str(kept))


def test_a_bundled_model_is_found_and_has_no_file_of_its_own():
    found = find_model(load_model(bundled_models()[0]).fingerprint)
    assert (found.is_bundled, found.file) == (True, "")


def test_a_damaged_file_among_the_models_hinders_no_search(general, kept):
    (paths.models_folder() / "a damaged one.safetensors").write_bytes(b"no model")
    assert find_model(general.fingerprint).path == kept


def test_learning_goes_on_from_the_parent_while_it_is_there_and_else_from_the_model_itself(general, learned, kept):
    assert parent_of(general) is general
    assert parent_of(learned).fingerprint == general.fingerprint
    kept.unlink()
    assert parent_of(learned) is learned


@pytest.mark.parametrize("content", [None, b"", b"no model"])
def test_a_file_without_a_model_holds_none(tmp_path, content):
    path = tmp_path / "x.safetensors"
    if content is not None:
        path.write_bytes(content)
    assert model_in(str(path)) is None
    assert model_in("") is None
