"""InkML of other programs: what the specification allows is understood, element by element."""

import pytest

from trainer.errors import Fault
from trainer.ink.inkml_reader import parse_inkml, plain_truth
from trainer.ink.strokes import Ink


def document(body):
    return f'<ink xmlns="http://www.w3.org/2003/InkML">{body}</ink>'.encode()


def points_of(body):
    return [stroke.points for stroke in parse_inkml(document(body)).strokes]


def test_the_simplest_file_has_x_and_y():
    assert points_of("<trace>10 0, 9 14, 8.5 28</trace>") == [((10, 0), (9, 14), (8.5, 28))]


def test_a_file_without_traces_is_empty_ink():
    assert parse_inkml(document("<annotation>nothing</annotation>")) == Ink()
    assert parse_inkml(document("<trace/><trace> </trace>")) == Ink()


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
    stroke = parse_inkml(document(form + "<trace>1 1 0, 2 2 1023</trace>")).strokes[0]
    assert stroke.pressures == (() if wanted is None else (0.0, wanted))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "utf-8-sig"])
def test_the_usual_encodings_are_read(encoding):
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    text = f'<?xml version="1.0" encoding="{declared}"?><ink><annotation>é</annotation><trace>1 2</trace></ink>'
    assert parse_inkml(text.encode(encoding)).strokes[0].points == ((1.0, 2.0),)


def test_points_are_counted_over_all_traces():
    body = ("<trace>" + "1 1," * 999 + "1 1</trace>") * 101
    with pytest.raises(Fault, match="too many points"):
        parse_inkml(document(body))


def test_a_truth_is_short_and_made_of_signs_that_xml_can_hold():
    assert plain_truth(" 7\x1b\n") == "7"
    assert len(plain_truth("7" * 5000)) == 200


@pytest.mark.parametrize(
    "around", [(b"\n\n  ", b""), (b"", b"\0\0\0"), (b"", b"\n<!-- the end -->\n"), (b"\r\n\t", b"\0")]
)
def test_blank_lines_before_the_document_and_what_fills_up_a_file_do_not_matter(around):
    before, behind = around
    text = b'<?xml version="1.0" encoding="UTF-8"?><ink><trace>1 2</trace></ink>'
    assert parse_inkml(before + text + behind).strokes[0].points == ((1.0, 2.0),)


@pytest.mark.parametrize(
    ("form", "count"),
    [
        ('<channel name="X"/><channel name="Y"/><channel name="S" type="boolean" default="T"/>', 1),
        ('<channel name="X"/><channel name="Y"/><channel name="S" type="boolean" default="F"/>', 0),
        ('<channel name="x"/><channel name="y"/>', 1),
        ("", 1),
    ],
)
def test_a_button_has_its_default_and_names_or_none_of_the_plain_channels_will_do(form, count):
    strokes = parse_inkml(document(f"<traceFormat>{form}</traceFormat><trace>1 2, 3 4</trace>")).strokes
    assert [stroke.points for stroke in strokes] == [((1.0, 2.0), (3.0, 4.0))] * count
