from dataclasses import replace

import pytest

from tests.trainer.sample_models import random_model
from trainer.errors import StorageError
from trainer.model.digit_model import ModelInfo, Refusal
from trainer.model.model_card import model_card, write_model_card
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model


def test_the_bundled_models_page_says_what_it_is_and_how_well_it_reads():
    model = load_model()
    card = model_card(model, "mine.safetensors")
    for words in (model.info.name, f"{model.info.test_accuracy:.2%}", model.info.dataset_digest, model.fingerprint):
        assert words in card
    assert 'load_model("mine.safetensors")' in card
    assert "| epochs | 110 |" in card


def test_a_model_that_says_nothing_of_itself_gets_a_page_that_says_so():
    card = model_card(replace(random_model(), info=ModelInfo(), refusal=Refusal(0.5, 2.5)))
    assert card.startswith("# A reader of handwritten digits")
    assert "It was not measured." in card
    assert "That is not known." in card
    assert "below 50.0%, or less than 2.50 nats from the flat answer" in card


def test_what_a_file_says_of_itself_cannot_break_the_table():
    card = model_card(replace(random_model(), info=ModelInfo(name="a", metrics={"x|y": "1\n| 2"})))
    assert "| x\\|y | 1 \\| 2 |" in card


def test_the_page_lies_beside_the_model(tmp_path):
    save_model(tmp_path / "a.safetensors", random_model())
    assert not (tmp_path / "a.md").exists()
    save_model(tmp_path / "a.safetensors", random_model(), card=True)
    assert "a.safetensors" in (tmp_path / "a.md").read_text(encoding="utf-8")
    with pytest.raises(StorageError):
        write_model_card(tmp_path / "missing" / "a.safetensors", random_model())
