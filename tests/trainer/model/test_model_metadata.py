"""What a model file says about its numbers and where they come from."""

import json
from dataclasses import replace

import pytest

from tests.trainer.model.test_model_file import FULL
from trainer.errors import Fault
from trainer.model.digit_model import Refusal
from trainer.model.model_metadata import VERSION, check_format, layer_sizes, model_info, run_settings, to_metadata


def with_info(**changes):
    told = to_metadata(FULL)
    return told | {"info": json.dumps(json.loads(told["info"]) | changes)}


def test_everything_that_is_told_is_understood_again():
    told = to_metadata(FULL)
    check_format(told)
    assert layer_sizes(told) == list(FULL.layer_sizes)
    assert model_info(told) == FULL.info
    settings = run_settings(told)
    assert settings == {name: getattr(FULL, name) for name in ("activation", "scaling", "temperature", "refusal")}


@pytest.mark.parametrize("refusal", [None, Refusal(0.5), Refusal(0.5, 12.0)])
def test_every_kind_of_refusal_is_understood_again(refusal):
    assert run_settings(to_metadata(replace(FULL, refusal=refusal)))["refusal"] == refusal


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": "other"}, "not saved by DigitPad"),
        ({"format_version": str(VERSION + 1)}, "update DigitPad"),
        ({"surprise": "1"}, "missing or unknown parts"),
    ],
)
def test_what_is_not_ours_or_of_a_later_version_is_told(changes, words):
    with pytest.raises(Fault, match=words):
        check_format(to_metadata(FULL) | changes)


def test_a_newer_entry_of_the_history_is_dropped():
    assert model_info(with_info(invented_later=1)) == FULL.info


def test_a_name_cannot_disguise_itself_and_is_not_endless():
    assert model_info(with_info(name="a\x1b[31m\u202eb\n")).name == "a[31mb"
    assert len(model_info(with_info(name="n" * 9000)).name) == 2000
