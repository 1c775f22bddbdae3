"""A canvas of one pixel a pad unit, and what it looks like."""

import numpy as np

from digitpad.draw.ink_canvas import InkCanvas


def shown_canvas(document, qtbot):
    pad = InkCanvas(document)
    qtbot.addWidget(pad)
    pad.set_guide(False)
    pad.resize(280, 280)
    with qtbot.waitSignal(pad.painted_first, timeout=30_000):
        pad.show()
    return pad


def pixels(canvas):
    image = canvas.grab().toImage().convertToFormat(canvas.grab().toImage().Format.Format_Grayscale8)
    return np.array(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())[:, : image.width()]
