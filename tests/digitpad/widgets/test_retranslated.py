from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

import digitpad
from digitpad.widgets.retranslated import Retranslated


class Word(Retranslated, QLabel):
    def retranslate(self):
        self.setText(self.text() + "!")


def test_a_widget_says_everything_again_when_the_language_changes_and_only_then(qtbot):
    word = Word("again")
    qtbot.addWidget(word)

    QApplication.sendEvent(word, QEvent(QEvent.Type.FontChange))
    assert word.text() == "again"
    QApplication.sendEvent(word, QEvent(QEvent.Type.LanguageChange))
    assert word.text() == "again!"


def test_no_widget_looks_for_a_change_of_language_itself():
    looking = [
        path.name
        for path in Path(digitpad.__file__).parent.rglob("*.py")
        if "Type.LanguageChange" in path.read_text("utf-8")
    ]

    assert looking == ["retranslated.py"]
