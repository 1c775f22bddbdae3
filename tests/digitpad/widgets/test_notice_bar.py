"""Notices alone, and on the smallest window that is cared for, in the languages with the longest words."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from digitpad.widgets.brief_text import BriefText
from digitpad.widgets.notice_bar import NoticeBar, NoticeColumn
from tests.digitpad.conftest import SEVEN, draw_stroke, random_model
from trainer.adaptation.verdict import Adaptation, Verdict

VERDICT = Verdict(
    samples=30,
    own_before=0.71,
    own_after=0.96,
    kept_out=True,
    everybody_before=0.9951,
    everybody_after=0.9748,
    junk_before=0.9,
    junk_after=0.9,
)
LONG = "The training run “an evening in November” was interrupted after epoch 7 of 20."


@pytest.fixture
def page(qtbot):
    """A column of notices above something that must not move."""
    page = QWidget()
    page.notices, page.below = NoticeColumn(), QWidget()
    column = QVBoxLayout(page)
    column.addWidget(page.notices)
    column.addWidget(page.below, 1)
    page.resize(600, 400)
    qtbot.addWidget(page)
    page.show()
    return page


def buttons_of(bar):
    return [button for button in bar.findChildren(QPushButton) if button.isVisible()]


def place_of(widget):
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


@pytest.mark.parametrize("width", [460, 600, 800])
def test_nothing_below_moves_when_a_notice_comes_or_goes(page, qtbot, width):
    page.resize(width, 400)
    qtbot.wait(50)
    bar = page.notices.add(NoticeBar("bar"))
    before = place_of(page.below)

    bar.say("Kept as a 9. 30 samples in “mine”.", ("undo", "Undo", print), ("learn", "Learn my samples", print))
    qtbot.wait(50)
    assert bar.isVisible()
    assert place_of(page.below) == before
    bar.dismiss()
    qtbot.wait(50)
    assert place_of(page.below) == before


def test_a_notice_that_needed_more_room_leaves_it_to_the_next(page, qtbot):
    bar = page.notices.add(NoticeBar("bar"))
    bar.say(LONG * 3, ("show", "Show", lambda: None))
    qtbot.wait(50)
    high = place_of(page.below)

    bar.say("Short.")
    qtbot.wait(50)
    assert place_of(page.below) == high


def test_the_notice_opened_last_is_seen_and_then_the_one_before(page):
    first, second = page.notices.add(NoticeBar("first")), page.notices.add(NoticeBar("second"))
    first.say("One.")
    second.say("Two.")
    assert (first.isVisible(), second.isVisible()) == (False, True)

    second.findChild(QToolButton, "secondClose").click()
    assert (first.isVisible(), second.isVisible()) == (True, False)
    first.dismiss()
    assert not first.isVisible()


def test_what_is_said_while_notices_are_held_back_is_passed_on_and_seen_afterwards(page):
    bar, unseen = page.notices.add(NoticeBar("bar")), []
    page.notices.said_unseen.connect(unseen.append)
    page.notices.hide()
    bar.say("Kept.")
    assert unseen == ["Kept."]
    assert not bar.isVisible()

    page.notices.show()
    assert bar.isVisible()
    assert bar.text == "Kept."


def test_each_button_does_what_the_last_sentence_said(page):
    bar, done = page.notices.add(NoticeBar("bar")), []
    bar.say("One.", ("first", "First", lambda: done.append(1)), ("second", "Second", lambda: done.append(2)))
    bar.findChild(QPushButton, "second").click()
    bar.say("Two.", ("third", "Third", lambda: done.append(3)))
    assert [button.text() for button in buttons_of(bar)] == ["Third"]

    bar.findChild(QPushButton, "third").click()
    assert done == [2, 3]


def test_while_something_goes_on_there_is_a_bar_for_it_and_no_cross(page):
    bar = page.notices.add(NoticeBar("learnBar", "learn"))
    bar.show_progress("Learning…", 0.25, ("learnStop", "Stop", lambda: None))
    assert bar.findChild(QProgressBar, "learnProgress").value() == 250
    assert not bar.findChild(QToolButton, "learnClose").isVisible()

    bar.say("Learned.")
    assert not bar.findChild(QProgressBar, "learnProgress").isVisible()
    assert bar.findChild(QToolButton, "learnClose").isVisible()


def test_an_offer_is_said_again_in_another_language(page):
    words = iter(["One.", "Eins."])
    bar = page.notices.add(NoticeBar("bar"))
    bar.offer(lambda: (next(words), []))
    assert bar.text == "One."

    bar.retranslate()
    assert bar.text == "Eins."


@pytest.mark.parametrize("width", [190, 290, 450])
def test_a_notice_stays_readable_however_narrow_it_is(page, width, qtbot):
    bar = page.notices.add(NoticeBar("bar"))
    page.notices.setFixedWidth(width)
    bar.say(LONG, ("go", "Go on", lambda: None), ("show", "Show", lambda: None))
    sentence = bar.findChild(BriefText)

    qtbot.waitUntil(lambda: sentence.width() >= sentence.fontMetrics().horizontalAdvance("0") * 16)
    qtbot.waitUntil(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()))
    assert not sentence.is_cut()
    inside = bar.rect().adjusted(1, 1, -1, -1)
    qtbot.waitUntil(lambda: all(inside.contains(QRect(b.mapTo(bar, QPoint()), b.size())) for b in buttons_of(bar)))


def test_a_notice_has_its_buttons_beside_it_where_there_is_room(page, qtbot):
    bar = page.notices.add(NoticeBar("bar"))
    bar.say(LONG, ("go", "Go on", lambda: None))
    sentence = bar.findChild(BriefText)

    qtbot.waitUntil(lambda: buttons_of(bar)[0].mapTo(bar, QPoint()).x() > sentence.geometry().right())


@pytest.fixture(params=["En", "De", "Es", "Zh"])
def small(request, window):
    window.commands[f"Language{request.param}"].trigger()
    window.resize(800, 600)
    yield window
    window.commands["LanguageEn"].trigger()


def keep_a_seven(window):
    draw_stroke(window.canvas, SEVEN)
    QTest.keyClick(window, Qt.Key.Key_7)


def test_neither_pad_nor_bars_move_when_a_sample_is_kept(small, qtbot):
    qtbot.waitUntil(small.welcome.hint.isVisible)
    qtbot.wait(50)
    parts = (small.canvas, small.reading, *small.bars.findChildren(QProgressBar))
    before = [place_of(part) for part in parts]

    keep_a_seven(small)
    qtbot.wait(50)
    assert small.samples.bar.isVisible()
    assert [place_of(part) for part in parts] == before


OUTCOMES = {
    "better": replace(VERDICT, everybody_after=0.9949),
    "worse for others": VERDICT,
    "worse for oneself": replace(VERDICT, own_after=0.5),
    "too few": replace(VERDICT, samples=1, kept_out=False),
}


@pytest.mark.parametrize("verdict", OUTCOMES.values(), ids=OUTCOMES)
def test_what_learning_was_worth_is_read_whole_however_narrow_the_window_is(small, qtbot, verdict):
    small.samples.course.learning.learned.emit(Adaptation(random_model(), verdict, seconds=2.0))
    sentence, notices = small.samples.bar.findChild(BriefText), small.notices
    assert small.height() == 600
    larger = QFont(small.font())
    larger.setPointSizeF(1.5 * larger.pointSizeF())
    for width, font in itertools.product((notices.width(), 320, 350, 400, 480), (small.font(), larger)):
        notices.setFont(font)
        notices.setFixedWidth(width)
        qtbot.waitUntil(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()))
        assert not sentence.is_cut(), sentence.text()
        assert buttons_of(small.samples.bar)


def test_the_name_of_a_collection_may_be_long(window, qtbot):
    window.resize(800, 600)
    window.samples.bar.say("Kept as a 7, the first sample in “" + "a long name " * 90 + "”.")

    sentence = window.samples.bar.findChild(BriefText)
    qtbot.waitUntil(sentence.is_cut)
    assert window.size().height() == 600
