"""From an InkML file's traces, as they stand there, to strokes: references resolved, lifted pens left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from trainer.errors import Fault
from trainer.ink.inkml_context import Context, Definitions
from trainer.ink.inkml_trace import Channel, Column, TraceFormat, has_signs, read_points
from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Point, Stroke

_MOST_SIGNS: Final = 4 * 2**20  # letters in traces with differences and the like, which take a second to read


@dataclass(frozen=True, slots=True)
class RawTrace:
    """One trace: its text, id and attributes, its groups' references, and the context that was current."""

    text: str
    identity: str
    attributes: dict[str, str]
    groups: dict[str, str]
    current: Context

    def reference(self, name: str) -> str:
        """The id that the trace, or a group around it, refers to."""
        return self.attributes.get(name, self.groups.get(name, "")).rpartition("#")[2]


@dataclass(slots=True)
class _Growing:
    """A stroke that continuations may still make longer."""

    width: float | None
    points: list[Point] = field(default_factory=list)
    pressures: list[float] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def stroke(self) -> Stroke:
        count = len(self.points)
        pressures = tuple(self.pressures) if len(self.pressures) == count else ()
        times = tuple(self.times) if len(self.times) == count else ()
        whole = Stroke(tuple(self.points), pressures=pressures, times=times)
        return whole if self.width is None else Stroke(whole.points, self.width, pressures, times)


def strokes_of(traces: Sequence[RawTrace], definitions: Definitions) -> tuple[Stroke, ...]:
    """Return the strokes that traces draw; raises Fault for points that are none and for too many of them."""
    growing: list[_Growing] = []
    known: dict[str, _Growing] = {}
    left, signs_left = MAX_POINTS, _MOST_SIGNS
    formats: dict[int, TraceFormat] = {}
    for trace in traces:
        if trace.attributes.get("type") == "penUp":
            continue
        context = definitions.contexts.get(trace.reference("contextRef"), trace.current)
        form = formats.setdefault(id(context), definitions.format_of(context))
        signs_left -= len(trace.text) if has_signs(trace.text) else 0
        if signs_left < 0:
            raise Fault("it has too many points")
        columns = read_points(trace.text, form, left)
        left -= len(columns["X"].values)
        parts = _pieces(columns, form, definitions.width_of(context, trace.reference("brushRef")))
        earlier = known.get(trace.attributes.get("priorRef", "").rpartition("#")[2], growing[-1] if growing else None)
        if parts and earlier is not None and trace.attributes.get("continuation") in ("middle", "end"):
            _append(earlier, parts.pop(0))
            known[trace.identity] = earlier
        growing += parts
        if parts:
            known[trace.identity] = parts[-1]
        if len(growing) > MAX_STROKES:
            raise Fault("it has more than {0} strokes", MAX_STROKES)
    return tuple(each.stroke() for each in growing)


def _append(stroke: _Growing, more: _Growing) -> None:
    stroke.points += more.points
    stroke.pressures += more.pressures
    stroke.times += more.times


def _pieces(columns: dict[str, Column], form: TraceFormat, width: float | None) -> list[_Growing]:
    """One trace's strokes: where its tip switch says that the pen hovers, it is lifted."""
    channels = {name: form.channels[form.position(name) or 0] for name in columns}
    xs, ys = (_scaled(columns[name], channels[name]) for name in ("X", "Y"))
    pressures = _pressures(columns.get("F"), channels.get("F"))
    times = _scaled(columns["T"], channels["T"]) if "T" in columns and columns["T"].given else []
    tips = columns["S"].values if "S" in columns else []
    pieces: list[_Growing] = []
    was_down = False
    for number, point in enumerate(zip(xs, ys, strict=True)):
        is_down = not tips or tips[number] > 0
        if is_down:
            if not was_down:
                pieces.append(_Growing(width))
            pieces[-1].points.append(point)
            if pressures:
                pieces[-1].pressures.append(pressures[number])
            if times:
                pieces[-1].times.append(times[number])
        was_down = is_down
    return pieces


def _scaled(column: Column, channel: Channel) -> list[float]:
    return column.values if channel.factor == 1.0 else [channel.factor * value for value in column.values]


def _pressures(column: Column | None, channel: Channel | None) -> list[float]:
    if column is None or channel is None or not column.given or not column.values:
        return []
    lowest = channel.lowest or 0.0
    highest = channel.highest if channel.highest is not None else max(1.0, *column.values)
    if highest <= lowest:
        return []
    return [min(max((value - lowest) / (highest - lowest), 0.0), 1.0) for value in column.values]
