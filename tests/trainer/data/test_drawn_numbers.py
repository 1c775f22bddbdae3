from dataclasses import replace

import numpy as np
import pytest

from trainer.data.drawn_numbers import draw_hand, draw_number


def extents(number):
    """For each digit its (left, top, right, bottom)."""
    boxes = []
    for digit in range(len(number.text)):
        points = np.concatenate(
            [
                np.array(stroke.points)
                for stroke, own in zip(number.ink.strokes, number.owners, strict=True)
                if own == digit
            ]
        )
        boxes.append((*points.min(axis=0), *points.max(axis=0)))
    return np.array(boxes)


def test_numbers_have_two_to_eight_digits_in_writing_order():
    rng = np.random.default_rng(0)
    numbers = [draw_number(rng) for _ in range(60)]
    assert {len(number.text) for number in numbers} == set(range(2, 9))
    for number in numbers:
        assert set(number.owners) == set(range(len(number.text)))
        middles = extents(number)[:, [0, 2]].mean(axis=1)
        assert (np.diff(middles) > 0).all()


def test_the_generator_alone_decides():
    first, again = (draw_number(np.random.default_rng(3)) for _ in range(2))
    assert first == again


@pytest.mark.parametrize("gap", [0.0, 0.5])
def test_a_hand_keeps_its_distance_between_digits(gap):
    rng = np.random.default_rng(1)
    hand = replace(draw_hand(rng), gap=gap, growth=1.0, slant=0.0, height=100.0)
    gaps = []
    for _ in range(20):
        boxes = extents(draw_number(rng, "0808", hand))
        gaps.extend((boxes[1:, 0] - boxes[:-1, 2]) / 100)
    assert np.median(gaps) == pytest.approx(gap, abs=0.15)


def test_bars_may_come_last_and_still_belong_to_their_digits():
    rng = np.random.default_rng(2)
    hand = replace(draw_hand(rng), is_late=True)
    owners = [draw_number(rng, "4545", hand).owners for _ in range(20)]
    assert all(own[:4] == (0, 1, 2, 3) for own in owners)
    early = replace(hand, is_late=False)
    assert all(list(draw_number(rng, "4545", early).owners) == sorted(own) for own in owners)
