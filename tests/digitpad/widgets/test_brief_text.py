import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from digitpad.texts.language import Language
from digitpad.widgets.brief_text import BriefText, SteadyText

LONG = "The training run of the third class on a late evening in November was interrupted after epoch 7 of 20."


@pytest.fixture
def text(qtbot):
    text = BriefText(3)
    qtbot.addWidget(text)
    text.setText(LONG)
    return text


def tip_of(text):
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), text.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(text, event)
    return text.toolTip()


def test_a_text_that_fits_is_shown_whole_and_needs_no_tool_tip(text):
    text.resize(700, 60)

    assert " ".join(text.shown_lines(700)) == LONG
    assert not text.is_cut()
    assert tip_of(text) == ""


@pytest.mark.parametrize("width", [60, 100, 180])
def test_a_text_that_is_too_long_ends_in_an_ellipsis_and_says_the_rest_in_its_tool_tip(text, width):
    text.resize(width, 60)
    lines = text.shown_lines(width)

    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert max(text.fontMetrics().horizontalAdvance(line) for line in lines) <= width
    assert tip_of(text) == text.text() == LONG


def test_a_word_that_is_longer_than_the_line_is_broken(text):
    text.setText("m" * 30)

    assert len(text.shown_lines(100)) == 3


def test_the_height_follows_the_number_of_lines_up_to_the_last(text):
    heights = [text.heightForWidth(width) for width in (2000, 400, 60)]

    assert heights == sorted(heights)
    assert heights[0] >= text.fontMetrics().height()
    assert heights[-1] == 3 * heights[0]


def test_signs_that_are_higher_than_the_fonts_own_are_not_cut(text):
    text.setText("已保存为 3。已保存为 7。已保存为 9。")
    text.setFixedSize(text.fontMetrics().horizontalAdvance("已保存为 3。") + 20, text.heightForWidth(90))
    picture = text.grab().toImage()
    paper = picture.pixelColor(text.width() - 1, 0)

    edges = [picture.pixelColor(x, y) for x in range(text.width()) for y in (0, text.height() - 1)]
    assert all(color == paper for color in edges)


@pytest.fixture
def steady(qtbot):
    page, steady = QWidget(), SteadyText(2)
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(steady)
    column.addStretch()
    page.resize(400, 300)
    page.show()
    steady.page = page
    return steady


@pytest.mark.parametrize(
    "words", ["", "Short.", "每秒 123,456 张图片", "So long that it takes two lines in here. " * 2]
)
@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_two_lines_are_kept_whatever_is_said(steady, qapp, code, words):
    Language(qapp).choose(code)
    if code == "en" and not words.isascii():
        return  # the other letters come with the other language
    steady.setText("x")
    steady.page.layout().activate()
    before = steady.height()
    steady.setText(words)
    steady.page.layout().activate()
    assert steady.height() == before >= 2 * steady.fontMetrics().height()


def test_what_takes_more_gets_it(steady):
    before = steady.heightForWidth(300)
    steady.setText("A longer sentence takes more. " * 9)
    assert steady.heightForWidth(300) > before


def test_no_long_word_makes_the_pane_wider(steady):
    steady.setText("/a/path/" + "that-does-not-end-" * 30)
    assert steady.minimumSizeHint().width() < 200
