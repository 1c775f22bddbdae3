import json

import pytest

from trainer.errors import DeviceError, Fault, Sentence, StorageError, TrainerError
from trainer.files.plain_sentence import plain_of, sentence_of


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence("Done."),
        StorageError("{0} could not be saved: {1}.", "/a/b", OSError(28, "no space")),
        DeviceError("It has {0} layers of {1}: {2}.", 3, 0.5, Fault("it is {0}", Sentence("odd"))),
    ],
)
def test_a_sentence_comes_back_with_its_kind_its_words_and_what_fills_them(sentence):
    again = sentence_of(json.loads(json.dumps(plain_of(sentence))))
    assert type(again) is type(sentence)
    assert again.template == sentence.template
    assert str(again) == str(sentence)


def nested(depth):
    return ["Fault", "{0}", [nested(depth - 1)]] if depth else ["Fault", "x", []]


@pytest.mark.parametrize(
    "said",
    [
        None,
        "text",
        [],
        ["Sentence", "x"],
        ["re", "x", []],
        ["annotations", "x", []],
        ["Sentence", 5, []],
        ["Sentence", "{1}", ["a"]],
        ["Sentence", "{0}", []],
        ["Sentence", "{0}", [None]],
        ["Sentence", "{0}", [True]],
        ["Sentence", "x" * 5000, []],
        ["Sentence", "{0}", ["x" * 5000]],
        ["Sentence", "x", [1] * 11],
        nested(9),
    ],
)
def test_what_is_no_sentence_is_refused(said):
    with pytest.raises(Fault):
        sentence_of(said)


def test_a_refusal_is_a_part_of_a_sentence():
    with pytest.raises(Fault) as caught:
        sentence_of(7)
    assert str(TrainerError("It cannot be read: {0}.", caught.value)).endswith("should be.")
