"""References as the specification resolves them, wherever a file puts them."""

import pytest

from trainer.ink.inkml import read_inkml

XY = '<channel name="X"/><channel name="Y"/>'
YX = '<channel name="Y"/><channel name="X"/>'
UP = '<channel name="X"/><channel name="Y" orientation="-ve"/>'


def document(body):
    return f'<ink xmlns="http://www.w3.org/2003/InkML">{body}</ink>'.encode()


def first_point(body):
    return read_inkml(document(body)).strokes[0].points[0]


def form(channels, identity=""):
    return (
        f'<traceFormat xml:id="{identity}">{channels}</traceFormat>'
        if identity
        else f"<traceFormat>{channels}</traceFormat>"
    )


def context(inside="", **attributes):
    said = " ".join(f'{"xml:id" if name == "id" else name}="{value}"' for name, value in attributes.items())
    return f"<context {said}>{inside}</context>"


def source(channels, identity="s", properties=""):
    return f'<inkSource xml:id="{identity}">{form(channels)}{properties}</inkSource>'


OTHER = context(form(XY), id="other")  # so that no file has but one format
TURNED = {
    "a context with a format": context(form(YX), id="c"),
    "a context that refers to a format": form(YX, "f") + context(id="c", traceFormatRef="#f"),
    "a context with a source": context(source(YX), id="c"),
    "a context that refers to a source": source(YX) + context(id="c", inkSourceRef="#s"),
    "a context that refers to a context": context(form(YX), id="b") + context(id="c", contextRef="#b"),
    "three contexts in a row": context(form(YX), id="a")
    + context(id="b", contextRef="#a")
    + context(id="c", contextRef="#b"),
    "one that comes later": context(id="c", contextRef="#z") + context(form(YX), id="z"),
    "one's own format before the other context's": context(form(XY), id="b")
    + context(form(YX), id="c", contextRef="#b"),
}


@pytest.mark.parametrize("where", TURNED)
def test_a_trace_takes_the_format_that_its_context_leads_to(where):
    head = f"<definitions>{TURNED[where]}{OTHER}</definitions>"
    assert first_point(f'{head}<trace contextRef="#c">1 2</trace>') == (2, 1)
    assert first_point(f'{head}<trace contextRef="other.inkml#c">1 2</trace>') == (2, 1)
    assert first_point(f'{head}<trace contextRef="#other">1 2</trace>') == (1, 2)


@pytest.mark.parametrize("where", TURNED)
def test_a_context_on_a_group_holds_for_all_traces_in_it(where):
    head = f"<definitions>{TURNED[where]}{OTHER}</definitions>"
    inner = '<traceGroup><trace>1 2</trace><trace contextRef="#other">1 2</trace></traceGroup>'
    strokes = read_inkml(document(f'{head}<traceGroup contextRef="#c">{inner}</traceGroup><trace>1 2</trace>')).strokes
    assert [stroke.points for stroke in strokes] == [((2, 1),), ((1, 2),), ((1, 2),)]


def test_the_inner_group_counts():
    head = f"<definitions>{context(form(UP), id='up')}{OTHER}</definitions>"
    body = '<traceGroup contextRef="#other"><traceGroup contextRef="#up"><trace>1 2</trace></traceGroup></traceGroup>'
    assert first_point(head + body) == (1, -2)


def test_a_context_between_traces_holds_from_there_on():
    body = f"<trace>1 2</trace>{context(form(YX))}<trace>1 2</trace>{context(form(UP))}<trace>1 2</trace>"
    points = [stroke.points[0] for stroke in read_inkml(document(body)).strokes]
    assert points == [(1, 2), (2, 1), (1, -2)]


def test_contexts_that_refer_to_each_other_end():
    head = context(id="a", contextRef="#b") + context(id="b", contextRef="#a")
    assert first_point(f'{head}<trace contextRef="#a">1 2</trace>') == (1, 2)


def test_a_single_format_is_meant_whether_or_not_it_is_referred_to():
    assert first_point(f"<definitions>{context(form(YX), id='c')}</definitions><trace>1 2</trace>") == (2, 1)


WITH_BRUSH = '<context xml:id="c"><brush><brushProperty name="width" value="5"/></brush></context>'


@pytest.mark.parametrize(
    ("brushes", "trace", "width"),
    [
        ("", 'brushRef="#b"', 3.0),
        ("", "", 12.0),
        ('<context xml:id="c" brushRef="#b"/>', 'contextRef="#c"', 3.0),
        (WITH_BRUSH, 'contextRef="#c"', 5.0),
        (WITH_BRUSH, 'contextRef="#c" brushRef="#b"', 3.0),
        ('<brush xml:id="n"><brushProperty name="width" value="nan"/></brush>', 'brushRef="#n"', 12.0),
        ('<brush xml:id="n"><brushProperty name="width" value="1e999"/></brush>', 'brushRef="#n"', 12.0),
        ('<brush xml:id="n"><brushProperty name="width" value="-3"/></brush>', 'brushRef="#n"', 0.01),
    ],
)
def test_a_brush_is_taken_by_its_id_or_from_the_context(brushes, trace, width):
    head = '<definitions><brush xml:id="b"><brushProperty name="width" value="3"/></brush></definitions>'
    assert read_inkml(document(f"{head}{brushes}<trace {trace}>1 2</trace>")).strokes[0].width == width


def test_a_brush_on_a_group_holds_for_its_traces():
    head = '<brush xml:id="b"><brushProperty name="width" value="3"/></brush>'
    body = '<traceGroup brushRef="#b"><trace>1 2</trace></traceGroup>'
    assert read_inkml(document(head + body)).strokes[0].width == 3.0


def resolution(x, y, units="1/cm"):
    values = {"X": x, "Y": y}
    lines = (
        f'<channelProperty channel="{c}" name="resolution" value="{v}" units="{units}"/>' for c, v in values.items()
    )
    return f"<channelProperties>{''.join(lines)}</channelProperties>"


@pytest.mark.parametrize(
    ("channels", "properties", "height"),
    [
        ('<channel name="X" units="mm"/><channel name="Y" units="mm"/>', "", 100),
        ('<channel name="X" units="mm"/><channel name="Y" units="cm"/>', "", 1000),
        ('<channel name="X" units="in"/><channel name="Y" units="cm"/>', "", 100 / 2.54),
        ('<channel name="X" units="dev"/><channel name="Y" units="dev"/>', resolution(1000, 2000), 50),
        ('<channel name="X" units="cm"/><channel name="Y" units="cm"/>', resolution(1000, 500), 200),
        ('<channel name="X"/><channel name="Y"/>', resolution(100, 100, "1/in"), 100),
        ('<channel name="X"/><channel name="Y"/>', resolution(0, -5), 100),
        ('<channel name="X"/><channel name="Y"/>', resolution(1, 1e9), 100),
        ('<channel name="X" units="mm"/><channel name="Y"/>', "", 100),
    ],
)
def test_x_and_y_of_other_units_or_resolutions_are_made_equally_long(channels, properties, height):
    body = f"<context>{source(channels, properties=properties)}</context><trace>0 0, 100 100</trace>"
    (x, y) = read_inkml(document(body)).strokes[0].points[1]
    assert x == 100
    assert y == pytest.approx(height)
