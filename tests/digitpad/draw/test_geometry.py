from digitpad.draw.geometry import box_of, overlap
from trainer.ink.strokes import Stroke

LINE = Stroke(((0.0, 0.0), (100.0, 0.0)), 10.0)


def test_a_strokes_box_holds_its_ink_and_boxes_apart_do_not_overlap():
    x, y, width, height = box_of(LINE)

    assert x <= -5.0
    assert y <= -5.0
    assert x + width >= 105.0
    assert y + height >= 5.0
    assert not overlap((0.0, 0.0, 1.0, 1.0), (2.0, 0.0, 1.0, 1.0))
