import pytest
from PySide6.QtWidgets import QLabel

from digitpad.inside.unit_page import UnitPage
from digitpad.recognize.network_input import NetworkInput
from digitpad.texts.language import Language
from digitpad.widgets.digits.picture_row import PictureRow
from tests.digitpad.inside.conftest import reading_of
from tests.trainer.sample_models import random_model
from trainer.inspection.held_units import Unit, held_steps
from trainer.inspection.unit_effect import effect


@pytest.fixture
def page(qtbot, index):
    made = UnitPage(index)
    qtbot.addWidget(made)
    made.show()
    return made


def show(page, unit, held=None, reading=None):
    reading = reading or reading_of()
    steps = held_steps(reading.predictor, reading.image, held or {})
    page.show_unit(reading, steps, unit, held or {})
    page.show_effect(reading, steps, unit, held or {})
    return reading, steps


def text(page, name):
    return page.findChild(QLabel, name).text()


def test_it_says_which_unit_it_is_and_what_it_does_to_which_digits(page):
    steps = held_steps(reading_of().predictor, reading_of().image)
    unit = Unit(1, int(steps[2].argmax()))

    reading, steps = show(page, unit)

    ten = effect(reading.predictor, steps, unit)
    strongest = int(abs(ten).argmax())
    assert text(page, "unitTitle") == f"Layer 2, unit {unit.number} of 16"
    assert text(page, "unitEffect").startswith(f"What it does: {ten[strongest]:+.2f} for {strongest}")


def test_a_silent_unit_and_a_digit_say_so(page):
    steps = held_steps(reading_of().predictor, reading_of().image)
    show(page, Unit(0, int(steps[1].argmin())))
    assert text(page, "unitEffect") == "It does nothing for this drawing."

    loud = Unit(0, int(steps[1].argmax()))
    show(page, loud, {loud: 0.0})
    assert text(page, "unitEffect") == "It is switched off."
    show(page, loud)
    assert text(page, "unitEffect").startswith("What it does: ")

    show(page, Unit(2, 7))
    assert text(page, "unitTitle") == "Last layer, digit 7"
    assert text(page, "unitEffect") == "This unit is the digit itself."
    assert not page.off.isEnabled()


def test_the_picture_is_of_the_weights_for_the_first_layer_and_of_the_drawing_for_others(page):
    picture = page.findChild(NetworkInput, "unitPicture")
    show(page, Unit(0, 1))
    weights = picture.picture()
    assert picture.accessibleName() == "Its weights, the drawing over them"

    show(page, Unit(1, 1))

    assert picture.picture() != weights
    assert picture.accessibleName() == "Where in the drawing it comes from"


def test_the_pictures_that_excite_it_come_when_the_index_is_made(page, index, qtbot):
    reading, _ = show(page, Unit(1, 3))
    row = page.findChild(PictureRow, "unitPictures")
    assert row.pictures == ()

    index.want(reading.predictor.model)
    qtbot.waitUntil(lambda: index.index is not None)

    numbers = index.index.exciting_pictures(Unit(1, 3))
    assert [picture.caption for picture in row.pictures] == [str(index.label(number)) for number in numbers]


def test_the_buttons_ask_to_switch_off_to_hold_and_to_let_go(page):
    wanted = []
    page.hold_requested.connect(wanted.append)
    steps = held_steps(reading_of().predictor, reading_of().image)
    unit = Unit(0, int(steps[1].argmax()))
    show(page, unit)

    page.off.click()
    show(page, unit, {unit: 0.0})
    assert page.off.isChecked()
    page.off.click()
    show(page, unit)
    page.hold.click()

    assert wanted == [0.0, None, pytest.approx(float(steps[1][unit.number]))]


@pytest.mark.parametrize(
    ("sizes", "title"), [((784, 40, 10), "Layer 1, unit 5 of 40"), ((784, 10), "Last layer, digit 5")]
)
def test_the_same_unit_of_another_model_is_named_anew(page, sizes, title):
    show(page, Unit(0, 5))
    assert text(page, "unitTitle") == "Layer 1, unit 5 of 24"

    show(page, Unit(0, 5), reading=reading_of(model=random_model(sizes)))

    assert text(page, "unitTitle") == title


def test_what_it_does_is_said_in_the_language_chosen_now(page, qapp):
    steps = held_steps(reading_of().predictor, reading_of().image)
    show(page, Unit(1, int(steps[2].argmax())))
    english = text(page, "unitEffect")

    Language(qapp).choose("de")
    qapp.processEvents()

    assert english.startswith("What it does")
    assert text(page, "unitEffect").startswith("Was sie bewirkt")


def test_pictures_of_another_model_are_none_of_this_unit(page, index, qtbot):
    show(page, Unit(1, 12))

    index.want(random_model((784, 10)))
    qtbot.waitUntil(lambda: index.index is not None)

    assert page.findChild(PictureRow, "unitPictures").pictures == ()
