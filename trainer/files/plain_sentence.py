"""Sentences as plain values of JSON and back, so that they can be kept, or told by another process, untranslated."""

from __future__ import annotations

import re
from typing import Any, Final

from trainer import errors
from trainer.errors import Fault, Sentence, as_part

_GAP: Final = re.compile(r"\{(\d)\}")
_MOST_LETTERS: Final = 4000
_MOST_DEPTH: Final = 4


def plain_of(sentence: Sentence) -> list[Any]:
    """[kind, template, values], where each value is a text, a number or such a list."""
    parts = (as_part(value) for value in sentence.values)
    values = [plain_of(part) if isinstance(part, Sentence) else part for part in parts]
    return [type(sentence).__name__, sentence.template, values]


def sentence_of(said: object, depth: int = _MOST_DEPTH) -> Sentence:
    """The sentence again; Fault for anything that :func:`plain_of` does not make."""
    if not isinstance(said, list) or len(said) != 3 or depth == 0:
        raise Fault("a part of it is not what it should be")
    name, template, values = said
    kind = getattr(errors, name, None) if isinstance(name, str) else None
    if not isinstance(kind, type) or not issubclass(kind, Sentence) or not _fit(template, values):
        raise Fault("a part of it is not what it should be")
    return kind(template, *(sentence_of(value, depth - 1) if isinstance(value, list) else value for value in values))


def _fit(template: object, values: object) -> bool:
    """Whether there is a value for each gap, and all of them are plain and short."""
    if not isinstance(template, str) or len(template) > _MOST_LETTERS or not isinstance(values, list):
        return False
    texts = [value for value in values if isinstance(value, str)]
    others = [value for value in values if not isinstance(value, str)]
    are_plain = all(type(value) in (int, float, list) for value in others)
    gaps = [int(gap) for gap in _GAP.findall(template)]
    return are_plain and all(len(text) <= _MOST_LETTERS for text in texts) and max(gaps, default=-1) < len(values) < 10
