"""What is printed is the drawing, on one page."""

import re
import zlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from tests.digitpad.conftest import SEVEN, draw_stroke


@pytest.fixture
def printer(tmp_path):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "pad.pdf"))
    return made


def drawn_in(path):
    """The painting commands of a PDF file's pages, and how many pages it has."""
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    streams = re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)
    painted = b""
    for stream in streams:
        try:
            painted += zlib.decompress(stream)
        except zlib.error:
            painted += stream
    return painted, len(re.findall(rb"/Type\s*/Page\b", content))


def test_the_pad_is_printed_to_a_pdf_as_curves_on_one_page(window, printer, tmp_path):
    window.drawings.print_on(printer)
    empty, _ = drawn_in(tmp_path / "pad.pdf")
    draw_stroke(window.canvas, SEVEN)
    window.drawings.print_on(printer)
    painted, pages = drawn_in(tmp_path / "pad.pdf")

    assert pages == 1
    assert len(re.findall(rb"\b[lc]\s", painted)) > len(re.findall(rb"\b[lc]\s", empty)) + 10
    assert "Printed" in window.statusBar().currentMessage()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_take_it_is_told(window, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "pad.pdf"))
    window.drawings.print_on(printer)
    assert "did not take" in window.statusBar().currentMessage()


def test_the_command_asks_for_a_printer_and_holds_nothing_up(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    window.commands["Print"].trigger()
    dialog = window.findChild(QPrintDialog, "printDialog")
    assert dialog.isVisible()
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QPrintDialog, "printDialog") is None)
