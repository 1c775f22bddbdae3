import numpy as np

from tests.measuring.rows_of_ink import compose_numbers
from trainer.data.ink_collection import InkCollection
from trainer.ink.strokes import Ink, Stroke


def test_rows_are_of_one_writer_and_stand_from_left_to_right():
    bar = Ink((Stroke(((0.0, 0.0), (10.0, 50.0))), Stroke(((0.0, 25.0), (10.0, 25.0)))))
    labels = np.repeat([1, 7, 5], [20, 20, 3])
    collection = InkCollection((bar,) * 43, labels, np.repeat([0, 1, 2], [20, 20, 3]))
    numbers = compose_numbers(collection, 30)
    assert {text for number in numbers for text in set(number.text)} == {"1", "7"}
    assert all(len(set(number.text)) == 1 and 2 <= len(number.text) <= 8 for number in numbers)
    for number in numbers:
        lefts = [
            min(
                x
                for stroke, owner in zip(number.ink.strokes, number.owners, strict=True)
                if owner == place
                for x, _ in stroke.points
            )
            for place in range(len(number.text))
        ]
        assert lefts == sorted(lefts)
