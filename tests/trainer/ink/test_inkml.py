import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import Fault, InkFileError, StorageError
from trainer.ink.inkml import read_inkml, to_bytes, write_inkml
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


def points_of(body):
    return [stroke.points for stroke in read_inkml(document(body)).strokes]


@given(st.lists(strokes() | timed(), max_size=5), st.sampled_from(["", "7", "x < 3 & y"]))
def test_what_was_written_is_read_back_the_same(drawn, truth):
    ink = Ink(tuple(drawn), truth)
    assert read_inkml(to_bytes(ink)) == ink


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


def test_the_simplest_file_has_x_and_y():
    assert points_of("<trace>10 0, 9 14, 8.5 28</trace>") == [((10, 0), (9, 14), (8.5, 28))]


def test_a_file_without_traces_is_empty_ink():
    assert read_inkml(document("<annotation>nothing</annotation>")) == Ink()
    assert read_inkml(document("<trace/><trace> </trace>")) == Ink()


def test_extra_and_missing_channels_are_understood():
    form = (
        '<context><inkSource><traceFormat><channel name="T"/><channel name="Y"/><channel name="X"/>'
        '<intermittentChannels><channel name="B" type="boolean"/></intermittentChannels>'
        "</traceFormat></inkSource></context>"
    )
    assert points_of(form + "<trace>0 1 2 T, 5 3 4, 6 7 8 F</trace>") == [((2, 1), (4, 3), (8, 7))]


def test_the_specifications_example_of_differences_is_understood():
    # InkML, "Archival applications": velocity and acceleration, with blanks left out where nothing is unclear.
    form = (
        '<traceFormat><channel name="X"/><channel name="Y"/>'
        '<intermittentChannels><channel name="B1"/><channel name="B2"/></intermittentChannels></traceFormat>'
    )
    trace = "<trace>1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6 T,2 4*T,3 6,3-6 F F</trace>"
    assert points_of(form + trace)[0] == (
        (1125, 18432),
        (1148, 18475),
        (1178, 18510),
        (1211, 18540),
        (1251, 18567),
        (1297, 18596),
        (1349, 18633),
        (1404, 18676),
        (1461, 18723),
        (1521, 18776),
        (1584, 18823),
    )


def test_hexadecimal_signs_stars_and_explicit_values_are_understood():
    assert points_of("<trace>#1F 5, '1'1, * *, !7!8, * 9</trace>") == [((31, 5), (32, 6), (33, 7), (7, 8), (7, 9))]


def test_groups_are_opened_and_lifted_pens_left_out():
    body = '<traceGroup><traceGroup><trace>1 1</trace></traceGroup><trace type="penUp">2 2</trace></traceGroup>'
    assert points_of(body + "<trace>3 3</trace>") == [((1, 1),), ((3, 3),)]


def test_a_continued_trace_is_one_stroke():
    body = '<trace continuation="begin">1 1</trace><trace continuation="end">2 2</trace><trace>3 3</trace>'
    assert points_of(body) == [((1, 1), (2, 2)), ((3, 3),)]


def test_each_trace_follows_the_context_that_it_names():
    contexts = (
        '<definitions><context xml:id="a"><traceFormat><channel name="X"/><channel name="Y"/></traceFormat></context>'
        '<context xml:id="b"><traceFormat><channel name="Y"/><channel name="X"/></traceFormat></context></definitions>'
    )
    body = contexts + '<trace contextRef="#a">1 2</trace><trace contextRef="#b">1 2</trace>'
    assert points_of(body) == [((1, 2),), ((2, 1),)]


def test_a_channel_that_points_up_is_turned_down():
    form = '<traceFormat><channel name="X"/><channel name="Y" orientation="-ve"/></traceFormat>'
    assert points_of(form + "<trace>1 2</trace>") == [((1, -2),)]


@pytest.mark.parametrize(("limits", "wanted"), [('min="0" max="1023"', 1.0), ("", 1.0), ('min="5" max="5"', None)])
def test_the_force_becomes_a_pressure_between_0_and_1(limits, wanted):
    form = f'<traceFormat><channel name="X"/><channel name="Y"/><channel name="F" {limits}/></traceFormat>'
    stroke = read_inkml(document(form + "<trace>1 1 0, 2 2 1023</trace>")).strokes[0]
    assert stroke.pressures == (() if wanted is None else (0.0, wanted))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "utf-8-sig"])
def test_the_usual_encodings_are_read(encoding):
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    text = f'<?xml version="1.0" encoding="{declared}"?><ink><annotation>é</annotation><trace>1 2</trace></ink>'
    assert read_inkml(text.encode(encoding)).strokes[0].points == ((1.0, 2.0),)


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


def test_points_are_counted_over_all_traces():
    body = ("<trace>" + "1 1," * 999 + "1 1</trace>") * 101
    with pytest.raises(InkFileError, match="too many points"):
        read_inkml(document(body))
