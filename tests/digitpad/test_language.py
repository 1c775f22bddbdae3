import ast
import importlib.util
import re
import string
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTabWidget,
    QWidget,
)

from digitpad.actions import MENUS, SUBMENUS
from digitpad.language import LANGUAGES, Language
from digitpad.number_text import filled
from tests.digitpad.conftest import SEVEN, draw_stroke

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = [code for code in LANGUAGES if code != "en"]
SOURCES = sorted((ROOT / "digitpad").rglob("*.py"))

SAME_IN_GERMAN = {
    # names, and words that German took over
    *("DigitPad", "English", "Deutsch", "Español", "简体中文", "MNIST", "CPU", "CUDA", "SGD", "Adam", "AdamW"),
    *("ReLU", "Leaky ReLU", "tanh", "Sigmoid", "SiLU", "GELU", "Dropout", "Momentum", "Threads", "Start", "Pause"),
    *("Training", "training", "Test"),
}


def update_module():
    spec = importlib.util.spec_from_file_location("update", ROOT / "resources" / "translations" / "update.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


update = update_module()


def messages(ts):
    """(context, source, comment) -> the translation's forms, of one .ts file."""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform") or [translation]]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = forms
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The texts that are in the code now, as lupdate finds them."""
    ts = tmp_path_factory.mktemp("translations") / "fresh.ts"
    update.collect(ts, "de")
    return messages(ts)


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


@pytest.mark.parametrize("code", SHIPPED)
def test_the_compiled_file_says_what_the_source_file_says(code):
    translator = QTranslator()
    assert translator.load(str(update.qm_path(code)))

    for (context, source, comment), forms in messages(update.ts_path(code)).items():
        assert translator.translate(context, source, comment) == forms[0]


@pytest.mark.parametrize("code", ["en", *SHIPPED])
def test_mnemonics_are_unique_in_every_menu(code, window):
    window.language.choose(code)
    QCoreApplication.processEvents()
    entries = {name: [e for e in names if e != "-"] for name, names in (MENUS | SUBMENUS).items()}
    bars = [[window.commands.menus[name].title() for name in MENUS]]
    for names in entries.values():
        bars.append(
            [
                window.commands.menus[name[1:]].title() if name.startswith(">") else window.commands[name].text()
                for name in names
                if not name.startswith(("Language", "Correct"))
            ]
        )
    for texts in bars:
        letters = Counter(found[1].lower() for text in texts if (found := re.search(r"&(\w)", text)))
        assert [letter for letter, count in letters.items() if count > 1] == [], texts
        assert sum(letters.values()) == len(texts), texts


# ---- texts in the code


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


# ---- the window


def texts_of(window):
    """Every text on the window that a person or a screen reader comes across, with the widget's name."""
    for widget in [window, *window.findChildren(QWidget)]:
        name = widget.objectName() or type(widget).__name__
        texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        if isinstance(widget, QDockWidget):
            texts.append(widget.windowTitle())
        if isinstance(widget, QComboBox):
            texts += [widget.itemText(index) for index in range(widget.count())]
        if isinstance(widget, QTabWidget):
            texts += [widget.tabText(index) for index in range(widget.count())]
        if isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        if isinstance(widget, QProgressBar):
            texts.append(widget.format())
        yield from ((name, text) for text in texts)
    for action in window.findChildren(QAction):
        if type(action.parent()).__module__.startswith("pyqtgraph"):
            continue  # of its scenes' own menu, which the charts do not offer
        yield from ((action.objectName(), text) for text in (action.text(), action.toolTip(), action.statusTip()))


def english_words(fresh):
    """Per source text a pattern of the English sentence with anything in its placeholders."""
    patterns = []
    for _, source, _ in fresh:
        pieces = [re.escape(text) for text, *_ in string.Formatter().parse(source)]
        plain = "".join(pieces).replace("&", "").strip()
        if re.search("[A-Za-z]{3}", plain) and source.replace("&", "") not in SAME_IN_GERMAN:
            patterns.append(re.compile(r".*".join(pieces).replace("&", "&?") + r"(\.\*)?( \(.*\))?"))
    return patterns


@pytest.fixture
def open_window(window, qtbot):
    """The window with all that it can open beside it, and the system's own language again at the end."""
    for name in ("StartTraining", "MySamples", "CollectDigits", "HowItWorks"):
        window.commands[name].trigger()
    window.notices.begin()
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    QCoreApplication.processEvents()
    yield window
    window.language.choose("en")


@pytest.mark.parametrize("code", SHIPPED)
def test_switching_the_language_leaves_no_english_text_on_the_open_window(code, open_window, fresh, qtbot):
    patterns = english_words(fresh)
    action = {"de": "actionLanguageDe", "es": "actionLanguageEs", "zh_CN": "actionLanguageZh"}[code]
    open_window.findChild(QAction, action).trigger()
    german = messages(update.ts_path(code))
    same = {source for (_, source, _), forms in german.items() if source in forms}
    qtbot.waitUntil(lambda: open_window.reading_dock.windowTitle() != "Reading")
    QCoreApplication.processEvents()

    left = {
        (name, text)
        for name, text in texts_of(open_window)
        if text and text not in SAME_IN_GERMAN | same and any(pattern.fullmatch(text) for pattern in patterns)
    }
    assert left == set()


def test_switching_back_to_english_says_again_what_was_said_at_first(open_window, qtbot):
    QCoreApplication.processEvents()
    before = Counter(texts_of(open_window))
    open_window.view.choose_language("de")
    QCoreApplication.processEvents()
    assert Counter(texts_of(open_window)) != before
    open_window.view.choose_language("en")
    QCoreApplication.processEvents()

    assert Counter(texts_of(open_window)) == before


def cut_off(window):
    """Buttons and one-line labels on show that are narrower than what they say."""
    found = [widget for kind in (QAbstractButton, QLabel) for widget in window.findChildren(kind)]
    shown = [w for w in found if w.isVisible() and w.text() and not (isinstance(w, QLabel) and w.wordWrap())]
    return [(w.objectName(), w.text()) for w in shown if w.width() < w.sizeHint().width()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_cut_off_at_the_usual_size_in_any_language(code, window, qtbot):
    window.training.open()
    window.view.choose_language(code)
    try:
        for page in range(window.training.panel.tabs.count()):
            window.training.panel.tabs.setCurrentIndex(page)
            qtbot.waitUntil(lambda: cut_off(window) == [])
    finally:
        window.view.choose_language("en")


def test_few_german_texts_are_the_same_as_the_english_ones():
    same = {
        source
        for (_, source, _), forms in messages(update.ts_path("de")).items()
        if source in forms and re.search("[A-Za-z]{2}", source)
    }

    assert {text for text in same if "{" not in text and "*" not in text} <= SAME_IN_GERMAN


def test_the_choice_is_remembered_for_the_next_window(window, qtbot):
    from digitpad.app import create_window

    window.view.choose_language("es")
    try:
        second = create_window(window.recognizer.model)
        qtbot.addWidget(second)
        assert second.language.code == "es"
        assert second.reading_dock.windowTitle() == "Lectura"
        second.language.choose("en")
    finally:
        window.view.choose_language("en")


@pytest.mark.parametrize(
    ("code", "number", "share"),
    [("en", "1,234.50", "97.5%"), ("de", "1.234,50", "97,5\u00a0%"), ("zh_CN", "1,234.50", "97.5%")],
)
def test_numbers_in_sentences_are_written_as_the_language_writes_them(code, number, share, qapp):
    language = Language(qapp)
    try:
        language.choose(code)
        assert filled("{0:,.2f}", 1234.5) == number
        assert filled("{0:.1%}", 0.975) == share
        assert filled("{0} {1}", 1234, "a.b") == "1234 a.b"
    finally:
        language.choose("en")
        assert QLocale().decimalPoint() == "."


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
