"""Numbers inside sentences, written as the language in use writes them."""

from __future__ import annotations

import string
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale


class _LocalFormatter(string.Formatter):
    """Formats as ``str.format`` does, then takes the language's signs for thousands, decimals and per cent."""

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 (the base class's own signature)
        text: str = super().format_field(value, format_spec)
        if isinstance(value, bool) or not isinstance(value, int | float) or not format_spec:
            return text
        return localized(text)


def filled(text: str, *values: object) -> str:
    """``text.format(*values)`` for the eye: ``filled("{0:,.2f}", 1234.5)`` is 1,234.50 or 1.234,50."""
    return _LocalFormatter().vformat(text, values, {})


def localized(text: str) -> str:
    """A number as Python writes it, "1,234.5" or "97.5%", with the language's own signs.

    English and Chinese write 97.5%, German and Spanish 97,5 % with a space that no line breaks at. QLocale knows the
    sign but not the space, so that the translation says where it stands.
    """
    locale = QLocale()
    signs = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    number = "".join(signs.get(sign, sign) for sign in text.removesuffix("%"))
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
