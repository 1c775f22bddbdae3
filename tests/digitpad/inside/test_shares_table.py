import pytest

from digitpad.inside.shares_table import SharesTable
from tests.digitpad.inside.conftest import reading_of
from trainer.inspection.held_units import Unit, held_steps
from trainer.inspection.last_layer import last_layer


@pytest.fixture
def table(qtbot):
    made = SharesTable()
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_digit_is_read_out_with_its_sum_and_its_share(table):
    reading = reading_of()

    table.show_steps(last_layer(held_steps(reading.predictor, reading.image)[-1], 1.0), None, 1.0)

    lines = table.accessibleDescription().splitlines()
    assert len(lines) == 10
    for digit, line in enumerate(lines):
        assert line.startswith(f"{digit}: sum ")
        assert line.endswith(f"share {reading.prediction.probabilities[digit]:.1%}")


def test_bars_of_held_units_are_drawn_beside_those_without(table):
    reading = reading_of()
    free = last_layer(held_steps(reading.predictor, reading.image)[-1], 1.0)
    held = last_layer(held_steps(reading.predictor, reading.image, {Unit(0, 1): 9.0})[-1], 1.0)

    table.show_steps(held, None, 1.0)
    alone = table.grab().toImage()
    table.show_steps(held, free, 1.0)

    assert table.grab().toImage() != alone
