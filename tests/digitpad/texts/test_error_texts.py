"""What an error says stands where it is raised: in words that can be collected, with values for all gaps."""

import ast
import errno
import re

import pytest

from digitpad.texts.error_texts import CONTEXT, in_own_language
from digitpad.texts.language import Language
from digitpad.widgets.error_dialog import show_error
from tests.digitpad.texts.ts_files import ROOT, SHIPPED, messages, update
from trainer.errors import Fault, ModelFileError, PictureError, Sentence, StorageError, TrainerError

SENTENCES = [(f"{path.relative_to(ROOT).as_posix()}:{call.lineno}", call) for path, call in update.sentences()]
WITH_WORDS_OF_OURS = {"OSError", "FileNotFoundError", "MemoryError", "PermissionError"}
FOR_THE_LOG = {"print", "write", "warning", "error", "info", "_keep"}


@pytest.fixture
def german(qapp):
    language = Language(qapp)
    language.choose("de")
    yield language
    language.choose("en")


def test_errors_are_raised_with_literal_words_so_that_they_can_be_translated():
    assert len(SENTENCES) > 150
    assert [where for where, call in SENTENCES if update.template_of(call) is None] == []


def test_errors_have_a_value_for_every_gap():
    wrong = []
    for where, call in SENTENCES:
        gaps = set(re.findall(r"\{(.*?)\}", update.template_of(call) or ""))
        starred = any(isinstance(value, ast.Starred) for value in call.args)
        if gaps != {str(number) for number in range(len(call.args) - 1)} or call.keywords or starred:
            wrong.append((where, gaps))
    assert wrong == []


def test_no_finished_text_is_passed_as_a_value():
    composed = [where for where, call in SENTENCES if any(isinstance(value, ast.JoinedStr) for value in call.args[1:])]
    words = [
        (where, value.value)
        for where, call in SENTENCES
        for value in call.args[1:]
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    ]
    assert composed == []
    assert words == []


def kinds_of(handler):
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {update.name_of(kind) for kind in caught}


def handlers(files):
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler) and node.name:
                yield path, node


def test_what_a_library_says_is_no_part_of_a_sentence():
    known = update.kinds_of_sentence() | WITH_WORDS_OF_OURS
    wrong = []
    for path, handler in handlers([*(ROOT / "trainer").rglob("*.py"), *(ROOT / "digitpad").rglob("*.py")]):
        for where, call in SENTENCES:
            inside = where.startswith(f"{path.relative_to(ROOT).as_posix()}:")
            inside = inside and handler.lineno <= call.lineno <= handler.end_lineno
            passed = any(isinstance(value, ast.Name) and value.id == handler.name for value in call.args[1:])
            if inside and passed and not kinds_of(handler) <= known:
                wrong.append((where, kinds_of(handler) - known))
    assert wrong == []


def test_the_window_says_errors_in_its_own_language():
    """``str(error)`` is English: for the log and the command line only."""
    kinds, english = update.kinds_of_sentence(), []
    for path, handler in handlers((ROOT / "digitpad").rglob("*.py")):
        if kinds_of(handler) & kinds and "launch" not in path.parts and path.name != "app.py":
            calls = [node for node in ast.walk(handler) if isinstance(node, ast.Call)]
            logged = {id(part) for call in calls if update.name_of(call.func) in FOR_THE_LOG for part in ast.walk(call)}
            for node in ast.walk(handler):
                as_text = isinstance(node, ast.Call) and update.name_of(node.func) == "str"
                as_text = as_text or isinstance(node, ast.FormattedValue)
                names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
                if as_text and handler.name in names and id(node) not in logged:
                    english.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert english == []


@pytest.mark.parametrize("code", SHIPPED)
def test_every_gap_of_every_sentence_is_filled_in_every_language(qapp, code):
    language = Language(qapp)
    language.choose(code)
    try:
        for _, call in SENTENCES:
            template = update.template_of(call)
            marks = [f"‹{number}›" for number in range(len(call.args) - 1)]
            own = in_own_language(Sentence(template, *marks))
            assert all(mark in own for mark in marks), own
            has_words = any(letter.isalpha() for letter in template)
            assert own != str(Sentence(template, *marks)) or not has_words, own
    finally:
        language.choose("en")


def test_no_sentence_is_left_over_in_the_translations():
    templates = {update.template_of(call) for _, call in SENTENCES}

    assert {source for context, source, _ in messages(update.ts_path("de")) if context == CONTEXT} == templates


def test_a_reason_within_a_sentence_is_translated_too(german):
    error = ModelFileError("{0} is no model that DigitPad can read: {1}.", "/a.pt", Fault("it holds no layers"))

    assert in_own_language(error) == "/a.pt ist kein Modell, das DigitPad lesen kann: sie enthält keine Schichten."


def test_numbers_in_a_sentence_are_written_as_the_language_writes_them(german):
    error = PictureError("{0} is larger than {1} MB; choose a smaller file.", "a 1,000.png", 1234.5)

    assert "1.234,5 MB" in in_own_language(error)
    assert "a 1,000.png" in in_own_language(error)
    german.choose("en")
    assert "1,234.5 MB" in in_own_language(error)


def test_what_the_system_says_is_said_in_the_windows_language(german):
    error = StorageError("{0} could not be read: {1}.", "/x", OSError(errno.ENOENT, "no such file"))

    assert "No such file" not in in_own_language(error)


def test_a_finished_sentence_and_english_stay_as_they_are(qapp, german):
    assert in_own_language(TrainerError("Something else entirely.")) == "Something else entirely."
    assert in_own_language("{0}") == "{0}"

    german.choose("en")
    assert in_own_language(Sentence("The picture")) == "The picture"


def test_the_error_dialog_speaks_the_windows_language(window, qtbot, german):
    error = StorageError("{0} could not be read: {1}.", "/x/seven.png", PermissionError(errno.EACCES, "denied"))

    box = show_error(window, error)

    assert box.text() == "/x/seven.png konnte nicht gelesen werden: der Zugriff ist nicht erlaubt."
