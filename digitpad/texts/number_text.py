"""Numbers inside sentences, written as the language in use writes them."""

from __future__ import annotations

import string
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale


def filled(text: str, *values: object) -> str:
    """``text.format(*values)`` for the eye: ``filled("{0:,.2f}", 1234.5)`` is 1,234.50 or 1.234,50."""
    parts = []
    for before, place, form in _pieces(text):
        parts.append(before)
        if place is not None:
            value = values[place]
            said = format(value, form)
            is_number = isinstance(value, int | float) and not isinstance(value, bool) and form
            parts.append(localized(said) if is_number else said)
    return "".join(parts)


@lru_cache(1000)
def _pieces(text: str) -> tuple[tuple[str, int | None, str], ...]:
    """What a text consists of: the words before a placeholder, the number of its value, and how that is written.

    Placeholders are numbered, {0} and {1:,.2f}; behind the last there is None. Sixty are filled while a pen moves.
    """
    return tuple(
        (before, None if name is None else int(name), form or "")
        for before, name, form, _ in string.Formatter().parse(text)
    )


def localized(text: str) -> str:
    """A number as Python writes it, "1,234.5" or "97.5%", with the language's own signs.

    English and Chinese write 97.5%, German and Spanish 97,5 % with a space that no line breaks at. QLocale knows the
    sign but not the space, so that the translation says where it stands.
    """
    locale = QLocale()
    group, point = locale.groupSeparator(), locale.decimalPoint()
    number = text.removesuffix("%")
    if (group, point) != (",", "."):
        number = number.translate({ord(","): group, ord("."): point})
    if not text.endswith("%"):
        return number
    pattern = QCoreApplication.translate("Numbers", "{0}%", "a percentage, with the space that the language wants")
    return pattern.format(number).replace("%", locale.percent())


def a_digit(digit: int, mark: str = "") -> str:
    """A digit with the article that English wants, "a 7" but "an 8"; other languages have it in their sentences.

    ``mark`` goes before the digit, as the "&" of a menu entry does.
    """
    eight, other = QCoreApplication.translate("Numbers", "an {0}"), QCoreApplication.translate("Numbers", "a {0}")
    return (eight if digit == 8 else other).format(f"{mark}{digit}")
