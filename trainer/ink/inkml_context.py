"""What an InkML file defines for its traces, and what a trace's references lead to (InkML, section 4).

A context names its format, source and brush by elements inside it, by references, or inherits them from another
context that it refers to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from trainer.ink.inkml_trace import PLAIN_FORMAT, Channel, TraceFormat

Found = TypeVar("Found")
_MOST_STEPS: Final = 16  # from context to context
_METRES: Final = {"m": 1.0, "cm": 0.01, "mm": 0.001, "in": 0.0254, "pt": 0.0254 / 72, "pc": 0.0254 / 6}
_RATIOS: Final = (1e-3, 1e3)  # of a pixel's sides


@dataclass(slots=True)
class Source:
    """An ink source: the format of its points, and how long 1 is in a channel, in metres."""

    form: TraceFormat | None = None
    lengths: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Context:
    """What a context says itself, and the ids that it refers to."""

    references: dict[str, str] = field(default_factory=dict)
    form: TraceFormat | None = None
    source: Source | None = None
    width: float | None = None


@dataclass(slots=True)
class Definitions:
    """Everything in a file that has an id. ``forms`` are all formats in their order."""

    contexts: dict[str, Context] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    formats: dict[str, TraceFormat] = field(default_factory=dict)
    widths: dict[str, float] = field(default_factory=dict)
    forms: list[TraceFormat] = field(default_factory=list)

    def format_of(self, context: Context) -> TraceFormat:
        """The format of a context's points, the lengths of X and Y made equal.

        A file that defines one format only means it, whether or not its traces refer to it.
        """
        source = self._first(context, self._source)
        form = self._first(context, self._format) or (source.form if source else None)
        if form is None:
            form = self.forms[0] if len(set(self.forms)) == 1 else PLAIN_FORMAT
        return _squared(form, source.lengths if source else {})

    def width_of(self, context: Context, brush: str) -> float | None:
        """The width of the brush with the id ``brush``, else of the context's; None where none is defined."""
        return self.widths[brush] if brush in self.widths else self._first(context, self._width)

    def _first(self, context: Context | None, find: Callable[[Context], Found | None]) -> Found | None:
        """What a context or one of those that it refers to has."""
        for _ in range(_MOST_STEPS):
            if context is None:
                return None
            found = find(context)
            if found is not None:
                return found
            context = self.contexts.get(context.references.get("contextRef", ""))
        return None

    def _format(self, context: Context) -> TraceFormat | None:
        source = self._source(context)
        return (
            context.form
            or self.formats.get(context.references.get("traceFormatRef", ""))
            or (source.form if source else None)
        )

    def _source(self, context: Context) -> Source | None:
        return context.source or self.sources.get(context.references.get("inkSourceRef", ""))

    def _width(self, context: Context) -> float | None:
        return self.widths.get(context.references.get("brushRef", ""), context.width)


def length_of(value: float, units: str) -> float | None:
    """How long 1 is, in metres, at a resolution such as 1000 and "1/cm"; None where that says nothing."""
    metres = _METRES.get(units.strip().removeprefix("1/"))
    return metres / value if metres is not None and value > 0 else None


def unit_length(units: str) -> float | None:
    """How long 1 is in these units, in metres; None for device units and what is no length."""
    return _METRES.get(units.strip())


def _squared(form: TraceFormat, lengths: dict[str, float]) -> TraceFormat:
    """The format with Y multiplied so that 1 is as long as in X; a source's resolution counts more than units."""
    x, y = form.position("X"), form.position("Y")
    if x is None or y is None:
        return form
    length = [lengths.get(form.channels[place].name, form.channels[place].length) for place in (x, y)]
    if length[0] is None or length[1] is None or not _RATIOS[0] <= length[1] / length[0] <= _RATIOS[1]:
        return form
    channels: list[Channel] = list(form.channels)
    channels[y] = replace(channels[y], factor=channels[y].factor * length[1] / length[0])
    return TraceFormat(tuple(channels))
