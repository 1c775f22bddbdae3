import re
from dataclasses import replace

import pytest

from digitpad.texts.language import Language
from digitpad.texts.number_text import a_digit
from tests.digitpad.texts.ts_files import SHIPPED, messages, update
from trainer.model.predict import Prediction


@pytest.mark.parametrize(
    ("code", "sure", "right"),
    [
        ("en", "97% sure", "50.00%"),
        ("de", "zu 97\u00a0% sicher", "50,00\u00a0%"),
        ("es", "97\u00a0% de certeza", "50,00\u00a0%"),
        ("zh_CN", "把握 97%", "50.00%"),
    ],
)
def test_per_cents_look_alike_wherever_they_stand_in_the_window(code, sure, right, window, qtbot):
    sure_of_a_zero = Prediction((0.97, *[0.03 / 9] * 9), 0, True, "")
    try:
        window.view.choose_language(code)
        window.reading.show_reading(replace(window.recognizer.reading, prediction=sure_of_a_zero))
        assert window.reading.reason() == sure
        qtbot.waitUntil(lambda: right in window.model_label.text())
    finally:
        window.view.choose_language("en")


@pytest.mark.parametrize("language", SHIPPED)
def test_no_text_writes_its_own_per_cent_unlike_the_numbers_that_are_filled_in(language):
    wrong = {"zh_CN": r"\d\s%"}.get(language, r"\d(%|[ \u202f]%)")
    for (_, source, _), forms in messages(update.ts_path(language)).items():
        assert not re.search(r"[\d}]\s%(?!Ln)", source)
        assert source == "{0}%" or not re.search(r"\}\s%(?!Ln)", "".join(forms))
        for form in forms:
            assert not re.search(wrong, re.sub(r"\{[^}]*\}", "", form))


def test_english_says_an_8_and_other_languages_their_own_article(qapp):
    assert [a_digit(digit) for digit in (1, 7, 8)] == ["a 1", "a 7", "an 8"]
    assert a_digit(8, "&") == "an &8"

    language = Language(qapp)
    language.choose("de")
    try:
        assert a_digit(8) == "8"
    finally:
        language.choose("en")
