import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from digitpad.inside.compare.differences_view import SHOWN, DifferencesView
from trainer.errors import TrainerError
from trainer.inspection.two_models import Differences

IMAGES = np.zeros((1000, 28, 28), np.uint8)


@pytest.fixture
def view(qtbot):
    made = DifferencesView("differences")
    qtbot.addWidget(made)
    return made


def said(view):
    return view.findChild(QLabel, "differencesFigures").text()


def of(first_alone, second_alone, neither):
    count = first_alone + second_alone + neither
    labels = np.full(count, 4)
    first, second = np.full(count, 4), np.full(count, 4)
    first[first_alone:] = 9
    second[:first_alone] = 7
    second[first_alone + second_alone :] = 7
    return Differences(1000, np.arange(count), first, second, labels)


def test_who_is_right_how_often_is_said_and_shown(view):
    view.show_differences("Test images", ("big", "small"), of(30, 10, 5), IMAGES)

    texts = [label.text() for label in view.findChildren(QLabel)]
    assert said(view) == (
        "The two differ on 45 of 1,000 pictures. Right answers of big less those of small: +2.00 percentage points, "
        "by McNemar's interval between +0.75 and +3.24."
    )
    assert "95 times in 100" in view.findChild(QLabel, "differencesMeaning").text()
    assert "big alone is right on 30:" in texts
    assert "Neither is right on 5. Below each picture: answer of big · answer of small." in texts
    assert [[picture.caption for picture in row.pictures] for row in view.rows] == [
        ["4 · 7"] * SHOWN,
        ["9 · 4"] * SHOWN,
    ]


@pytest.mark.parametrize(("first", "second"), [(0, 0), (3, 2), (10, 9)])
def test_what_may_be_chance_is_called_so(view, first, second):
    view.show_differences("Test images", ("big", "small"), of(first, second, 0), IMAGES)

    assert said(view).endswith("That may be chance.")


def test_why_there_is_nothing_to_look_at_is_said(view):
    view.show_differences("Your own samples", ("a", "b"), TrainerError("There are no samples yet."))

    assert said(view) == "There are no samples yet."
    assert not any(row.isVisibleTo(view) for row in view.rows)
