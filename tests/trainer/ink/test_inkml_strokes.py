"""From traces to strokes: lifted pens are left out, continuations joined."""

import pytest

from tests.trainer.ink.test_inkml_trace import XY, formatted, strokes_of


@pytest.mark.parametrize("down", ["T", "1"])
def test_where_the_tip_switch_is_open_the_pen_is_lifted(down):
    up = {"T": "F", "1": "0"}[down]
    trace = f"0 0 {up}, 1 1 {down}, 2 2 {down}, 3 3 {up}, 4 4 {down}, 5 5 {up}"
    points = [stroke.points for stroke in formatted(f'{XY}<channel name="S" type="boolean"/>', trace)]
    assert points == [((1, 1), (2, 2)), ((4, 4),)]


def test_a_pen_whose_tip_is_not_spoken_of_is_down():
    channels = f'{XY}<intermittentChannels><channel name="S" type="boolean"/></intermittentChannels>'
    assert formatted(channels, "1 1, 2 2, 3 3")[0].points == ((1, 1), (2, 2), (3, 3))


def test_a_continuation_may_name_the_trace_that_it_continues():
    body = (
        '<trace xml:id="a" continuation="begin">1 1</trace><trace xml:id="b">9 9</trace>'
        '<trace continuation="end" priorRef="#a">2 2</trace>'
    )
    assert [stroke.points for stroke in strokes_of(body)] == [((1, 1), (2, 2)), ((9, 9),)]
