"""Drawings as W3C InkML files, out and in (https://www.w3.org/TR/InkML/)."""

from __future__ import annotations

import html
import math
from pathlib import Path
from typing import Final

from trainer.errors import Fault, InkFileError, Sentence, StorageError, as_fault
from trainer.files.foreign_file import as_path, read_foreign_file, telling_of_memory
from trainer.files.storage import atomic_write
from trainer.ink.inkml_reader import parse_inkml, plain_truth
from trainer.ink.strokes import MAX_COORDINATE, MAX_POINTS, MAX_STROKES, Ink, Stroke

INK_ENDING: Final = ".inkml"
INK_ENDINGS: Final = (INK_ENDING, ".xml")
DRAWING_ENDINGS: Final = (*INK_ENDINGS, ".svg")
"""What may hold ink: of SVG drawings only DigitPad's own do."""

MAX_INK_FILE: Final = 8 * 2**20  # bytes
_XML: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_HEAD: Final = '<ink xmlns="http://www.w3.org/2003/InkML">\n'
_TRUTH: Final = '  <annotation type="truth">{}</annotation>\n'
_CONTEXT: Final = (
    '    <context xml:id="{0}"><inkSource xml:id="{0}-pen"><traceFormat>\n'
    '      <channel name="X" type="decimal"/><channel name="Y" type="decimal"/>{1}\n'
    "    </traceFormat></inkSource></context>\n"
)
_FORCE: Final = '<channel name="F" type="decimal" min="0" max="1"/>'
_TIME: Final = '<channel name="T" type="decimal" units="ms"/>'
_BRUSH: Final = '    <brush xml:id="b{}"><brushProperty name="width" value="{}"/></brush>\n'
_TRACE: Final = '  <trace id="{}" contextRef="#{}" brushRef="#b{}">{}</trace>\n'


@telling_of_memory(InkFileError)
def read_inkml(source: Path | str | bytes) -> Ink:
    """Read a drawing from a file or from bytes; its units become pad units as they are, y down.

    Understands contexts, formats, sources and brushes as the specification resolves them, with any channels, of which
    X, Y, the pressure F, the tip switch S and the time T are used; trace groups, continuations, whole and decimal
    numbers, and differences; and the ink in an SVG drawing of DigitPad's. Raises InkFileError for what is no InkML,
    declares a DTD, is larger than 8 MB, has more than 5,000 strokes or 100,000 points, or coordinates that are no
    numbers, and ValueError for what is neither bytes nor a path.
    """
    if isinstance(source, bytes):
        name: object = Sentence("The drawing")
        data = source
        if len(data) > MAX_INK_FILE:
            raise InkFileError("The drawing is larger than {0} MB; choose a smaller one.", MAX_INK_FILE >> 20)
    else:
        name, data = source, read_foreign_file(as_path(source), MAX_INK_FILE, InkFileError)
    try:
        return parse_inkml(data)
    except ValueError as error:
        reason = as_fault(error, Fault("it is not well-formed XML, or cut short"))
        raise InkFileError("{0} is no InkML drawing that DigitPad can read: {1}.", name, reason) from error


def write_inkml(path: Path | str, ink: Ink) -> None:
    """Write a drawing, all or nothing; ``read_inkml`` gives back an equal Ink.

    Raises StorageError, also for a drawing that could not be read again; what stood there before is still there.
    ValueError for what is no Ink or no path.
    """
    if not isinstance(ink, Ink):
        raise ValueError(f"write_inkml takes a path and Ink, such as Ink.of_points gives, not {type(ink).__name__}")
    path = as_path(path)
    try:
        content = to_bytes(ink)
    except Fault as error:
        raise StorageError("The drawing was not written to {0}: {1}.", path, error) from error
    atomic_write(path, content)


def to_bytes(ink: Ink) -> bytes:
    """Return a drawing as an InkML file's content; Fault for coordinates and sizes that ``read_inkml`` refuses.

    Traces are numbered, since other programs' readers ask for whole numbers as ids; what the ink shows is its
    annotation "truth", as in the CROHME data sets.
    """
    content = _XML.encode() + ink_element(ink)
    if len(content) > MAX_INK_FILE:
        raise Fault("it would be larger than {0} MB", MAX_INK_FILE >> 20)
    return content


def with_ink(svg: bytes, ink: Ink) -> bytes:
    """An SVG drawing with the ink that it shows in its metadata, so that ``read_inkml`` gives back an equal Ink.

    It is left as it is where there is no ink, or more than could be read again; SVG is for looking at, too.
    """
    try:
        element = ink_element(ink) if any(stroke.points for stroke in ink.strokes) else b""
    except Fault:
        return svg
    more = b"<metadata>\n" + element + b"</metadata>\n"
    if not element or len(svg) + len(more) > MAX_INK_FILE:
        return svg
    place = svg.index(b">", svg.index(b"<svg")) + 1
    return svg[:place] + b"\n" + more + svg[place:]


def ink_element(ink: Ink) -> bytes:
    """The element of an InkML document that holds everything; see :func:`to_bytes`."""
    strokes = [stroke for stroke in ink.strokes if stroke.points]
    _check(strokes)
    brushes = {width: number for number, width in enumerate(dict.fromkeys(stroke.width for stroke in strokes))}
    contexts = dict.fromkeys(_context(stroke) for stroke in strokes)
    truth = html.escape(plain_truth(ink.truth), quote=False)
    parts = [_HEAD, _TRUTH.format(truth) if truth else "", "  <definitions>\n"]
    parts += [_CONTEXT.format(name, _channels(name)) for name in contexts]
    parts += [_BRUSH.format(number, _number(width)) for width, number in brushes.items()]
    parts.append("  </definitions>\n")
    for number, stroke in enumerate(strokes):
        parts.append(_TRACE.format(number, _context(stroke), brushes[stroke.width], _points(stroke)))
    return "".join([*parts, "</ink>\n"]).encode()


def _check(strokes: list[Stroke]) -> None:
    """Look for what the reader refuses: nothing may be called saved that cannot be opened again."""
    if len(strokes) > MAX_STROKES:
        raise Fault("it has more than {0} strokes", MAX_STROKES)
    if sum(len(stroke.points) for stroke in strokes) > MAX_POINTS:
        raise Fault("it has too many points")
    for stroke in strokes:
        columns = (*zip(*stroke.points, strict=True), stroke.pressures)
        if not all(abs(value) <= MAX_COORDINATE for column in columns for value in column):  # false for NaN, too
            raise Fault("it has a coordinate that is infinite or far too large")
        if not all(map(math.isfinite, (stroke.width, *stroke.times))):
            raise Fault("it has a width or a time that is no number")


def _context(stroke: Stroke) -> str:
    return ("pressed" if stroke.pressures else "plain") + ("-timed" if stroke.times else "")


def _channels(context: str) -> str:
    return (_FORCE if "pressed" in context else "") + (_TIME if "timed" in context else "")


def _points(stroke: Stroke) -> str:
    columns = [*zip(*stroke.points, strict=True), *filter(None, (stroke.pressures, stroke.times))]
    text = ", ".join(" ".join(map(repr, map(float, point))) for point in zip(*columns, strict=True))
    return text.replace(".0 ", " ").replace(".0,", ",").removesuffix(".0")


def _number(value: float) -> str:
    return repr(float(value)).removesuffix(".0")
