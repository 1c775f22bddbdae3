import re
import string
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QWidget,
)

from digitpad.texts.language import LANGUAGES, Language, command_name
from digitpad.texts.number_text import filled
from digitpad.window.actions import MENUS, SUBMENUS
from tests.digitpad.conftest import SEVEN, draw_stroke
from tests.digitpad.texts.ts_files import SAME_IN_GERMAN, SHIPPED, messages, update
from trainer.adaptation.verdict import Adaptation, Verdict
from trainer.files.bundle import article_model_path


@pytest.mark.parametrize("code", ["en", *SHIPPED])
def test_mnemonics_are_unique_in_every_menu(code, window):
    window.view.choose_language(code)
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


def texts_of(window):
    """Every text on the window that a person or a screen reader comes across, with the widget's name."""
    for widget in [window, *window.findChildren(QWidget)]:
        name = widget.objectName() or type(widget).__name__
        if name.startswith("qt_dockwidget_"):
            continue  # Qt's own buttons of a dock's title, which a pane's title takes the place of
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


def unmeasured(texts):
    """The same without times, which are measured meanwhile and may change at any moment."""
    return ((name, re.sub(r"about [^.]* on this", "about … on this", text)) for name, text in texts)


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
    window.welcome.begin()
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    QCoreApplication.processEvents()
    yield window
    window.view.choose_language("en")


@pytest.mark.parametrize("code", SHIPPED)
def test_switching_the_language_leaves_no_english_text_on_the_open_window(code, open_window, fresh, qtbot):
    patterns = english_words(fresh)
    open_window.findChild(QAction, f"action{command_name(code)}").trigger()
    german = messages(update.ts_path(code))
    same = {source for (_, source, _), forms in german.items() if source in forms}
    qtbot.waitUntil(lambda: open_window.reading_pane.windowTitle() != "Reading")
    QCoreApplication.processEvents()

    left = {
        (name, text)
        for name, text in texts_of(open_window)
        if text and text not in SAME_IN_GERMAN | same and any(pattern.fullmatch(text) for pattern in patterns)
    }
    assert left == set()


def test_switching_back_to_english_says_again_what_was_said_at_first(open_window, qtbot):
    QCoreApplication.processEvents()
    before = Counter(unmeasured(texts_of(open_window)))
    open_window.view.choose_language("de")
    QCoreApplication.processEvents()
    assert Counter(unmeasured(texts_of(open_window))) != before
    open_window.view.choose_language("en")
    QCoreApplication.processEvents()

    assert Counter(unmeasured(texts_of(open_window))) == before


def cut_off(window):
    """Buttons and one-line labels on show that are narrower than what they say."""
    found = [widget for kind in (QAbstractButton, QLabel) for widget in window.findChildren(kind)]
    shown = [w for w in found if w.isVisible() and w.text() and not (isinstance(w, QLabel) and w.wordWrap())]
    return [(w.objectName(), w.text()) for w in shown if w.width() < w.sizeHint().width()]


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_cut_off_at_the_usual_size_in_any_language(code, window, qtbot):
    window.trainer.open()
    window.view.choose_language(code)
    try:
        for page in range(window.trainer.panel.tabs.count()):
            window.trainer.panel.tabs.setCurrentIndex(page)
            qtbot.waitUntil(lambda: cut_off(window) == [])
    finally:
        window.view.choose_language("en")


def test_the_choice_is_remembered_for_the_next_window(window, qtbot):
    from digitpad.app import create_window

    window.view.choose_language("es")
    try:
        second = create_window(window.model_in_use.model)
        qtbot.addWidget(second)
        assert second.commands["LanguageEs"].isChecked()
        assert second.reading_pane.windowTitle() == "Lectura"
        second.view.choose_language("en")
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


def test_a_language_that_another_window_chose_before_is_not_spoken_any_more(qapp):
    first, second = Language(qapp), Language(qapp)
    first.choose("de")
    second.choose("en")
    assert (first.code, filled("{0:.1%}", 0.975)) == ("en", "97.5%")
    first.choose("de")
    assert filled("{0:.1%}", 0.975) == "97,5\u00a0%"


def kept(window):
    draw_stroke(window.canvas, SEVEN)
    window.samples.correction.keep(7)


def taken_back(window):
    kept(window)
    window.document.undo()


def learned(window):
    verdict = Verdict(30, 0.71, 0.96, True, 0.995, 0.995, 0.9, 0.9)
    window.samples.course.learning.learned.emit(Adaptation(window.model_in_use.model, verdict, seconds=2.0))


def turned_down(window):
    verdict = Verdict(30, 0.71, 0.5, True, 0.995, 0.9, 0.9, 0.9)
    window.samples.course.learning.learned.emit(Adaptation(window.model_in_use.model, verdict, seconds=2.0))


def stopped(window):
    window.samples.course.learning.stopped.emit()


@pytest.mark.parametrize("say", [kept, taken_back, learned, turned_down, stopped])
def test_what_a_notice_says_follows_the_language_and_its_buttons_too(say, window, qtbot):
    say(window)
    qtbot.waitUntil(lambda: window.samples.bar.is_open)
    qtbot.wait(10)  # what is said about a step is noted a moment later
    before = words_on(window.samples.bar)
    for code in SHIPPED:
        window.view.choose_language(code)
        qtbot.waitUntil(lambda: not set(words_on(window.samples.bar)) & set(before))
    window.view.choose_language("en")
    qtbot.waitUntil(lambda: words_on(window.samples.bar) == before)


def words_on(bar):
    return [bar.text, *(button.text() for button in bar.findChildren(QPushButton) if not button.isHidden())]


def everything_on(window, qtbot):
    """All panes and pages of a window, each of them seen, with a drawing that was read."""
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    for name in ("MySamples", "CollectDigits", "HowItWorks", "StartTraining"):
        window.commands[name].trigger()
    see_pages(window.trainer.panel.tabs, qtbot)
    window.commands["LookInside"].trigger()
    window.inside.compare_with(article_model_path())
    qtbot.waitUntil(lambda: window.inside.panel.comparison.other is not None)
    see_pages(window.inside.panel.tabs, qtbot)
    qtbot.waitUntil(lambda: window.trainer.panel.source.dataset is not None)
    QCoreApplication.processEvents()


def see_pages(tabs, qtbot):
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        qtbot.waitUntil(lambda: not tabs.visibleRegion().isEmpty())
        qtbot.wait(60)  # a page follows a drawing after a moment


@pytest.mark.parametrize("code", SHIPPED)
def test_a_live_change_of_language_says_what_a_fresh_start_in_it_says(code, window, qtbot):
    from digitpad.app import create_window

    everything_on(window, qtbot)
    window.view.choose_language(code)
    QCoreApplication.processEvents()
    fresh_window = create_window(window.model_in_use.model)
    qtbot.addWidget(fresh_window)
    fresh_window.show()
    everything_on(fresh_window, qtbot)

    def said(each):
        """Without numbers, and the time of a run, which are measured, and what Qt alone says of its own buttons."""
        left_out = ("Scroll", "trainingCost")  # which is in seconds or minutes, as busy as the machine is
        texts = [(name, re.sub(r"\d+", "#", text)) for name, text in texts_of(each) if not name.startswith(left_out)]
        return Counter(texts)

    qtbot.waitUntil(lambda: said(window) == said(fresh_window), timeout=120_000)
