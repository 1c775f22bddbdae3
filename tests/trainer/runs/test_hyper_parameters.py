from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import pytest

from trainer.runs.config import HYPER_PARAMETERS
from trainer.runs.hyper_parameters import setting, settings_of


@dataclass
class Oven:
    owner: str = "nobody"
    heat: int = setting("machine", 200, "How hot it gets.", "degrees", 50, 250)
    fan: bool = setting("machine", False, "Whether the air moves.")
    mode: Literal["top", "bottom"] = setting("machine", "top", "Where the heat comes from.")
    salt: float = setting("data", 0.5, "Share of salt.", "share", 0, 1)
    trays: tuple[int, ...] = setting("data", (3, 4), "Heights of the trays.", "", 1, 9)


def test_the_fields_of_a_table_are_its_settings_with_kind_default_limits_and_choices():
    settings = settings_of(Oven)
    assert list(settings) == ["heat", "fan", "mode", "salt", "trays"]
    assert [each.kind for each in settings.values()] == ["integer", "switch", "choice", "number", "layers"]
    assert (settings["heat"].default, settings["heat"].low, settings["heat"].high) == (200, 50, 250)
    assert (settings["heat"].unit, settings["heat"].section) == ("degrees", "machine")
    assert settings["mode"].choices == ("top", "bottom")
    assert Oven().heat == 200


@pytest.mark.parametrize(
    ("name", "possible", "impossible", "words"),
    [
        ("heat", 50, 251, "a whole number from 50 to 250"),
        ("heat", 250, True, "a whole number from 50 to 250"),
        ("fan", True, 1, "true or false"),
        ("mode", "bottom", "left", "one of top, bottom"),
        ("salt", 1, float("nan"), "a number from 0 to 1"),
        ("trays", (), (1, 10), "at most 8 layer widths, each a whole number from 1 to 9"),
        ("trays", (9,) * 8, (9,) * 9, "at most 8 layer widths, each a whole number from 1 to 9"),
    ],
)
def test_what_cannot_be_is_refused_with_what_could(name, possible, impossible, words):
    parameter = settings_of(Oven)[name]
    parameter.check(possible)
    with pytest.raises(ValueError, match=f"^{name} must be {words}, not"):
        parameter.check(impossible)


def test_every_default_of_a_run_lies_within_its_own_limits():
    for parameter in HYPER_PARAMETERS.values():
        parameter.check(parameter.default)


def test_the_settings_of_a_section_stand_together():
    sections = [section for section, _ in groupby(parameter.section for parameter in HYPER_PARAMETERS.values())]
    assert sections == ["network", "learning", "data", "machine"]
