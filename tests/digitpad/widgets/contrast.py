"""The contrast of two colours as the accessibility guidelines (WCAG 2.1) count it."""

from PySide6.QtGui import QColor

from digitpad.widgets.theme import mix


def luminance(color):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one, other):
    high, low = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def laid_over(color, ground):
    """What a colour that lets light through looks like on an opaque one."""
    return mix(QColor(ground), QColor(color.rgb()), color.alphaF())
