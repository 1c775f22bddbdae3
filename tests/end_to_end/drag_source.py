"""A program with one window, from which the file named on its command line can be dragged."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel


class DragSource(QLabel):
    """Starts a drag of its file at a move with a button down, and stays to hand the file over."""

    def mouseMoveEvent(self, event):
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    source = DragSource("drag me")
    source.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    source.setGeometry(1200, 850, 150, 100)
    source.show()
    sys.exit(application.exec())
