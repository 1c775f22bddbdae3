"""The program's own icons: SVG files drawn in ``currentColor``, rendered in the palette's text colour."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from digitpad.system import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZE = 20


def themed_icon(name: str, palette: QPalette, ratios: tuple[float, ...] = ()) -> QIcon:
    """The icon for a palette, sharp at the given device pixel ratios (the screen's own when none is given)."""
    icon = QIcon()
    ink = palette.color(QPalette.ColorRole.WindowText)
    for ratio in ratios or (QGuiApplication.primaryScreen().devicePixelRatio(),):
        icon.addPixmap(_drawn(name, ink, ratio))
    return icon


def menu_icon(name: str, palette: QPalette, ratios: tuple[float, ...]) -> QIcon:
    """The icon of a command: as ``themed_icon``, and in the selection's text colour where its entry is selected."""
    icon = themed_icon(name, palette, ratios)
    for ratio in ratios:
        selected = icon.pixmap(QSize(SIZE, SIZE), ratio)
        painter = QPainter(selected)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(selected.rect(), palette.color(QPalette.ColorRole.HighlightedText))
        painter.end()
        icon.addPixmap(selected, QIcon.Mode.Active)
    return icon


def without_icons(dialog: QWidget) -> None:
    """Take Qt's pictures off the buttons of a dialog, or of a row of buttons: they are dark, on a dark button, too."""
    from PySide6.QtWidgets import QPushButton

    for button in dialog.findChildren(QPushButton):
        button.setIcon(QIcon())


def program_icon() -> QIcon:
    """The program's icon, for windows and task bars."""
    icon = QIcon()
    for side in (32, 128):
        icon.addPixmap(_rendered(_source("digitpad"), side, 1.0))
    return icon


def _drawn(name: str, color: QColor, ratio: float) -> QPixmap:
    return _rendered(_source(name).replace("currentColor", color.name()), SIZE, ratio)


def _rendered(source: str, side: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(source.encode()).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _source(name: str) -> str:
    return (paths.icons() / f"{name}.svg").read_text(encoding="utf-8")
