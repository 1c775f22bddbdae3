"""Names of strangers are shown as they are: no label and no tool tip of the window takes them for rich text."""

import ast
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from digitpad.texts.plain_text import MOST_LETTERS, PlainLabel, in_a_row, in_brief, plain_tip
from digitpad.widgets.brief_text import BriefText
from tests.digitpad.texts.ts_files import ROOT, update

HOSTILE = "<img src=x><b>bold</b> & 7"
SOURCES = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "digitpad").rglob("*.py"))}
RICH_ON_PURPOSE = {  # our own words alone, or names that are escaped
    *("digitpad/window/help/how_it_works.py", "digitpad/train/results/evaluation_view.py"),
    *("digitpad/train/setup/hyper_parameter_form.py", "digitpad/texts/plain_text.py"),
}
WORDS_OF_OURS = {"tr", "translate", "help_text", "plain_tip", "filled"}


def calls(path, name):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and update.name_of(node.func) == name]


def test_a_tool_tip_and_a_label_show_a_hostile_name_as_it_is(qtbot):
    document = QTextDocument()
    document.setHtml(plain_tip(HOSTILE))
    assert document.toPlainText() == HOSTILE
    assert plain_tip("/a/plain path") == "/a/plain path"

    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_of_an_endless_name_the_beginning_is_shown(qtbot):
    endless = "7W" * 500_000
    for label in (PlainLabel(endless), PlainLabel(), BriefText(2)):
        qtbot.addWidget(label)
        label.setText(endless)
        assert len(label.text()) == MOST_LETTERS
        assert label.text().startswith("7W7W")
        assert label.text().endswith("…")
    assert len(plain_tip(endless)) == MOST_LETTERS
    assert in_brief("7" * MOST_LETTERS) == "7" * MOST_LETTERS


@pytest.mark.parametrize("name", SOURCES)
def test_labels_never_guess_whether_a_text_is_rich(name):
    if name not in RICH_ON_PURPOSE:
        assert calls(SOURCES[name], "QLabel") == []


@pytest.mark.parametrize("name", [name for name, path in SOURCES.items() if calls(path, "QMessageBox")])
def test_dialogs_never_guess_whether_a_text_is_rich(name):
    assert len(calls(SOURCES[name], "setTextFormat")) >= len(calls(SOURCES[name], "QMessageBox"))


def is_ours(argument):
    """Whether a tool tip's text is made of words and numbers of ours: a translation, or what is escaped."""
    if isinstance(argument, ast.Constant):
        return True
    if isinstance(argument, ast.IfExp):
        return is_ours(argument.body) and is_ours(argument.orelse)
    return isinstance(argument, ast.Call) and update.name_of(argument.func) in WORDS_OF_OURS


KNOWN_TIPS = {  # texts of ours by another way
    ("digitpad/window/actions.py", "tip"),
    ("digitpad/train/kept/run_list.py", "tip"),
    ("digitpad/widgets/narrow_choice.py", "self._tip"),
    ("digitpad/models/model_label.py", "AS_IT_IS.format(escape(self._details(model)))"),
    ("digitpad/recognize/probability_bars.py", "bar.digit"),
}


def test_tool_tips_are_words_of_ours_or_escaped():
    foreign = []
    for name, path in SOURCES.items():
        for call in calls(path, "setToolTip"):
            words = ast.unparse(call.args[0])
            known = any(name == place and re.search(re.escape(text), words) for place, text in KNOWN_TIPS)
            if not is_ours(call.args[0]) and not known:
                foreign.append((name, call.lineno, words))
    assert foreign == []


def test_sentences_are_parted_as_their_language_parts_them():
    assert in_a_row("One.", "", "Two.", "Three.") == "One. Two. Three."
    assert in_a_row("第 1 轮。", "学习率 0.1。") == "第 1 轮。学习率 0.1。"


def test_no_chinese_stop_is_followed_by_a_space():
    texts = (ROOT / "resources/translations/digitpad_zh_CN.ts").read_text("utf-8")
    assert re.findall("[。！？] [^ <\n]*", texts) == []
