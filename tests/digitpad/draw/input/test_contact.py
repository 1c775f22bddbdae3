"""One stroke belongs to one contact."""

from digitpad.draw.input.contact import PEN, Contacts

LEFT, RIGHT, FINGER, PALM = ("mouse", 1), ("mouse", 2), ("finger", 0), ("finger", 1)


def test_who_is_first_draws_and_others_wait():
    contacts = Contacts()
    assert contacts.begin(FINGER, is_drawing=False)
    assert not contacts.begin(PALM, is_drawing=True)
    assert not contacts.begin(LEFT, is_drawing=True)
    assert contacts.is_down(FINGER)
    contacts.end()
    assert contacts.begin(RIGHT, is_drawing=False)


def test_a_pen_goes_before_a_palm_and_keeps_fingers_away_while_it_is_near():
    contacts = Contacts()
    contacts.begin(PALM, is_drawing=False)
    contacts.note("pen")
    assert contacts.begin(PEN, is_drawing=True)
    contacts.end()
    assert not contacts.begin(FINGER, is_drawing=False)


def test_a_mouse_button_draws_although_a_pen_was_never_lifted():
    contacts = Contacts()
    contacts.begin(PEN, is_drawing=False)
    assert contacts.begin(LEFT, is_drawing=True)


def test_mouse_events_that_the_system_makes_of_a_finger_are_known():
    contacts = Contacts()
    assert not contacts.speaks_for_itself()
    contacts.note("finger")
    assert contacts.speaks_for_itself()
