"""The page that follows the digit on the pad: strokes, 28×28 pixels, layers, probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.ink_fit import thinned
from digitpad.draw.ink_painter import paint_roughly, pen_for
from digitpad.draw.pad_picture import paint_pad
from digitpad.recognize.network_input import NetworkInput
from digitpad.recognize.probability_bars import ProbabilityBars
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import filled
from digitpad.widgets.retranslated import Retranslated
from digitpad.window.help.cut_picture import CutPicture

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Recognizer

ROWS = 8


class StrokesPicture(QWidget):
    """The drawing, small, with the points that the pen reported."""

    def __init__(self, document: PadDocument) -> None:
        super().__init__()
        self._document = document
        self.setFixedHeight(180)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - self.height()) / 2, 0)
        painter.scale(self.height() / PAD_SIZE, self.height() / PAD_SIZE)
        faint = self.palette().color(QPalette.ColorRole.Mid)
        ink = thinned(self._document.ink)
        if ink is self._document.ink:
            paint_pad(painter, self._document, faint)
        else:  # between few points of a long stroke curves would be wide bends
            paint_roughly(painter, ink, faint)
        painter.setPen(pen_for(self.palette().color(QPalette.ColorRole.Highlight), 4.0))
        for stroke in ink.strokes:
            painter.drawPoints([_point(point) for point in stroke.points])


class LayerPicture(QWidget):
    """One layer's activations as a strip of cells: the brighter, the more active."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setFixedHeight(ROWS * 9)

    def sizeHint(self) -> QSize:
        return QSize(520, ROWS * 9)

    def show_values(self, values: NDArray[np.float32]) -> None:
        """Show (N,) activations, scaled to the largest of them."""
        import numpy as np

        rows = ROWS if values.size > 40 else 1
        columns = -(-values.size // rows)
        cells = np.zeros(rows * columns, np.float32)
        cells[: values.size] = values
        cells -= min(0.0, float(cells.min()))
        cells /= max(float(cells.max()), 1e-9)
        grey = (18 + cells * 237).astype(np.uint8).reshape(rows, columns)
        grey = np.ascontiguousarray(grey)
        self._image = QImage(grey.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._image.isNull():
            painter.drawImage(self.rect(), self._image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class HowItWorks(Retranslated, QDialog):
    """A window of its own beside the pad; it follows every reading while it is open."""

    def __init__(self, document: PadDocument, recognizer: Recognizer, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("howItWorks")
        self.resize(600, 720)
        self._document = document
        self._recognizer = recognizer
        self._strokes = StrokesPicture(document)
        self._cut = CutPicture()
        self._input = NetworkInput()
        self._input.setObjectName("howItWorksInput")
        self._input.setFixedHeight(196)
        self._layers = QVBoxLayout()
        self._pictures: list[LayerPicture] = []
        self._bars = ProbabilityBars()
        self._bars.setObjectName("howItWorksBars")
        self._bars.animated = False
        self._texts = [self._paragraph() for _ in range(5)]
        self._lay_out()
        recognizer.prediction_changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("How it works"))
        self._texts[0].setText(
            self.tr("<b>1. Strokes.</b> The pen reports points. Only the line through them counts, not its width.")
        )
        self._texts[1].setText(
            self.tr(
                "<b>2. Digits.</b> Strokes that stand beside each other may be digits. Every group that could be one "
                "is read, and the row whose digits are surest wins."
            )
        )
        self._texts[2].setText(
            self.tr(
                "<b>3. A picture of 28 × 28 pixels.</b> The ink is cropped, scaled to 20 pixels and moved so that its "
                "centre of mass is in the middle, as in the pictures that the network learned from."
            )
        )
        self._texts[3].setText(
            self.tr(
                "<b>4. Layers.</b> Each unit adds up all values before it, each times a weight that was learned, and "
                "passes the sum on. Bright units are active for this drawing."
            )
        )
        self._texts[4].setText(
            self.tr(
                "<b>5. Probabilities.</b> The last layer has one unit for each digit. "
                "Their values become ten shares that make up 100% together (softmax)."
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the steps of the drawing on the pad now."""
        reading = self._recognizer.reading
        if not self.isVisible() or reading is None:
            return
        self._strokes.update()
        self._cut.show_number(reading.number)
        self._input.show_image(reading.image, None)
        self._bars.show_reading(reading)
        values = reading.predictor.steps(reading.image)[1:]
        while len(self._pictures) < len(values):
            self._pictures.append(LayerPicture())
            self._layers.addWidget(self._pictures[-1])
        for index, picture in enumerate(self._pictures):
            picture.setVisible(index < len(values))
            if index < len(values):
                picture.show_values(values[index])
                picture.setToolTip(filled(self.tr("Layer {0}: {1:,} units"), index + 1, values[index].size))

    @guarded
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible:
            self.refresh()

    def _paragraph(self) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        return label

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for text, content in zip(self._texts[:3], (self._strokes, self._cut, self._input), strict=True):
            column.addWidget(text)
            column.addWidget(content)
        column.addWidget(self._texts[3])
        column.addLayout(self._layers)
        column.addWidget(self._texts[4])
        column.addWidget(self._bars)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _point(point: tuple[float, float]) -> QPointF:
    return QPointF(*point)
