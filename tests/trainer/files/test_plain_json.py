import pytest

from trainer.errors import Fault
from trainer.files.plain_json import from_plain, is_number, parse_plain_json
from trainer.runs.events import EpochDone

DONE = {
    "epoch": 1,
    "training_loss": 0.5,
    "training_accuracy": 0.9,
    "validation_loss": 0.4,
    "validation_accuracy": 1,
    "learning_rate": 0.01,
    "samples_per_second": 1000.0,
    "seconds": 48.0,
    "is_best": True,
}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "1", "{", '{"a": NaN}', '{"a": Infinity}', '{"a": 1e999}', '{"a": 1, "a": 2}', '{"a": ' + "[" * 5000],
    ids=["nothing", "list", "number", "cut", "nan", "infinity", "too large", "twice", "deep"],
)
def test_what_is_no_plain_object_is_refused_by_name(text):
    with pytest.raises(Fault, match="its text"):
        parse_plain_json(text, "its text")


def test_numbers_of_four_thousand_digits_are_refused_and_not_converted():
    with pytest.raises(Fault):
        parse_plain_json('{"a": ' + "9" * 5000 + "}", "its text")


def test_a_dataclass_is_made_of_values_of_its_kinds():
    assert from_plain(EpochDone, DONE).seconds == 48.0


@pytest.mark.parametrize("name", DONE)
@pytest.mark.parametrize("odd", [None, "1", [], {}, 10**400, 1e300, float("nan")])
def test_any_other_kind_is_refused(name, odd):
    with pytest.raises(Fault):
        from_plain(EpochDone, {**DONE, name: odd})


def test_a_truth_is_no_number_and_a_number_no_truth():
    assert not is_number(True)
    with pytest.raises(Fault):
        from_plain(EpochDone, {**DONE, "epoch": True})
    with pytest.raises(Fault):
        from_plain(EpochDone, {**DONE, "is_best": 1})


def test_missing_and_unknown_parts_are_refused():
    with pytest.raises(Fault):
        from_plain(EpochDone, {**DONE, "more": 1})
    with pytest.raises(Fault):
        from_plain(EpochDone, {name: value for name, value in DONE.items() if name != "epoch"})
