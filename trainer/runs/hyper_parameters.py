"""What a setting of a run is: its kind, limits, default and one line of explanation, for windows and for --help."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args, get_type_hints

Kind = Literal["integer", "number", "choice", "layers", "switch"]
Section = Literal["network", "learning", "data", "machine"]
Plain = int | float | str | bool | tuple[int, ...]

MAX_LAYERS = 8
_KINDS: dict[type, Kind] = {bool: "switch", int: "integer", float: "number", str: "choice", tuple: "layers"}


@dataclass(frozen=True, slots=True)
class HyperParameter:
    """One setting. ``low`` and ``high`` are inclusive; they bound each layer's width where ``kind`` is "layers"."""

    name: str
    section: Section
    kind: Kind
    default: Plain
    explanation: str
    unit: str = ""
    low: float = 0
    high: float = 0
    choices: tuple[str, ...] = ()

    def check(self, value: object) -> None:
        """Raise a ValueError that names the setting and says what would be allowed, unless ``value`` is possible."""
        problem = _CHECKS[self.kind](self, value)
        if problem:
            raise ValueError(f"{self.name} must be {problem}, not {value!r}")


def _check_switch(_: HyperParameter, value: object) -> str:
    return "" if isinstance(value, bool) else "true or false"


def _check_choice(parameter: HyperParameter, value: object) -> str:
    return "" if value in parameter.choices else "one of " + ", ".join(parameter.choices)


def _check_integer(parameter: HyperParameter, value: object) -> str:
    possible = isinstance(value, int) and not isinstance(value, bool) and parameter.low <= value <= parameter.high
    return "" if possible else f"a whole number from {parameter.low:.0f} to {parameter.high:.0f}"


def _check_number(parameter: HyperParameter, value: object) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    possible = number and parameter.low <= value <= parameter.high  # type: ignore[operator] # never true of NaN
    return "" if possible else f"a number from {parameter.low:g} to {parameter.high:g}"


def _check_layers(parameter: HyperParameter, value: object) -> str:
    widths = value if isinstance(value, tuple) else (None,)
    possible = len(widths) <= MAX_LAYERS and not any(_check_integer(parameter, width) for width in widths)
    limits = f"{parameter.low:.0f} to {parameter.high:.0f}"
    return "" if possible else f"at most {MAX_LAYERS} layer widths, each a whole number from {limits}"


_CHECKS = {
    "switch": _check_switch,
    "choice": _check_choice,
    "integer": _check_integer,
    "number": _check_number,
    "layers": _check_layers,
}


def setting(section: Section, default: Plain, explanation: str, unit: str = "", low: float = 0, high: float = 0) -> Any:  # noqa: ANN401
    """The field of a dataclass for one setting; its name, kind and choices are the field's own."""
    about = {"default": default, "section": section, "explanation": explanation, "unit": unit, "low": low, "high": high}
    return field(default=default, metadata=about)


def settings_of(table: type) -> dict[str, HyperParameter]:
    """The settings among the fields of a dataclass, by name and in order."""
    types = get_type_hints(table)
    return {
        each.name: HyperParameter(
            name=each.name,
            kind=_KINDS[type(each.metadata["default"])],
            choices=get_args(types[each.name]) if isinstance(each.default, str) else (),
            **each.metadata,
        )
        for each in fields(table)
        if each.metadata
    }
