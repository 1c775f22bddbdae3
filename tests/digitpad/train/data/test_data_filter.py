"""Which pictures belong to which part, and how many of each digit there are."""

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox

from digitpad.train.data.data_filter import DataFilter, Share
from tests.trainer.small_data import small_dataset


@pytest.fixture
def share():
    return Share(small_dataset())


def test_the_three_parts_are_disjoint_and_complete(share):
    dataset = small_dataset()
    share.split(0.25, 1)
    parts = {part: set(share.rows(part, None)) for part in ("training", "validation", "test")}
    assert len(parts["validation"]) == round(0.25 * len(dataset.train_labels))
    assert len(parts["test"]) == len(dataset.test_labels)
    assert sum(map(len, parts.values())) == len(share.labels)
    assert set.union(*parts.values()) == set(share.rows("all", None))
    assert all(share.part_of(row) == part for part, rows in parts.items() for row in rows)


def test_a_digit_is_counted_in_each_part(share):
    counts = [np.array(share.counts(part)) for part in ("training", "validation", "test")]
    np.testing.assert_array_equal(sum(counts), share.counts("all"))
    assert share.counts("test")[3] == len(share.rows("test", 3)) == int((small_dataset().test_labels == 3).sum())


def test_counts_stand_beside_the_choices_and_a_choice_is_told(share, qtbot):
    chosen = DataFilter()
    qtbot.addWidget(chosen)
    chosen.show_counts(share)
    parts, digits = (chosen.findChild(QComboBox, name) for name in ("dataPart", "dataDigit"))
    assert parts.itemText(3) == f"test ({len(small_dataset().test_labels)})"
    with qtbot.waitSignal(chosen.changed):
        parts.setCurrentIndex(3)
    with qtbot.waitSignal(chosen.changed):
        digits.setCurrentIndex(digits.findData(7))
    assert (chosen.part, chosen.digit) == ("test", 7)
