import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import Fault, InkFileError, StorageError
from trainer.ink.inkml import MAX_INK_FILE, read_inkml, to_bytes, with_ink, write_inkml
from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Ink, Stroke

NUMBERS = st.floats(-1e6, 1e6) | st.integers(-1000, 1000).map(float)
POINTS = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=12)


@st.composite
def strokes(draw):
    points = tuple(draw(POINTS))
    forces = st.lists(st.floats(0, 1), min_size=len(points), max_size=len(points))
    pressures = tuple(draw(forces)) if draw(st.booleans()) else ()
    return Stroke(points, draw(st.sampled_from([1.0, 12.0, 7.25])), pressures)


@st.composite
def timed(draw):
    stroke = draw(strokes())
    times = st.lists(st.floats(0, 2e12), min_size=len(stroke.points), max_size=len(stroke.points))
    return replace(stroke, times=tuple(draw(times)))


def document(body):
    return f'<ink xmlns="http://www.w3.org/2003/InkML">{body}</ink>'.encode()


@given(st.lists(strokes() | timed(), max_size=5), st.sampled_from(["", "7", "x < 3 & y"]))
def test_what_was_written_is_read_back_the_same(drawn, truth):
    ink = Ink(tuple(drawn), truth)
    again = read_inkml(to_bytes(ink))
    assert again == ink
    assert [stroke.times for stroke in again.strokes] == [stroke.times for stroke in ink.strokes]


SVG = b"""<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg"><title>trace</title><g><path d="M 0 0 L 1 1"/><text>1 2</text></g></svg>"""


@given(st.lists(strokes() | timed(), min_size=1, max_size=5), st.sampled_from(["", "7", "x < 3 & y"]))
def test_ink_put_into_an_svg_is_read_back_the_same(drawn, truth):
    ink = Ink(tuple(drawn), truth)
    assert read_inkml(with_ink(SVG, ink)) == ink


@pytest.mark.parametrize("svg", [SVG, b"<!DOCTYPE svg PUBLIC '-' 'http://localhost/svg.dtd'>" + SVG[22:]])
def test_an_svg_of_another_program_is_refused_with_the_remedy(tmp_path, svg):
    (tmp_path / "logo.svg").write_bytes(svg)
    with pytest.raises(InkFileError, match=r"logo\.svg is no InkML drawing .* SVG drawing without the ink .* PNG"):
        read_inkml(tmp_path / "logo.svg")


def test_an_svg_holds_no_ink_where_there_is_none_or_more_than_could_be_read_again():
    assert with_ink(SVG, Ink(())) == SVG
    assert with_ink(SVG, TOO_MUCH["strokes"]) == SVG
    large = SVG + b" " * MAX_INK_FILE
    assert with_ink(large, Ink((Stroke(((1.0, 2.0),)),))) == large


def test_a_file_is_written_and_read(tmp_path):
    ink = Ink((Stroke(((1.5, 2.0), (3.0, 4.0))),))
    write_inkml(tmp_path / "Zwölf 12.inkml", ink)
    assert read_inkml(tmp_path / "Zwölf 12.inkml") == ink


def test_ink_with_coordinates_that_are_no_numbers_is_not_written():
    for value in (math.nan, math.inf):
        with pytest.raises(ValueError, match="infinite or far too large"):
            to_bytes(Ink((Stroke(((value, 0.0),)),)))


TOO_MUCH = {
    "strokes": Ink((Stroke(((1.0, 2.0),)),) * (MAX_STROKES + 1)),
    "points": Ink((Stroke(((1.0, 2.0),) * (MAX_POINTS + 1)),)),
    "far": Ink((Stroke(((1.1e9, 2.0),)),)),
    "width": Ink((Stroke(((1.0, 2.0),), math.nan),)),
    "times": Ink((Stroke(((1.0, 2.0),), times=(math.inf,)),)),
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_what_could_not_be_read_again_is_not_written_and_what_stood_there_stays(tmp_path, what):
    path = tmp_path / "a.inkml"
    write_inkml(path, Ink((Stroke(((1.0, 2.0),)),)))
    with pytest.raises(StorageError, match=r"The drawing was not written to .*a\.inkml: it .*\."):
        write_inkml(path, TOO_MUCH[what])
    assert read_inkml(path).point_count == 1


def test_the_largest_drawings_are_read_again_and_larger_files_are_not_written():
    coordinate = -1 / 3 * 1e-7
    largest = Ink(tuple(Stroke(((coordinate, float(n)),) * (MAX_POINTS // MAX_STROKES)) for n in range(MAX_STROKES)))
    assert read_inkml(to_bytes(largest)) == largest
    long_numbers = (coordinate,) * MAX_POINTS
    with pytest.raises(Fault, match="larger than 8 MB"):
        to_bytes(Ink((Stroke(((coordinate, coordinate),) * MAX_POINTS, 1.0, long_numbers, long_numbers),)))


@pytest.mark.parametrize("truth", ["\0", "7\x1b", "\ud800", "x" * 5000, " 7\n"])
def test_no_truth_makes_a_file_unreadable(truth):
    assert read_inkml(to_bytes(Ink((Stroke(((1.0, 2.0),)),), truth))).point_count == 1


LAUGHS = '<!DOCTYPE ink [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><ink><trace>1 1&b;</trace></ink>'
EXTERNAL = '<!DOCTYPE ink [<!ENTITY a SYSTEM "file:///etc/passwd">]><ink><trace>&a;</trace></ink>'
REFUSED = {
    "an empty file": (b"", "not well-formed"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "not well-formed"),
    "cut short": (document("<trace>1 1</trace>")[:-3], "cut short"),
    "an HTML page": (b"<html><body/></html>", "something else"),
    "billion laughs": (LAUGHS.encode(), "document type"),
    "an external entity": (EXTERNAL.encode(), "document type"),
    "a parameter entity": (b'<!DOCTYPE i [<!ENTITY % x SYSTEM "http://localhost/">%x;]><ink/>', "document type"),
    "a plain document type": (b'<!DOCTYPE ink SYSTEM "ink.dtd"><ink/>', "document type"),
    "an entity from nowhere": (document("<trace>&x;</trace>"), "not well-formed"),
    "not a number": (document("<trace>NaN 1</trace>"), "'NaN 1'"),
    "infinity": (document("<trace>1 inf</trace>"), "'1 inf'"),
    "infinity by exponent": (document("<trace>1 1e999</trace>"), "infinite"),
    "far away": (document("<trace>1 1e12</trace>"), "far too large"),
    "infinity by differences": (document("<trace>1 1, '1e9'1e9, \"1e9\"1e9</trace>"), "far too large"),
    "one number for two": (document("<trace>1</trace>"), "1 numbers instead of 2"),
    "no X": (document('<traceFormat><channel name="Y"/></traceFormat>'), "no X and Y"),
    "too many points": (document("<trace>" + "1 1," * 100_001 + "1 1</trace>"), "too many points"),
    "too many strokes": (document("<trace>1 1</trace>" * 5001), "more than 5,000 strokes"),
    "too many elements": (document("<a/>" * 60_000), "too many parts"),
    "too deep": (document("<a>" * 1000), "too many parts"),
    "too large": (document("<trace>" + " " * 9_000_000 + "</trace>"), "larger than 8 MB"),
    "a long number": (document("<trace>1 " + "9" * 100_000 + "</trace>"), "none of 2 numbers"),
    "a strange encoding": (b'<?xml version="1.0" encoding="utf-7"?><ink/>', "save it as UTF-8"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_drawing_is_refused_in_one_sentence(tmp_path, what):
    content, reason = REFUSED[what]
    path = tmp_path / "strange.inkml"
    path.write_bytes(content)
    with pytest.raises(InkFileError, match=reason) as caught:
        read_inkml(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < len(str(path)) + 200
