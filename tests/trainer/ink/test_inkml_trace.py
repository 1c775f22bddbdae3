import contextlib
import time
import xml.etree.ElementTree as ET

import pytest

from trainer.errors import InkFileError
from trainer.ink.inkml import read_inkml, to_bytes
from trainer.ink.strokes import Ink, Stroke

SPACE = "{http://www.w3.org/2003/InkML}"


def document(body):
    return f'<ink xmlns="http://www.w3.org/2003/InkML">{body}</ink>'.encode()


def strokes_of(body):
    return read_inkml(document(body)).strokes


def formatted(channels, trace):
    return strokes_of(f"<traceFormat>{channels}</traceFormat><trace>{trace}</trace>")


XY = '<channel name="X"/><channel name="Y"/>'


@pytest.mark.parametrize("trace", ["1 2, 3 4,", "1 2,,3 4", ",1 2,3 4", " 1 2 , 3 4 , , ", "1 2\n,\n3\t4"])
def test_commas_with_nothing_behind_them_are_no_points(trace):
    assert strokes_of(f"<trace>{trace}</trace>")[0].points == ((1, 2), (3, 4))


@pytest.mark.parametrize("trace", ["1 2 3, 4 5 6", "1 2 3 9 9, 4 5 6", "'1'2 3, 3 3 3"])
def test_more_numbers_than_channels_are_passed_over(trace):
    assert strokes_of(f"<trace>{trace}</trace>")[0].points == ((1, 2), (4, 5))


def test_only_channels_that_are_used_are_judged():
    channels = f'{XY}<channel name="T" units="ms"/><channel name="OA"/>'
    (stroke,) = formatted(channels, "1 2 1700000000000 1e300, 3 4 1700000000008 1e300")
    assert stroke.points == ((1, 2), (3, 4))
    assert stroke.times == (1700000000000.0, 1700000000008.0)


def test_a_missing_pressure_is_none_and_a_missing_coordinate_is_a_fault():
    (stroke,) = formatted(f'{XY}<channel name="F"/>', "1 2, 3 4")
    assert stroke.pressures == ()
    with pytest.raises(InkFileError, match="1 numbers instead of 2"):
        formatted(f'{XY}<channel name="F"/>', "1 2 3, 4")


def test_times_in_seconds_become_milliseconds():
    (stroke,) = formatted(f'{XY}<channel name="T" units="s"/>', "1 2 0.5, 3 4 0.75")
    assert stroke.times == (500.0, 750.0)


def test_annotations_may_be_as_deep_as_mathematics_is():
    deep = "<m>" * 300 + "x" + "</m>" * 300
    (stroke,) = strokes_of(f'<annotationXML type="truth">{deep}</annotationXML><trace>1 2</trace>')
    assert stroke.points == ((1, 2),)


def test_texts_inside_a_trace_are_not_taken_for_points():
    assert strokes_of("<trace>1 2<annotation>3 4</annotation></trace>")[0].points == ((1, 2),)


DECLARED = ["utf-16", "UTF-16LE", "gb2312", "Shift_JIS", "windows-1250", "utf8", "latin1", "ANSI_X3.4-1968"]


@pytest.mark.parametrize("declared", DECLARED)
def test_the_bytes_say_how_they_are_written_whatever_is_declared(declared):
    text = f'<?xml version="1.0" encoding="{declared}"?><ink><annotation>é</annotation><trace>1 2</trace></ink>'
    for encoding in ("utf-8", "latin-1"):
        assert read_inkml(text.encode(encoding)).strokes[0].points == ((1, 2),)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_two_bytes_a_letter_are_seen_without_a_mark_too(encoding):
    text = '<?xml version="1.0" encoding="utf-8"?><ink><trace>1 2</trace></ink>'
    assert read_inkml(text.encode(encoding)).strokes[0].points == ((1, 2),)


def test_other_programs_find_whole_numbers_as_ids_and_what_the_ink_shows():
    ink = Ink((Stroke(((1.0, 2.0),), times=(3.0,)), Stroke(((3.0, 4.0),), pressures=(0.5,))), "7")
    root = ET.fromstring(to_bytes(ink))
    traces = root.findall(f"{SPACE}trace")
    assert [int(trace.get("id")) for trace in traces] == [0, 1]
    assert [[part.split() for part in trace.text.split(", ")] for trace in traces] == [
        [["1", "2", "3"]],
        [["3", "4", "0.5"]],
    ]
    assert root.find(f"{SPACE}annotation[@type='truth']").text == "7"
    assert read_inkml(to_bytes(ink)) == ink


def seconds(data):
    start = time.process_time()
    with contextlib.suppress(InkFileError):
        read_inkml(data)
    return time.process_time() - start


GROWING = {
    "spaces": lambda n: document("<trace>" + " " * n + "x</trace>"),
    "spaces before a quote": lambda n: document("<trace>'" + " " * n + "x</trace>"),
    "spaces and commas": lambda n: document("<trace>" + " , " * (n // 3) + "x</trace>"),
    "line breaks": lambda n: document("<trace>1 2" + "\n\t" * (n // 2) + "x</trace>"),
    "quotes": lambda n: document("<trace>" + "'" * n + "</trace>"),
    "signs": lambda n: document("<trace>" + "-+" * (n // 2) + "</trace>"),
    "digits": lambda n: document("<trace>" + "1" * n + "</trace>"),
    "digits and points": lambda n: document("<trace>" + "1." * (n // 2) + "</trace>"),
    "exponents": lambda n: document("<trace>" + "1e" * (n // 2) + "</trace>"),
    "numbers in one point": lambda n: document("<trace>" + "1 " * (n // 2) + "</trace>"),
    "continuations": lambda n: document(
        '<trace continuation="begin">1 1</trace>' + '<trace continuation="middle">1 1</trace>' * (n // 40)
    ),
    "traces": lambda n: document("<trace>1 1</trace>" * (n // 18)),
    "contexts in a row": lambda n: document(
        "".join(f'<context xml:id="c{k}" contextRef="#c{k - 1}"/>' for k in range(n // 40))
        + f'<trace contextRef="#c{n // 40 - 1}">1 1</trace>'
    ),
    "groups in groups": lambda n: document(
        "<traceGroup>" * 400 + "<trace>1 1</trace>" * (n // 18) + "</traceGroup>" * 400
    ),
    "annotations": lambda n: document('<annotation type="truth">' + "7" * n + "</annotation>"),
    "attributes": lambda n: document(f'<trace id="{"a" * n}" contextRef="#{"b" * n}">1 1</trace>'),
    "a declaration": lambda n: b'<?xml version="1.0"' + b" " * n + b'encoding="utf-8"?><ink/>',
}


@pytest.mark.parametrize("what", GROWING)
def test_twice_as_much_takes_twice_as_long_and_no_more(what):
    small, large = GROWING[what](60_000), GROWING[what](480_000)
    seconds(small)
    fast = max(min(seconds(small) for _ in range(3)), 0.002)
    assert min(seconds(large) for _ in range(2)) < 30 * fast  # eight times as much; a square would be 64
