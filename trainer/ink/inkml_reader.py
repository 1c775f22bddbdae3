"""InkML as a stream of XML elements: no DTD, no entities, nothing fetched, nothing kept that is not ink."""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from trainer.errors import Fault
from trainer.ink.inkml_trace import PLAIN_FORMAT, Channel, TraceFormat, read_points
from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Ink, Stroke

_MAX_ELEMENTS: Final = 20_000
_MAX_DEPTH: Final = 40
_MAX_CHANNELS: Final = 32
_XML_ID: Final = "http://www.w3.org/XML/1998/namespace id"
_WIDTHS: Final = (0.01, 10_000.0)
_HOLDERS: Final = {"context", "inkSource", "traceFormat"}
_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,30})["']""")
_ENCODINGS: Final = {
    "utf-8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "utf-16": "utf-16",
    "iso-8859-1": "iso-8859-1",
    "windows-1252": "iso-8859-1",  # differs only in letters, which no stroke has
}


def parse_inkml(data: bytes) -> Ink:
    """Return the drawing in an InkML document; Fault with the reason when it is none."""
    reader = _Reader()
    try:
        parser = expat.ParserCreate(_encoding(data), namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _no_dtd
        parser.EntityDeclHandler = _no_dtd
        parser.StartElementHandler = reader.start
        parser.EndElementHandler = reader.end
        parser.CharacterDataHandler = reader.text
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Fault("it is not well-formed XML, or cut short") from error
    return Ink(tuple(reader.strokes))


def _encoding(data: bytes) -> str:
    """One of the few encodings that are read; others would reach for any of Python's codecs."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = _DECLARED.match(data[:200].removeprefix(b"\xef\xbb\xbf"))
    name = declared[1].decode().lower() if declared else "utf-8"
    if name not in _ENCODINGS:
        raise Fault("it is written in {0}; save it as UTF-8", name)
    return _ENCODINGS[name]


def _no_dtd(*_: object) -> None:
    raise Fault("it declares a document type, which drawings do not need and attacks do")


class _Reader:
    """Takes the elements in turn; ``strokes`` grows."""

    def __init__(self) -> None:
        self.strokes: list[Stroke] = []
        self._path: list[tuple[str, str]] = []  # names and ids of the open elements
        self._elements = 0
        self._points = 0
        self._formats: dict[str, TraceFormat] = {}
        self._current: TraceFormat | None = None
        self._channels: list[Channel] = []
        self._required: int | None = None
        self._widths: dict[str, float] = {}
        self._trace: dict[str, str] = {}
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        name = tag.rpartition(" ")[2]
        if self._elements > _MAX_ELEMENTS or len(self._path) >= _MAX_DEPTH:
            raise Fault("it has too many parts")
        if not self._path and name != "ink":
            raise Fault("it is XML about something else ({0})", name[:40])
        self._path.append((name, attributes.get(_XML_ID) or attributes.get("id") or ""))
        if name == "traceFormat":
            self._channels, self._required = [], None
        elif name == "intermittentChannels":
            self._required = len(self._channels)
        elif name == "channel":
            self._channels.append(_channel(attributes))
        elif name == "brushProperty" and attributes.get("name") == "width":
            self._add_width(attributes.get("value", ""))
        elif name == "trace":
            self._trace, self._text = attributes, []
        elif name == "context":
            self._current = self._formats.get(_target(attributes, "contextRef", "inkSourceRef", "traceFormatRef"))

    def text(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        if name == "traceFormat":
            self._end_format()
        elif name == "trace" and self._text is not None:
            text, self._text = "".join(self._text), None
            self._end_trace(text)
        self._path.pop()

    def _end_format(self) -> None:
        required = len(self._channels) if self._required is None else self._required
        form = TraceFormat(tuple(self._channels), required)
        if len(self._channels) > _MAX_CHANNELS or {"X", "Y"} - {channel.name for channel in self._channels[:required]}:
            raise Fault("its points have no X and Y")
        for name, identity in self._path:
            if name in _HOLDERS and identity:
                self._formats[identity] = form
        self._current = form

    def _end_trace(self, text: str) -> None:
        if self._trace.get("type") == "penUp":
            return
        form = self._formats.get(_target(self._trace, "contextRef"), self._current or PLAIN_FORMAT)
        points = read_points(text, form, MAX_POINTS - self._points + 1)
        if not points:
            return
        self._points += len(points)
        if len(self.strokes) == MAX_STROKES:
            raise Fault("it has more than {0} strokes", MAX_STROKES)
        stroke = _stroke(points, form, self._widths.get(_target(self._trace, "brushRef")))
        if self.strokes and self._trace.get("continuation") in ("middle", "end"):
            stroke = _joined(self.strokes.pop(), stroke)
        self.strokes.append(stroke)

    def _add_width(self, text: str) -> None:
        identity = next((identity for name, identity in reversed(self._path) if name == "brush"), "")
        try:
            self._widths[identity] = min(max(float(text[:40]), _WIDTHS[0]), _WIDTHS[1])
        except ValueError:
            return  # a brush that cannot be understood is only for the eye


def _channel(attributes: dict[str, str]) -> Channel:
    sign = -1.0 if attributes.get("orientation") == "-ve" else 1.0
    name = attributes.get("name", "")[:40]
    return Channel(name, _limit(attributes.get("min")), _limit(attributes.get("max")), sign)


def _limit(text: str | None) -> float | None:
    try:
        value = float((text or "")[:40])
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None


def _target(attributes: dict[str, str], *names: str) -> str:
    found = next((attributes[name] for name in names if name in attributes), "")
    return found.rpartition("#")[2]


def _stroke(points: list[tuple[float, ...]], form: TraceFormat, width: float | None) -> Stroke:
    x, y, force = (form.position(name) for name in ("X", "Y", "F"))
    assert x is not None and y is not None  # noqa: PT018 - both were looked for when the format ended
    x_sign, y_sign = form.channels[x].sign, form.channels[y].sign
    places = tuple((x_sign * point[x], y_sign * point[y]) for point in points)
    pressures = () if force is None else _pressures([point[force] for point in points], form.channels[force])
    return Stroke(places, pressures=pressures) if width is None else Stroke(places, width, pressures)


def _pressures(values: list[float], channel: Channel) -> tuple[float, ...]:
    lowest = channel.lowest or 0.0
    highest = channel.highest if channel.highest is not None else max(1.0, *values)
    if highest <= lowest:
        return ()
    return tuple(min(max((value - lowest) / (highest - lowest), 0.0), 1.0) for value in values)


def _joined(first: Stroke, second: Stroke) -> Stroke:
    both = bool(first.pressures) and bool(second.pressures)
    pressures = first.pressures + second.pressures if both else ()
    return Stroke(first.points + second.points, first.width, pressures)
