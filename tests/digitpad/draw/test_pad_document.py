from xml.etree import ElementTree

import numpy as np

from digitpad.draw.picture_layer import centred
from trainer.ink.inkml import to_bytes
from trainer.ink.strokes import Ink, Stroke


def draw(document, *points):
    document.begin_stroke(points[0], 12.0)
    for point in points[1:]:
        document.extend_stroke(point)
    document.end_stroke()


def test_the_stroke_under_the_pen_is_part_of_the_ink(document):
    document.begin_stroke((1.0, 2.0), 12.0)
    document.extend_stroke((3.0, 4.0))

    assert document.ink == Ink((Stroke(((1.0, 2.0), (3.0, 4.0)), 12.0),))
    assert not document.undo_stack.canUndo()


def test_each_stroke_is_one_step_back_and_one_forth(document):
    draw(document, (10.0, 10.0), (20.0, 20.0))
    draw(document, (50.0, 10.0), (50.0, 90.0))
    both = document.ink

    document.undo()
    assert len(document.ink.strokes) == 1
    document.undo()
    assert document.is_empty
    document.redo()
    document.redo()
    assert document.ink == both


def test_clearing_is_undoable_and_does_nothing_on_an_empty_pad(document):
    document.clear()
    assert document.undo_stack.count() == 0
    draw(document, (10.0, 10.0), (20.0, 20.0))
    before = document.ink

    document.clear()
    assert document.is_empty
    assert document.undo_stack.undoText() == "clear"
    document.undo()
    assert document.ink == before


def test_an_eraser_movement_is_one_step_however_much_it_removes(document):
    for y in (50.0, 100.0, 150.0):
        draw(document, (10.0, y), (200.0, y))
    before = document.ink

    document.erase((100.0, 20.0), (100.0, 110.0), 6.0)
    document.erase((100.0, 110.0), (100.0, 200.0), 6.0)
    document.end_erasing()
    after = document.ink

    assert len(after.strokes) == 6
    assert document.undo_stack.count() == 4
    document.undo()
    assert document.ink == before
    document.redo()
    assert document.ink == after


def test_undo_while_the_pen_is_down_takes_that_stroke_back(document):
    document.begin_stroke((1.0, 2.0), 12.0)
    document.extend_stroke((3.0, 4.0))
    document.undo()

    assert document.is_empty
    document.extend_stroke((5.0, 6.0))
    assert document.is_empty


def test_a_picture_lies_in_the_middle_and_goes_with_undo(document):
    layer = centred(np.zeros((10, 20), np.uint8))
    document.show_picture(layer)

    assert layer.box == (0.0, 70.0, 280.0, 140.0)
    assert document.picture is layer
    document.undo()
    assert document.picture is None
    document.redo()
    assert document.picture is layer


def test_opening_a_drawing_replaces_ink_and_picture_and_can_be_taken_back(document):
    document.show_picture(centred(np.zeros((10, 10), np.uint8)))
    draw(document, (10.0, 10.0), (20.0, 20.0))
    before, picture = document.ink, document.picture

    document.show_ink(Ink((Stroke(((1.0, 1.0),)), Stroke(()))))
    assert document.ink == Ink((Stroke(((1.0, 1.0),)),))
    assert document.picture is None
    document.undo()
    assert document.ink == before
    assert document.picture is picture


def test_every_edit_tells_once_that_the_ink_changed(document, qtbot):
    draw(document, (10.0, 10.0), (20.0, 20.0))
    with qtbot.waitSignal(document.ink_changed, timeout=0):
        document.undo()


def test_changed_ink_takes_the_place_of_the_old_one_over_the_picture_and_is_one_step(document):
    document.show_ink(Ink((Stroke(((10.0, 10.0), (20.0, 20.0))),)))
    before = document.ink

    document.replace_ink(Ink((*before.strokes, Stroke(((50.0, 50.0),)), Stroke(()))), "dabs")

    assert len(document.ink.strokes) == 2
    assert document.undo_stack.undoText() == "dabs"
    document.undo()
    assert document.ink == before


def test_what_is_drawn_is_saved_with_its_times_as_other_programs_read_them(document):
    """The lines that stand in many readers of the CROHME data: whole ids, and numbers parted by blanks and commas."""
    draw(document, (10.0, 10.0), (20.5, 20.0))
    draw(document, (50.0, 10.0), (50.0, 90.0))
    root = ElementTree.fromstring(to_bytes(document.ink))
    namespace = "{http://www.w3.org/2003/InkML}"
    traces = sorted(root.findall(f"{namespace}trace"), key=lambda trace: int(trace.get("id")))
    rows = [[[float(value) for value in point.split()] for point in trace.text.split(",")] for trace in traces]
    assert [[point[:2] for point in row] for row in rows] == [[[10, 10], [20.5, 20]], [[50, 10], [50, 90]]]
    times = [point[2] for row in rows for point in row]
    assert times == sorted(times)
    assert times[0] == 0
    assert [channel.get("name") for channel in root.iter(f"{namespace}channel")] == ["X", "Y", "T"]


def test_two_drawings_that_differ_in_their_times_alone_are_the_same(document):
    draw(document, (10.0, 10.0), (20.0, 20.0))
    assert document.ink == Ink((Stroke(((10.0, 10.0), (20.0, 20.0)), 12.0, times=(5.0, 9.0)),))
