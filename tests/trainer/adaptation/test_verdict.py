"""When a model that learned a hand may be put in use by itself."""

import pytest

from trainer.adaptation.verdict import Verdict


@pytest.mark.parametrize(
    ("changes", "may"),
    [
        ({}, True),
        ({"own_after": 0.5}, True),
        ({"own_after": 0.49}, False),
        ({"own_after": 0.49, "samples": 100}, True),
        ({"own_after": 0.48, "samples": 100}, False),
        ({"everybody_after": 0.9945}, False),
        ({"everybody_after": 0.99496}, True),
        ({"junk_after": 0.89}, True),
        ({"junk_after": 0.87}, False),
        ({"kept_out": False}, False),
    ],
)
def test_a_model_that_got_worse_anywhere_is_not_put_in_use_by_itself(changes, may):
    values = {
        "samples": 20,
        "own_before": 0.5,
        "own_after": 0.9,
        "kept_out": True,
        "everybody_before": 0.9953,
        "everybody_after": 0.9953,
        "junk_before": 0.9,
        "junk_after": 0.9,
    }
    assert Verdict(**(values | changes)).may_be_used is may
