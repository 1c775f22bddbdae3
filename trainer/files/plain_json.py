"""JSON from a file that anybody may have written: plain values of the kinds that are expected, or a Fault."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import fields
from typing import Final, TypeVar, get_type_hints

from trainer.errors import Fault, Sentence

LARGEST: Final = 1e15  # what a count, a loss or a time in our own files stays far below
_Value = TypeVar("_Value")


def parse_plain_json(data: bytes | str, what: Sentence) -> dict[str, object]:
    """Parse a JSON object without duplicate keys, NaN, infinities or endless nesting; raises Fault naming ``what``."""
    try:
        value = json.loads(data, object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise Fault("{0} is not plain JSON", what) from error
    if not isinstance(value, dict):
        raise Fault("{0} is not a JSON object", what)
    return value


def from_plain(kind: type[_Value], values: object) -> _Value:
    """A dataclass whose fields are texts, truths, whole numbers and numbers, made of what JSON gave; else Fault.

    Numbers are finite and no larger than ``LARGEST``; a truth is no number and a number no text.
    """
    if not isinstance(values, Mapping):
        raise Fault("a part of it is not what it should be")
    kinds = get_type_hints(kind)
    names = {each.name for each in fields(kind)}  # type: ignore[arg-type]
    if set(values) != names or not all(is_plain(values[name], kinds[name]) for name in names):
        raise Fault("a part of it is not what it should be")
    return kind(**values)


def is_plain(value: object, kind: object) -> bool:
    """Whether ``value`` is of ``kind``: str, bool, int or float, where a whole number passes for a float."""
    if kind is float:
        return is_number(value)
    if kind is int:
        return isinstance(value, int) and is_number(value)
    return type(value) is kind


def is_number(value: object) -> bool:
    """Whether ``value`` is a number, no truth, finite and of a size that something in our files may have."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -LARGEST <= value <= LARGEST


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key appears twice")
    return result


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text} is too large")
    return value
