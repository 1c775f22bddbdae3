"""InkML as a stream of XML elements: no DTD, no entities, nothing fetched, nothing kept that is not ink."""

from __future__ import annotations

import contextlib
import math
import re
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from trainer.errors import Fault
from trainer.ink.inkml_context import Context, Definitions, Source, length_of, unit_length
from trainer.ink.inkml_strokes import RawTrace, strokes_of
from trainer.ink.inkml_trace import PLAIN_FORMAT, Channel, TraceFormat
from trainer.ink.strokes import Ink

_MAX_ELEMENTS: Final = 50_000
_MAX_DEPTH: Final = 500
_MAX_CHANNELS: Final = 32
_MAX_TRUTH: Final = 200  # letters
_XML_ID: Final = "http://www.w3.org/XML/1998/namespace id"
_WIDTHS: Final = (0.01, 10_000.0)
_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,30})["']""")
_GROUP_REFERENCES: Final = ("contextRef", "brushRef")
_REFERENCES: Final = ("contextRef", "inkSourceRef", "traceFormatRef", "brushRef")


def parse_inkml(data: bytes) -> Ink:
    """Return the drawing in an InkML document, or in an SVG that carries one; Fault with the reason when it is none."""
    reader = _Reader()
    data, encoding = _decoded(data)
    try:
        parser = expat.ParserCreate(encoding, namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _no_dtd
        parser.EntityDeclHandler = _no_dtd
        parser.StartElementHandler = reader.start
        parser.EndElementHandler = reader.end
        parser.CharacterDataHandler = reader.text
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Fault("it is not well-formed XML, or cut short") from error
    if not reader.has_ink:
        raise _no_ink()
    return Ink(strokes_of(reader.traces, reader.definitions), reader.truth)


def plain_truth(text: str) -> str:
    """What an annotation "truth" may say: a short text without control signs, which XML cannot hold."""
    return "".join(letter for letter in text.strip()[:_MAX_TRUTH] if letter.isprintable())


def _decoded(data: bytes) -> tuple[bytes, str]:
    """The bytes and how they are to be read: what they look like, whatever is declared.

    Of the many encodings that hold ASCII, only letters differ, which no stroke has; what is no UTF-8 is Latin-1.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data, "utf-16"
    if data.startswith((b"<\0", b"\0<")):
        return data.decode("utf-16-le" if data.startswith(b"<") else "utf-16-be", "replace").encode(), "utf-8"
    declared = _DECLARED.match(data[:200].removeprefix(b"\xef\xbb\xbf"))
    name = declared[1].decode().lower() if declared else "utf-8"
    if name == "utf-7":  # the one that hides signs of XML in other letters
        raise Fault("it is written in {0}; save it as UTF-8", name)
    data = data.lstrip().rstrip(b"\0")  # neither blank lines before the declaration nor what fills a file up are XML
    with contextlib.suppress(UnicodeDecodeError):
        data.decode("utf-8")
        return data, "utf-8"
    return data, "iso-8859-1"


def _no_dtd(name: str, *_: object) -> None:
    if name == "svg":
        raise _no_ink()
    raise Fault("it declares a document type, which drawings do not need and attacks do")


def _no_ink() -> Fault:
    return Fault("it is an SVG drawing without the ink that DigitPad puts into its own; save it as PNG")


@dataclass(slots=True)
class _Open:
    """An element that is open, and what it will be."""

    name: str
    identity: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)


class _Reader:
    """Takes the elements in turn; ``definitions`` and ``traces`` grow."""

    def __init__(self) -> None:
        self.definitions = Definitions()
        self.traces: list[RawTrace] = []
        self.truth = ""
        self.has_ink = False
        self._is_svg = False
        self._path: list[_Open] = []
        self._contexts: list[Context] = []  # those that are open, as all that follow
        self._sources: list[Source] = []
        self._groups: list[dict[str, str]] = [{}]
        self._definitions = 0
        self._elements = 0
        self._current = Context()
        self._channels: list[Channel] = []
        self._width: float | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        name = tag.rpartition(" ")[2]
        if self._elements > _MAX_ELEMENTS or len(self._path) >= _MAX_DEPTH:
            raise Fault("it has too many parts")
        if not self._path and name != "ink":
            self._is_svg |= self._elements == 1 and name == "svg"
            if not self._is_svg:
                raise Fault("it is XML about something else ({0})", name[:40])
            return
        self.has_ink = True
        opened = _Open(name, attributes.get(_XML_ID) or attributes.get("id") or "", attributes)
        self._path.append(opened)
        self._definitions += name == "definitions"
        if name == "context":
            self._contexts.append(Context({key: _target(attributes[key]) for key in _REFERENCES if key in attributes}))
        elif name == "inkSource":
            self._sources.append(Source())
        elif name == "traceGroup":
            own: dict[str, str] = {key: attributes[key] for key in _GROUP_REFERENCES if key in attributes}
            self._groups.append({**self._groups[-1], **own})
        elif name == "traceFormat":
            self._channels = []
        elif name == "channel":
            self._channels.append(_channel(attributes))
        elif name == "brush":
            self._width = None
        else:
            self._start_property(name, attributes)

    def _start_property(self, name: str, attributes: dict[str, str]) -> None:
        if name == "brushProperty" and attributes.get("name") == "width":
            width = _number(attributes.get("value"))
            self._width = None if width is None else min(max(width, _WIDTHS[0]), _WIDTHS[1])
        elif name == "channelProperty" and attributes.get("name") == "resolution":
            length = length_of(_number(attributes.get("value")) or 0.0, attributes.get("units", ""))
            if self._sources and length is not None:
                self._sources[-1].lengths[attributes.get("channel", "")[:40]] = length

    def text(self, data: str) -> None:
        if self._path and self._path[-1].name in ("trace", "annotation"):
            self._path[-1].text.append(data)

    def end(self, _tag: str) -> None:
        if not self._path:  # of an SVG's own elements
            return
        closed = self._path[-1]
        if closed.name == "traceFormat":
            self._end_format(closed)
        elif closed.name == "inkSource":
            self._end_source(closed, self._sources.pop())
        elif closed.name == "brush" and self._width is not None:
            self._end_brush(closed, self._width)
        elif closed.name == "context":
            self._end_context(closed, self._contexts.pop())
        elif closed.name == "traceGroup":
            self._groups.pop()
        elif closed.name in ("trace", "annotation"):
            self._end_text(closed)
        self._definitions -= closed.name == "definitions"
        self._path.pop()

    def _end_format(self, closed: _Open) -> None:
        names = {channel.name for channel in self._channels}
        if len(self._channels) > _MAX_CHANNELS or (names and {"X", "Y"} - names):
            raise Fault("its points have no X and Y")
        form = TraceFormat(tuple(self._channels)) if names else PLAIN_FORMAT
        self.definitions.forms.append(form)
        if closed.identity:
            self.definitions.formats[closed.identity] = form
        if self._sources:
            self._sources[-1].form = form
        elif self._contexts:
            self._contexts[-1].form = form
        elif not self._definitions:
            self._current = Context({}, form, self._current.source, self._current.width)

    def _end_source(self, closed: _Open, source: Source) -> None:
        if closed.identity:
            self.definitions.sources[closed.identity] = source
        if self._contexts:
            self._contexts[-1].source = source

    def _end_brush(self, closed: _Open, width: float) -> None:
        if closed.identity:
            self.definitions.widths[closed.identity] = width
        if self._contexts:
            self._contexts[-1].width = width

    def _end_context(self, closed: _Open, context: Context) -> None:
        if closed.identity:
            self.definitions.contexts[closed.identity] = context
        if not self._definitions:
            self._current = context

    def _end_text(self, closed: _Open) -> None:
        text = "".join(closed.text)
        if closed.name == "trace":
            self.traces.append(RawTrace(text, closed.identity, closed.attributes, self._groups[-1], self._current))
        elif closed.attributes.get("type") == "truth" and len(self._path) == 2:
            self.truth = plain_truth(text)


def _channel(attributes: dict[str, str]) -> Channel:
    sign = -1.0 if attributes.get("orientation") == "-ve" else 1.0
    name, units = attributes.get("name", "")[:40], attributes.get("units", "")[:20]
    name = name.upper() if name in ("x", "y") else name
    factor = 1000.0 * sign if name == "T" and units == "s" else sign
    default = _default(attributes.get("default"))
    lowest, highest = _number(attributes.get("min")), _number(attributes.get("max"))
    if name == "S" and "default" not in attributes:
        default = 1.0  # a pen whose tip is not spoken of is down
    return Channel(name, lowest, highest, factor, default, unit_length(units))


def _default(text: str | None) -> float:
    """What a channel's default means: a number, or T and F of a button."""
    given = (text or "").strip()
    return float(given == "T") if given in ("T", "F") else _number(given) or 0.0


def _number(text: str | None) -> float | None:
    try:
        value = float((text or "")[:40])
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) < 1e9 else None


def _target(reference: str) -> str:
    return reference.rpartition("#")[2]
