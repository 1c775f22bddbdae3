"""One chart of curves over epochs: zoom by wheel, values under the pointer, the best epoch marked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from digitpad.train.chart_colours import ChartColours, chart_colours
from digitpad.train.history import Curve

pg.setConfigOptions(antialias=True)


@dataclass(frozen=True, slots=True)
class Series:
    """A curve with its name in the legend; ``colour`` is an index into the chart's colours."""

    name: str
    curve: Curve
    colour: int = 0
    dashed: bool = False
    faint: bool = False


class CurveChart(QWidget):
    """A title with a legend above a plot. ``pointed_at`` tells the epoch under the pointer, or nan outside."""

    pointed_at = Signal(float)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._series: tuple[Series, ...] = ()
        self._log = False
        self._lines: list[Any] = []
        self._legend = QLabel()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setWordWrap(True)
        self._plot: Any = pg.PlotWidget()
        self._plot.setMinimumHeight(90)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.getPlotItem().setContentsMargins(0, 4, 8, 0)
        self._plot.getAxis("left").setWidth(48)
        self._best: Any = pg.InfiniteLine(angle=90, movable=False)
        self._pointer: Any = pg.InfiniteLine(angle=90, movable=False)
        self._add_marks()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._legend)
        column.addWidget(self._plot, 1)
        self._plot.scene().sigMouseMoved.connect(self._follow_pointer)
        self._paint_in_colours()

    @property
    def plot(self) -> pg.PlotWidget:
        """The pyqtgraph widget, for linking axes."""
        return self._plot

    @property
    def series(self) -> tuple[Series, ...]:
        """The curves on show."""
        return self._series

    @property
    def is_log(self) -> bool:
        """Whether values are on a log scale."""
        return self._log

    def set_title(self, title: str) -> None:
        """Show another title above the plot."""
        self._title = title
        self._write_legend()

    def show_series(self, series: Sequence[Series]) -> None:
        """Replace the curves on show."""
        if [self._shape(one) for one in series] != [self._shape(one) for one in self._series]:
            self._series = tuple(series)
            self._rebuild()
        self._series = tuple(series)
        for line, one in zip(self._lines, self._series, strict=True):
            line.setData(list(one.curve.x), [self._scaled(value) for value in one.curve.y])

    def set_log(self, log: bool) -> None:
        """Put values on a log scale, or back on a linear one."""
        self._log = log
        self._plot.getAxis("left").setLogMode(log)
        self.show_series(self._series)
        self._plot.enableAutoRange()

    def mark_best(self, epoch: float | None) -> None:
        """Mark the best epoch by a dotted line, or none."""
        self._best.setVisible(epoch is not None)
        if epoch is not None:
            self._best.setValue(epoch)

    def mark_pointer(self, epoch: float | None) -> None:
        """Show which epoch's values are being read, or none."""
        self._pointer.setVisible(epoch is not None)
        if epoch is not None:
            self._pointer.setValue(epoch)

    def show_epochs(self, first: float, last: float) -> None:
        """Keep the epochs from ``first`` to ``last`` in view."""
        self._plot.setXRange(first, max(last, first + 1), padding=0.02)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pointer"):
            self._paint_in_colours()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(math.nan)

    def _scaled(self, value: float) -> float:
        if not self._log:
            return value
        return math.log10(value) if value > 0 else math.nan

    @staticmethod
    def _shape(series: Series) -> tuple[str, int, bool, bool]:
        return series.name, series.colour, series.dashed, series.faint

    def _follow_pointer(self, place: QPointF) -> None:
        box = self._plot.getPlotItem().vb
        inside = box.sceneBoundingRect().contains(place)
        self.pointed_at.emit(float(box.mapSceneToView(place).x()) if inside else math.nan)

    def _add_marks(self) -> None:
        for mark in (self._best, self._pointer):
            mark.setVisible(False)
            self._plot.addItem(mark, ignoreBounds=True)

    def _rebuild(self) -> None:
        for line in self._lines:
            self._plot.removeItem(line)
        self._lines = [self._plot.plot([], []) for _ in self._series]
        self._paint_in_colours()

    def _paint_in_colours(self) -> None:
        colours = chart_colours(self.palette())
        self._plot.setBackground(colours.background)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(colours.grid)
            axis.setTextPen(colours.text)
        self._plot.showGrid(x=False, y=True, alpha=0.25)
        self._best.setPen(pg.mkPen(colours.best, width=1.5, style=Qt.PenStyle.DotLine))
        self._pointer.setPen(pg.mkPen(colours.text, width=1))
        for line, one in zip(self._lines, self._series, strict=True):
            self._colour_line(line, one, colours)
        self._write_legend()

    @staticmethod
    def _colour_line(line: pg.PlotDataItem, series: Series, colours: ChartColours) -> None:
        colour = QColor(colours.series[series.colour % len(colours.series)])
        if series.faint:
            colour.setAlpha(90)
        style = Qt.PenStyle.DashLine if series.dashed else Qt.PenStyle.SolidLine
        line.setPen(pg.mkPen(colour, width=1 if series.faint else 2, style=style))
        if not series.faint:
            line.setSymbol("o" if not series.dashed else "s")
            line.setSymbolSize(5)
            line.setSymbolBrush(colour)
            line.setSymbolPen(None)

    def _write_legend(self) -> None:
        colours = chart_colours(self.palette())
        parts = [f"<b>{self._title}</b>"]
        for one in self._series:
            if one.name:
                colour = colours.series[one.colour % len(colours.series)].name()
                mark = "╍" if one.dashed else "━"
                parts.append(f'<span style="color:{colour}">{mark}</span>&nbsp;{one.name}')
        self._legend.setText(" &nbsp; ".join(parts))
