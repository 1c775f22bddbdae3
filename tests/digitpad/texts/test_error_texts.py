"""What the trainer says when something goes wrong is known to the window, and said in its language."""

import re

import pytest

from digitpad.texts.error_texts import TEMPLATES, in_own_language
from digitpad.texts.language import Language
from digitpad.widgets.error_dialog import show_error
from tests.digitpad.texts.ts_files import ROOT, update


@pytest.fixture
def german(qapp):
    language = Language(qapp)
    language.choose("de")
    yield language
    language.silence()


NOT_YET = (
    "digitpad/samples/",
    "digitpad/launch/",
    "digitpad/system/",
    "digitpad/train/",
)  # folders whose errors still come as finished sentences; shrinks


def raised():
    """(where, call) of every sentence, fault and error that the product makes."""
    for path, call in update.sentences():
        place = path.relative_to(ROOT).as_posix()
        if not place.startswith(NOT_YET):
            yield f"{place}:{call.lineno}", call


def test_errors_are_raised_with_literal_words_so_that_they_can_be_translated():
    assert [where for where, call in raised() if update.template_of(call) is None] == []


def test_errors_have_a_value_for_every_gap():
    wrong = []
    for where, call in raised():
        gaps = set(re.findall(r"\{(.*?)\}", update.template_of(call) or ""))
        if gaps != {str(number) for number in range(len(call.args) - 1)} or call.keywords:
            wrong.append((where, gaps))
    assert wrong == []


def test_a_template_is_found_again_whatever_fills_it(german):
    for template in TEMPLATES:
        count = len(set(re.findall(r"\{\d\}", template)))
        filled = template.format(*(f"‹{number}›" for number in range(count)))
        own = in_own_language(filled)
        assert own != filled, template
        assert all(f"‹{number}›" in own for number in range(count)), own


@pytest.mark.parametrize(
    "sentence",
    [
        "The picture is larger than 64 MB; choose a smaller one.",
        "x.png is empty, not a picture in PNG, JPEG, BMP, GIF or WebP format.",
        "x.png has more than 16 megapixels; make it smaller first.",
        "The computer has too little free memory for this run: take a smaller batch or narrower layers.",
        "Training on the CPU, because there is no graphics card that this PyTorch can use (CUDA initialization: ...).",
        "x.pt is no model that DigitPad can read: it is damaged, or no state dict.",
        "x.pt is no model that DigitPad can read: its layer fc1 takes 5 numbers, not the 784 pixels.",
        "MNIST could not be downloaded into /x: are you offline? (no) Copies of its four files can be put into that "
        "folder instead.",
    ],
)
def test_sentences_of_two_halves_are_translated_whole(german, sentence):
    own = in_own_language(sentence)

    assert own != sentence
    assert not re.search(r"\b(the|is|it|a|are)\b", own), own


def test_a_reason_within_a_sentence_is_translated_too(german):
    sentence = "/tmp/a.pt is no model that DigitPad can read: it holds no layers."

    assert (
        in_own_language(sentence) == "/tmp/a.pt ist kein Modell, das DigitPad lesen kann: sie enthält keine Schichten."
    )


def test_english_and_unknown_sentences_stay_as_they_are(qapp, german):
    assert in_own_language("Something else entirely.") == "Something else entirely."

    german.choose("en")
    assert in_own_language("The picture") == "The picture"


def test_the_error_dialog_speaks_the_windows_language(window, qtbot, german):
    box = show_error(window, "/x/seven.png could not be read: Permission denied.")

    assert box.text() == "/x/seven.png konnte nicht gelesen werden: der Zugriff ist nicht erlaubt."
