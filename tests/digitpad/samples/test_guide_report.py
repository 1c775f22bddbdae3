"""What a guided collection has found, counted and in words."""

import pytest

from digitpad.samples.guide_report import GuideReport


@pytest.fixture
def report(qapp):
    """Three sevens, one of them read as a one and one refused, and a three that was read."""
    found = GuideReport()
    for wanted, read in ((7, 7), (7, 1), (7, None), (3, 3)):
        found = found.with_answer(wanted, read)
    return found


def test_each_answer_is_counted_with_the_digit_that_was_asked_for(report):
    assert (report.drawn[7], report.right[7], report.drawn[3], report.right[3]) == (3, 1, 1, 1)
    assert (report.answers, sum(report.right), report.refused) == (4, 2, 1)


def test_a_report_is_a_value_that_another_answer_does_not_change(report):
    report.with_answer(0, 0)
    assert report.answers == 4


def test_the_words_name_the_share_what_was_refused_and_only_digits_that_were_misread(report):
    assert report.in_words("mine").splitlines() == [
        "2 of 4 read right (50%).",
        "1 refused as “not sure”.",
        "7: 1 of 3 right",
    ]


def test_before_the_first_answer_the_words_say_where_drawings_are_kept(qapp):
    assert GuideReport().in_words("class 3b") == "Each drawing is kept in “class 3b”."


def test_when_all_was_read_right_one_line_says_it(qapp):
    assert GuideReport().with_answer(0, 0).in_words("mine") == "1 of 1 read right (100%)."
