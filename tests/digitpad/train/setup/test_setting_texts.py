"""Every setting has words: a label, a section, an explanation with limits, unit and default."""

import pytest

from digitpad.train.setup.setting_texts import (
    choice_label,
    help_text,
    preset_label,
    preset_name,
    problem_text,
    section_title,
    setting_label,
    value_text,
)
from trainer.runs.config import HYPER_PARAMETERS, PRESETS


def test_every_setting_has_a_label_of_its_own_and_a_section():
    labels = [setting_label(name) for name in HYPER_PARAMETERS]
    assert not set(labels) & set(HYPER_PARAMETERS)
    assert len(set(labels)) == len(labels)
    assert all(section_title(parameter.section) for parameter in HYPER_PARAMETERS.values())


def test_every_choice_has_words_of_its_own():
    for parameter in HYPER_PARAMETERS.values():
        words = [choice_label(str(choice)) for choice in parameter.choices]
        assert len(set(words)) == len(words), parameter.name


def test_every_preset_says_what_it_is_good_for():
    assert all(preset_label(name).startswith(f"{preset_name(name)}: ") for name in PRESETS)


@pytest.mark.parametrize(
    ("value", "words"),
    [(True, "on"), (False, "off"), ((512, 256), "512, 256"), ((), "none"), (1e-5, "1e-05"), (3, "3")],
)
def test_values_are_said_in_words(value, words):
    assert value_text(value) == words


def test_an_explanation_names_limits_unit_and_default():
    text = help_text("batch_size", PRESETS["quick"])
    assert "From 1 to" in text
    assert "images." in text
    assert text.endswith("Default in “quick”: 256.")


def test_an_impossible_value_is_answered_with_what_would_be_possible():
    assert problem_text("epochs").startswith("Epochs: a whole number from 1 to ")
    assert "such as 512, 512" in problem_text("hidden")
