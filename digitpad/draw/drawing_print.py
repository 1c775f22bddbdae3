"""The drawing on paper: as large as the page allows, ink as curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from digitpad.draw.drawing_export import INK
from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.pad_picture import paint_pad

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from digitpad.draw.pad_picture import Drawing


def ask_printer(parent: QWidget, chosen: Callable[[QPrinter], None]) -> None:
    """Open the system's print dialog, which can also print to a PDF file, and call ``chosen`` with the printer."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # here, for hardly anybody prints

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("DigitPad")
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printDialog")
    dialog.setOptions(QPrintDialog.PrintDialogOption.PrintToFile)
    dialog.finished.connect(dialog.deleteLater)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_drawing(printer: QPrinter, drawing: Drawing) -> bool:
    """Print a drawing in the middle of one page, in a square; whether the printer took it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    page = QRectF(painter.viewport())
    side = min(page.width(), page.height())
    painter.translate((page.width() - side) / 2, (page.height() - side) / 2)
    painter.scale(side / PAD_SIZE, side / PAD_SIZE)
    painter.setClipRect(QRectF(0, 0, PAD_SIZE, PAD_SIZE))
    paint_pad(painter, drawing, INK)
    return painter.end()
