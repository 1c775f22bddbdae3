"""One chart of curves over epochs, drawn by pyqtgraph: values under the pointer, the best epoch marked."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.number_text import localized
from digitpad.train.curves.chart import Chart, Series
from digitpad.train.curves.curve_lines import CurveLines
from digitpad.widgets.colours import ChartColours, chart_colours

pg.setConfigOptions(antialias=True)
AXIS_WIDTH, RIGHT_MARGIN = 52, 10
TWO = 2
LINE = 21  # pixels for each line of a title and its legend below
NO_LIMIT = -1e307  # what pyqtgraph begins with

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem


class CurveChart(pg.PlotWidget):  # type: ignore[misc]
    """Shows a ``Chart``. ``pointed_at`` tells the epoch under the pointer, or nan outside.

    ``seconds`` counts the time that went into its curves and its painting so far. The pointer lies over the rest, of
    which a picture is kept while nothing else changes: it follows a hand or a clock.
    """

    pointed_at = Signal(float)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems={"left": _ValueAxis("left"), "bottom": _ValueAxis("bottom")})
        self.seconds = 0.0
        self._chart = Chart("")
        self._title_widths, self._title_lines = [0.0, 0.0], 1  # of the title alone, and with its legend
        self._lines = CurveLines()
        self._best: Any = pg.InfiniteLine(angle=90, movable=False)
        self._under: QPixmap | None = None  # all but the pointer
        self._moved = QRegion()  # where nothing but the pointer is to be painted anew
        self._set_up()
        self.show_chart(chart)

    @property
    def chart(self) -> Chart:
        """What is on show."""
        return self._chart

    def show_chart(self, chart: Chart) -> None:
        """Show another chart, or the same one grown."""
        before, self._chart = self._chart, chart
        looks = [one.look for one in chart.series]
        if looks != [one.look for one in before.series] or chart.title != before.title:
            self.setAccessibleName(chart.title)
            self._write_title()
        if (chart.series, chart.log) != (before.series, before.log):
            self._lines.show_series(chart.series, chart.log, chart_colours(self.palette()))
        if (chart.log, chart.percent, chart.x_label, chart.from_zero) != _axes_of(before):
            self._set_axes()
        if (chart.first, chart.last) != (before.first, before.last):
            self._set_epochs()
        if chart.best != before.best:
            self._best.setVisible(chart.best is not None)
            self._best.setValue(chart.best or 0)
        if chart.pointer != before.pointer:
            moved = QRegion(self._strip(before.pointer)) + QRegion(self._strip(chart.pointer))
            self._moved = self._moved + moved
            self.viewport().update(moved)

    def show_series(self, series: Sequence[Series], first: float, last: float) -> None:
        """Replace the curves, and show the epochs from ``first`` to ``last``."""
        start = time.perf_counter()
        self.show_chart(replace(self._chart, series=tuple(series), first=first, last=max(last, first + 1)))
        self.seconds += time.perf_counter() - start

    def mark(self, best: float | None, pointer: float | None) -> None:
        """Mark the best epoch and the one whose values are being read."""
        self.show_chart(replace(self._chart, best=best, pointer=pointer))

    def place_of(self, epoch: float) -> float:
        """Where an epoch lies, in pixels from the left edge."""
        return float(self.mapFromScene(self.getViewBox().mapViewToScene(QPointF(epoch, 0))).x())

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_under"):
            self._colour()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_under") and self._title_lines != self._lines_needed():
            self._write_title()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        start = time.perf_counter()
        moved, self._moved = self._moved, QRegion()
        if event.region().subtracted(moved).isEmpty():  # the pointer alone
            self._under = self._under or self._picture()
        else:
            self._under = None
            super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            if self._under is not None:
                painter.drawPixmap(0, 0, self._under)
            painter.fillRect(self._strip(self._chart.pointer), chart_colours(self.palette()).text)
        self.seconds += time.perf_counter() - start

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(math.nan)

    def _set_up(self) -> None:
        self.setMinimumSize(180, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.getPlotItem().setContentsMargins(0, 0, RIGHT_MARGIN, 0)
        self.getAxis("left").setWidth(AXIS_WIDTH)
        self.addItem(self._best, ignoreBounds=True)
        self._best.hide()
        self.addItem(self._lines)
        self._set_epochs()
        self._colour()
        self.scene().sigMouseMoved.connect(self._follow_pointer)

    def _follow_pointer(self, place: QPointF) -> None:
        box = self.getViewBox()
        inside = box.sceneBoundingRect().contains(place)
        self.pointed_at.emit(float(box.mapSceneToView(place).x()) if inside else math.nan)

    def _strip(self, epoch: float | None) -> QRect:
        """Where the pointer is at an epoch, in the viewport's pixels; empty where it is out of sight."""
        if epoch is None:
            return QRect()
        box = self.mapFromScene(self.getViewBox().sceneBoundingRect()).boundingRect()
        return QRect(round(self.place_of(epoch)), box.top(), 1, box.height()).intersected(box)

    def _picture(self) -> QPixmap:
        """All but the pointer."""
        area, ratio = self.viewport().rect(), self.devicePixelRatioF()
        picture = QPixmap(area.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        with QPainter(picture) as painter:
            self.render(painter, QRectF(area), area)
        return picture

    def _set_epochs(self) -> None:
        first, last = self._chart.first, max(self._chart.last, self._chart.first + 1)
        self.setXRange(first, last, padding=0.02)
        step = _whole_step(last - first)
        self.getAxis("bottom").setTickSpacing(step, step)

    def _set_axes(self) -> None:
        chart = self._chart
        axis = self.getAxis("left")
        axis.percent = chart.percent
        axis.setLogMode(chart.log)
        self.setLimits(yMin=0 if chart.from_zero and not chart.log else NO_LIMIT)
        self.setLabel("bottom", chart.x_label or None)
        self.enableAutoRange(y=True)

    def _colour(self) -> None:
        colours = chart_colours(self.palette())
        self.setBackground(colours.background)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(colours.grid)
            axis.setTextPen(colours.text)
        self.showGrid(x=False, y=True, alpha=0.25)
        self._best.setPen(pg.mkPen(colours.best, width=1.5, style=Qt.PenStyle.DotLine))
        self._lines.show_series(self._chart.series, self._chart.log, colours)
        self._write_title()

    def _write_title(self) -> None:
        """Title and legend in one line, in two where that is too long, in three where the title alone is."""
        plot, colours = self.getPlotItem(), chart_colours(self.palette())
        title, legend = _title(self._chart), " &nbsp; ".join(_legend(self._chart, colours))
        look = {"size": "10pt", "color": colours.text}
        for place, text in enumerate((*title, " &nbsp; ".join((*title, legend)))):
            self.setTitle(text, **look)
            self._title_widths[place] = plot.titleLabel.item.boundingRect().width()
        self._title_lines = self._lines_needed()
        if self._title_lines > 1:
            lines = [*(title if self._title_lines == TWO else _halves(self._chart.title)), legend]
            self.setTitle("<br>".join(lines), **look)
            plot.titleLabel.setMaximumHeight(LINE * len(lines))
            plot.layout.setRowFixedHeight(0, LINE * len(lines))
        plot.titleLabel.setMinimumWidth(0)  # a long legend must not push the plot out of sight
        plot.layout.activate()
        plot.setGeometry(QRectF(self.viewport().rect()))  # which a title in one line may have made wider

    def _lines_needed(self) -> int:
        room = self.width() - AXIS_WIDTH - RIGHT_MARGIN
        alone, whole = self._title_widths
        return 1 if whole <= room or not self._chart.title else TWO if alone <= room else TWO + 1


class _ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis that writes numbers in the window's language, or per cents."""

    percent = False
    picture: Any  # what is to be painted; pyqtgraph forgets it when the axis changes

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the axis; pyqtgraph's own records it first, and looks for each text's font again at each replay."""
        if self.picture is None:
            self.picture = self.generateDrawSpecs(painter)
        if self.picture is not None:
            self.drawPicture(painter, *self.picture)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [self._text(10**value) if _is_round(10**value) else "" for value in values]
        return [self._text(value) for value in values]

    def _text(self, value: float) -> str:
        return localized(f"{100 * value:.4g}%" if self.percent else f"{value:.4g}")


def _axes_of(chart: Chart) -> tuple[bool, bool, str, bool]:
    return chart.log, chart.percent, chart.x_label, chart.from_zero


def _is_round(value: float) -> bool:
    """Whether a number begins with 1, 2 or 5, so that numbers on a log scale stay apart."""
    return f"{value:e}"[0] in "125"


def _whole_step(epochs: float) -> int:
    """Epochs between two numbers on the axis: a round whole number that leaves room for some eight of them."""
    steps = (factor * 10**power for power in range(7) for factor in (1, 2, 5))
    return next((step for step in steps if epochs / step <= 8), 10**7)


def _title(chart: Chart) -> list[str]:
    return [f"<b>{escape(chart.title)}</b>"] if chart.title else []


def _halves(title: str) -> list[str]:
    """A title in two lines of about the same length."""
    spaces = [place for place, sign in enumerate(title) if sign == " "]
    middle = min(spaces, key=lambda place: abs(place - len(title) / 2), default=len(title))
    return [f"<b>{escape(part)}</b>" for part in (title[:middle], title[middle:].strip())]


def _legend(chart: Chart, colours: ChartColours) -> list[str]:
    """A sample of each line with its name."""
    parts = []
    for one in chart.series:
        if one.name:
            colour = colours.series[one.colour % len(colours.series)].name()
            mark = "╍╍" if one.dashed else "━━"
            parts.append(f'<span style="color:{colour}">{mark}</span>&nbsp;{escape(one.name)}')
    return parts
