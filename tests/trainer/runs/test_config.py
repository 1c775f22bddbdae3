import dataclasses
import json

import pytest

from trainer.runs.config import HYPER_PARAMETERS, PRESETS, TrainConfig


@pytest.mark.parametrize("config", PRESETS.values(), ids=PRESETS)
def test_a_preset_survives_being_written_as_json(config):
    assert TrainConfig.from_dict(json.loads(json.dumps(config.asdict()))) == config


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_knows_its_name(name):
    assert PRESETS[name].preset == name


@pytest.mark.parametrize(("half", "bits"), [(True, "16"), (False, "32")])
def test_the_settings_of_an_older_run_still_say_how_its_weights_were_rounded(half, bits):
    written = {name: value for name, value in PRESETS["quick"].asdict().items() if name != "weight_bits"}
    assert TrainConfig.from_dict({**written, "half": half}).weight_bits == bits


def test_the_article_preset_is_the_tutorials_recipe():
    article = PRESETS["article"]
    assert (article.hidden, article.dropout, article.activation) == ((512, 512), 0.5, "relu")
    assert (article.optimizer, article.learning_rate, article.momentum) == ("sgd", 0.01, 0.0)
    assert (article.batch_size, article.epochs, article.validation_share) == (20, 20, 0.2)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hidden", (0,)),
        ("hidden", (512,) * 9),
        ("hidden", "512"),
        ("activation", "softsign"),
        ("dropout", 1.0),
        ("dropout", float("nan")),
        ("batch_norm", 1),
        ("optimizer", "lion"),
        ("learning_rate", 0),
        ("learning_rate", float("inf")),
        ("learning_rate", "0.1"),
        ("batch_size", 0),
        ("batch_size", 20.0),
        ("epochs", True),
        ("validation_share", 0.0),
        ("augmentation", 1.6),
        ("initialisation", "ones"),
        ("training_images", -1),
        ("seed", -1),
        ("device", "tpu"),
        ("precision", "fp8"),
        ("threads", -1),
    ],
)
def test_an_impossible_value_is_refused_by_the_name_of_its_field(name, value):
    with pytest.raises(ValueError, match=f"^{name} must be "):
        dataclasses.replace(TrainConfig(), **{name: value})


def test_a_list_of_layers_becomes_a_tuple():
    assert TrainConfig(hidden=[64, 32]).hidden == (64, 32)


def test_a_network_without_hidden_layers_is_possible():
    assert TrainConfig(hidden=()).hidden == ()


def test_an_unknown_setting_is_named():
    with pytest.raises(ValueError, match="colour"):
        TrainConfig.from_dict({"colour": "red"})


def test_every_setting_but_the_presets_name_is_explained():
    assert set(HYPER_PARAMETERS) == {field.name for field in dataclasses.fields(TrainConfig)} - {"preset"}
    assert all(parameter.explanation.endswith(".") for parameter in HYPER_PARAMETERS.values())


def test_images_are_learned_from_that_are_not_kept_out_to_validate_and_no_more_than_wanted():
    config = TrainConfig(validation_share=0.2)

    assert config.images_learned(1000) == 800
    assert dataclasses.replace(config, training_images=300).images_learned(1000) == 300
    assert dataclasses.replace(config, training_images=3000).images_learned(1000) == 800
