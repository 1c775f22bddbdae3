"""Drawings as W3C InkML files, out and in (https://www.w3.org/TR/InkML/)."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from trainer.errors import Fault, InkFileError, Sentence, as_fault
from trainer.files.foreign_file import read_foreign_file
from trainer.files.storage import atomic_write
from trainer.ink.inkml_reader import parse_inkml
from trainer.ink.strokes import Ink, Stroke

INK_ENDING: Final = ".inkml"
MAX_INK_FILE: Final = 4 * 2**20  # bytes
_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<ink xmlns="http://www.w3.org/2003/InkML">
  <definitions>
    <context xml:id="plain"><inkSource xml:id="mouse"><traceFormat>
      <channel name="X" type="decimal"/><channel name="Y" type="decimal"/>
    </traceFormat></inkSource></context>
    <context xml:id="pressed"><inkSource xml:id="pen"><traceFormat>
      <channel name="X" type="decimal"/><channel name="Y" type="decimal"/>
      <channel name="F" type="decimal" min="0" max="1"/>
    </traceFormat></inkSource></context>
"""
_BRUSH: Final = '    <brush xml:id="b{}"><brushProperty name="width" value="{}"/></brush>\n'
_TRACE: Final = '  <trace contextRef="#{}" brushRef="#b{}">{}</trace>\n'


def read_inkml(source: Path | str | bytes) -> Ink:
    """Read a drawing from a file or from bytes; its units become pad units as they are, y down.

    Understands traceFormat with any channels, of which X, Y and the pressure F are kept, trace groups, whole and
    decimal numbers, differences, and brushes with a width. Raises InkFileError for what is no InkML, declares a
    DTD, is larger than 4 MB, has more than 5,000 strokes or 100,000 points, or coordinates that are no numbers.
    """
    if isinstance(source, bytes):
        name: object = Sentence("The drawing")
        data = source
        if len(data) > MAX_INK_FILE:
            raise InkFileError("The drawing is larger than {0} MB; choose a smaller one.", MAX_INK_FILE >> 20)
    else:
        name, data = source, read_foreign_file(source, MAX_INK_FILE, InkFileError)
    try:
        return parse_inkml(data)
    except ValueError as error:
        reason = as_fault(error, Fault("it is not well-formed XML, or cut short"))
        raise InkFileError("{0} is no InkML drawing that DigitPad can read: {1}.", name, reason) from error


def write_inkml(path: Path | str, ink: Ink) -> None:
    """Write a drawing, all or nothing; raises StorageError. ``read_inkml`` gives back an equal Ink."""
    atomic_write(path, to_bytes(ink))


def to_bytes(ink: Ink) -> bytes:
    """Return a drawing as an InkML file's content; ValueError for coordinates that are no numbers."""
    strokes = [stroke for stroke in ink.strokes if stroke.points]
    brushes = {width: number for number, width in enumerate(dict.fromkeys(stroke.width for stroke in strokes))}
    parts = [_HEAD, *(_BRUSH.format(number, _number(width)) for width, number in brushes.items()), "  </definitions>\n"]
    for stroke in strokes:
        context = "pressed" if stroke.pressures else "plain"
        parts.append(_TRACE.format(context, brushes[stroke.width], _points(stroke)))
    return "".join([*parts, "</ink>\n"]).encode()


def _points(stroke: Stroke) -> str:
    if not stroke.pressures:
        return ", ".join(f"{_number(x)} {_number(y)}" for x, y in stroke.points)
    triples = zip(stroke.points, stroke.pressures, strict=True)
    return ", ".join(f"{_number(x)} {_number(y)} {_number(force)}" for (x, y), force in triples)


def _number(value: float) -> str:
    if not math.isfinite(value):
        raise ValueError(f"{value} is no coordinate")
    return repr(float(value)).removesuffix(".0")
