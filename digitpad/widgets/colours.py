"""Colours of charts and marks, chosen so that they stand out from the palette in use, light or dark."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

# Okabe and Ito's colours, which colour-blind people tell apart (https://jfly.uni-koeln.de/color/), darkened for paper.
ON_LIGHT = ("#0072b2", "#b84a00", "#00795a", "#9c4a80", "#7a6a00", "#3a3a3a", "#2a8fc0", "#8a5a2b")
ON_DARK = ("#56b4e9", "#f0a030", "#30c9a0", "#e08fc0", "#f0e442", "#d8d8d8", "#8fd0ff", "#e0b080")

FOR, AGAINST = (70, 150, 255), (255, 150, 40)
"""What speaks for a digit, or lies above zero, and what speaks against it, on the dark paper of digit images."""


class ChartColours(NamedTuple):
    """What a chart paints with; ``series`` holds the colours of its curves in order."""

    background: QColor
    text: QColor
    grid: QColor
    best: QColor
    right: QColor
    wrong: QColor
    series: tuple[QColor, ...]

    @property
    def training(self) -> QColor:
        """Colour of what was measured on training images."""
        return self.series[0]

    @property
    def validation(self) -> QColor:
        """Colour of what was measured on validation images."""
        return self.series[1]


def is_dark(palette: QPalette) -> bool:
    """Whether ``palette`` writes light text on a dark ground."""
    return palette.color(QPalette.ColorRole.Base).lightness() < palette.color(QPalette.ColorRole.Text).lightness()


def chart_colours(palette: QPalette) -> ChartColours:
    """Colours that can be read on the palette's base colour."""
    dark = is_dark(palette)
    text = palette.color(QPalette.ColorRole.Text)
    grid = QColor(text)
    grid.setAlpha(60)
    return ChartColours(
        background=palette.color(QPalette.ColorRole.Base),
        text=text,
        grid=grid,
        best=QColor("#30c9a0" if dark else "#00795a"),
        right=QColor("#5fd38d" if dark else "#187a3c"),
        wrong=QColor("#ff8a80" if dark else "#b3261e"),
        series=tuple(QColor(name) for name in (ON_DARK if dark else ON_LIGHT)),
    )
