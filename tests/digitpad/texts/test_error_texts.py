"""What the trainer says when something goes wrong is known to the window, and said in its language."""

import ast
import re

import pytest

from digitpad.texts.error_texts import TEMPLATES, _patterns, in_own_language
from digitpad.texts.language import Language
from digitpad.widgets.error_dialog import show_error
from tests.digitpad.texts.ts_files import ROOT

EXPECTED = {
    *("DatasetError", "ModelFileError", "PictureError", "InkFileError", "StorageError", "DeviceError"),
    *("TrainingError", "ArchiveError", "_Refused", "error"),
}
READERS = (
    *("safetensors_header", "model_metadata", "pt_import", "pt_scan", "inkml_reader", "inkml_trace"),
    *("model_file", "checkpoint"),
)
COMPOSED = {  # of two halves, which are known as wholes
    "«»",
    "it «»",
    "«» «».",
    "«» in PNG, JPEG, BMP, GIF or WebP format",
    "«» is larger than «» MB; choose a smaller one.",
    "«» has too little free memory for this run: take a smaller batch or narrower layers.",
    "«» Copies of its four files can be put into that folder instead.",
    "its layer «» takes «» numbers, not the «» «»",
}
OURS = {"the model's history is too long for a model file"}  # a fault of the program, not of a file


@pytest.fixture
def german(qapp):
    language = Language(qapp)
    language.choose("de")
    yield language
    language.silence()


def sentence_of(node):
    """The text of a call's first argument with «» where something is filled in; empty when it is not written there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "«»" for part in node.values)
    return ""


def raised():
    """(module, sentence) of the errors that a person may come to see."""
    for path in sorted([*(ROOT / "trainer").rglob("*.py"), *(ROOT / "digitpad/samples").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name):
                kinds = EXPECTED | ({"ValueError"} if path.stem in READERS else set())
                sentence = sentence_of(node.args[0])
                if node.func.id in kinds and sentence and sentence not in COMPOSED | OURS:
                    yield path.stem, sentence


def is_known(sentence):
    as_reason = [sentence, f"«» {sentence}."]  # a picture's refusal begins with its name
    return any(pattern.fullmatch(text) for pattern, _ in _patterns() for text in as_reason)


def test_every_sentence_that_the_trainer_raises_is_known():
    found = list(raised())

    assert len(found) > 100
    assert [each for each in found if not is_known(each[1])] == []


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
