import ast
import re
import string
import subprocess
import sys
from collections import Counter

import pytest
from PySide6.QtCore import QTranslator

from tests.digitpad.texts.ts_files import ROOT, SAME_IN_GERMAN, SHIPPED, messages, update

SOURCES = sorted((ROOT / "digitpad").rglob("*.py"))


@pytest.mark.parametrize("code", SHIPPED)
def test_every_text_is_translated_and_none_is_left_over(code, fresh):
    shipped = messages(update.ts_path(code))

    assert sorted(set(fresh) - set(shipped)) == [], "run python resources/translations/update.py and translate these"
    assert sorted(set(shipped) - set(fresh)) == []
    assert update.unfinished(update.ts_path(code)) == []


def test_english_has_words_for_one_and_for_many(fresh):
    assert update.unfinished(update.ts_path("en")) == []
    assert {key for key in fresh if re.search("%L?n", key[1])} == set(messages(update.ts_path("en")))


def placeholders(text):
    return Counter(f"{name}:{spec}" for _, name, spec, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("code", SHIPPED)
def test_translations_keep_placeholders_tags_and_ends(code):
    for (context, source, _), forms in messages(update.ts_path(code)).items():
        for form in filter(None, forms):
            where = f"{context}: {source} → {form}"
            assert placeholders(form) == placeholders(source), where
            assert re.findall(r"%L?n|</?\w+>", form) == re.findall(r"%L?n|</?\w+>", source), where
            assert form.count("&") == source.count("&"), where
            assert form.count("\n") == source.count("\n"), where
            assert re.findall(r"\*\.\w+", form) == re.findall(r"\*\.\w+", source), where
            assert form.rstrip("()&ABCDEFGHIJKLMNOPQRSTUVWXYZ").endswith("…") == source.endswith("…"), where


@pytest.mark.parametrize(
    ("code", "other"),
    [("de", r"\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b"), ("es", r"\b(tus?|puedes|tienes)\b"), ("zh_CN", "您")],
)
def test_the_reader_is_addressed_in_one_way(code, other):
    """German and Spanish are polite, Chinese is familiar; both in one window read as if two people had written it."""
    said = [form for forms in messages(update.ts_path(code)).values() for form in filter(None, forms)]
    assert [form for form in said if re.search(other, form)] == []


@pytest.mark.parametrize("other", ["Stapel", "verborgen", "Computer", "Mini-?[Bb]atch"])
def test_german_has_one_word_for_one_thing(other):
    """Batch, verdeckt, Rechner."""
    said = [form for forms in messages(update.ts_path("de")).values() for form in filter(None, forms)]
    assert [form for form in said if re.search(rf"\b{other}", form)] == []


@pytest.mark.parametrize("code", SHIPPED)
def test_the_compiled_file_says_what_the_source_file_says(code):
    translator = QTranslator()
    assert translator.load(str(update.qm_path(code)))

    for (context, source, comment), forms in messages(update.ts_path(code)).items():
        assert translator.translate(context, source, comment) == forms[0]


def test_few_german_texts_are_the_same_as_the_english_ones():
    same = {
        source
        for (_, source, _), forms in messages(update.ts_path("de")).items()
        if source in forms and re.search("[A-Za-z]{2}", source)
    }

    assert {text for text in same if "{" not in text and "*" not in text} <= SAME_IN_GERMAN


def test_the_command_tells_what_is_missing(tmp_path):
    ts = tmp_path / "digitpad_xx.ts"
    update.collect(ts, "de")
    assert any("Draw a digit" in problem for problem in update.unfinished(ts))
    run = subprocess.run(
        [sys.executable, update.__file__, "--check"], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    missing = [problem for code in update.LANGUAGES for problem in update.unfinished(update.ts_path(code))]
    assert run.returncode == bool(missing)
    assert run.stdout.splitlines() == (missing or ["All texts are translated."])


def calls(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def name_of(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def literal_words(node):
    """A text that a person would read: a literal, or a part of an f-string, with a word of two letters or more."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [part.value for part in parts if is_literal(part)]
    return [text for text in texts if re.search(r"[A-Za-z]{2}", re.sub(r"</?\w+>|&\w+;", "", text))]


SHOWS_TEXT = {
    *("setText", "setToolTip", "setStatusTip", "setWindowTitle", "setTitle", "setAccessibleName", "setPrefix"),
    *("setAccessibleDescription", "setPlaceholderText", "setInformativeText", "setDetailedText", "setWhatsThis"),
    *("setLabelText", "setFormat", "setSuffix", "setIconText", "showMessage", "addAction", "addMenu", "addTab"),
    *("addItem", "setItemText", "setTabText", "addButton", "addRow", "drawText", "setHeaderLabels"),
    *("setHorizontalHeaderLabels", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "QMenu"),
    *("QGroupBox", "QDockWidget", "QToolButton", "QFileDialog", "setNameFilter", "setNameFilters", "insertItem"),
}
UNTRANSLATABLE = {"DigitPad", "Esc"}
TELLS = {"say", "emit", "show_error", "_tell"}  # these take keywords as well: only what has a space is a sentence


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_for_a_person_bypasses_the_translation(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = []
    for call in calls(tree):
        if name_of(call) in SHOWS_TEXT:
            lists = [item for arg in call.args if isinstance(arg, ast.List | ast.Tuple) for item in arg.elts]
            shown = {"addItem": call.args[:1], "insertItem": call.args[1:2]}.get(name_of(call), call.args)
            for argument in [*shown, *lists]:
                bare += [(call.lineno, text) for text in literal_words(argument) if text not in UNTRANSLATABLE]
        elif name_of(call) in TELLS:
            bare += [(call.lineno, text) for arg in call.args for text in literal_words(arg) if " " in text]
    assert bare == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_to_translate_are_literals_so_that_lupdate_finds_them(path, fresh):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known = {source for _, source, _ in fresh}
    for call in calls(tree):
        if name_of(call) == "tr":
            texts = call.args[:1]
        elif name_of(call) == "translate" and len(call.args) >= 2 and is_literal(call.args[0]):
            texts = call.args[1:2]
        else:
            continue
        assert all(is_literal(text) for text in texts), f"line {call.lineno}"
        assert {text.value for text in texts} <= known, f"line {call.lineno}"
