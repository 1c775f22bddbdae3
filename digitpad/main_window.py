"""Lays out the panes and connects their signals; everything else has an owner of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from digitpad.actions import Actions
from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.pad_document import PadDocument
from digitpad.draw.pad_frame import PadFrame
from digitpad.drawing_tools import DrawingTools
from digitpad.icons import program_icon
from digitpad.model_files import ModelFiles
from digitpad.model_label import ModelLabel
from digitpad.recognize.network_view import NetworkView
from digitpad.recognize.probability_bars import ProbabilityBars
from digitpad.recognize.reading_view import ReadingView
from digitpad.recognize.recognizer import Recognizer
from digitpad.tool_bar import PadToolBar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from digitpad.settings import SettingsStore
    from digitpad.theme import Theme
    from trainer.digit_model import DigitModel

RIGHT = Qt.DockWidgetArea.RightDockWidgetArea


class MainWindow(QMainWindow):
    """The pad in the middle, what was read beside it, the trainer when it is asked for."""

    def __init__(self, settings: SettingsStore, theme: Theme, model: Path | DigitModel | None = None) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("DigitPad")
        self.setWindowIcon(program_icon())
        self.settings = settings
        self.theme = theme
        self.document = PadDocument(self)
        self.models = ModelFiles(self, settings, model)
        self.recognizer = Recognizer(self.document, self.models.first_model, self)
        self.models.serve(self.recognizer)
        self.commands = Actions(self)
        self.canvas = InkCanvas(self.document)
        self.reading = ReadingView()
        self.bars = ProbabilityBars()
        self.network = NetworkView(self.recognizer)
        self.model_label = ModelLabel()
        self.tools = PadToolBar(self.commands, self)
        self._lay_out()
        self._tools = DrawingTools(self.commands, self.canvas, self.document, self.tools, settings)
        self._connect()
        self._restore()
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(1040, 760)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.commands.retranslate()
        self.tools.retranslate()
        self.reading_dock.setWindowTitle(self.tr("Reading"))
        self.network_dock.setWindowTitle(self.tr("What the network sees"))
        self.canvas.prompt = self.tr("Draw a digit here")
        self.canvas.setAccessibleName(self.tr("Drawing pad"))
        self.canvas.setAccessibleDescription(self.tr("Draw a digit with the mouse, a finger or a pen"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange}:
            self._recolor()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.save_bytes("geometry", self.saveGeometry())
        self.settings.save_bytes("state", self.saveState())
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setCentralWidget(PadFrame(self.canvas))
        self.commands.fill_menu_bar()
        self.addToolBar(self.tools)
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(12, 0, 12, 4)
        column.addWidget(self.reading, 2)
        column.addWidget(self.bars, 4)
        self.reading_dock = self._add_dock("readingDock", result)
        self.network_dock = self._add_dock("networkDock", self.network)
        self.statusBar().addPermanentWidget(self.model_label)
        self.resize(self.sizeHint())

    def _add_dock(self, name: str, content: QWidget) -> QDockWidget:
        dock = QDockWidget(self)
        dock.setObjectName(name)
        dock.setWidget(content)
        self.addDockWidget(RIGHT, dock)
        self.commands.menus["Panes"].addAction(dock.toggleViewAction())
        return dock

    def _connect(self) -> None:
        self.canvas.painted_first.connect(self._load_after_paint)
        self.recognizer.prediction_changed.connect(self.reading.show_prediction)
        self.recognizer.prediction_changed.connect(self.bars.show_prediction)
        self.recognizer.model_changed.connect(self.model_label.show_model)
        self.models.told.connect(self._tell)
        self.commands["OpenModel"].triggered.connect(self.models.ask_open)
        self.commands["SaveModelAs"].triggered.connect(self.models.ask_save)
        self.commands["BundledModel"].triggered.connect(self.models.use_bundled)
        self.commands["Quit"].triggered.connect(self.close)
        for name, fill in (("RecentModels", self.models.fill_recent), ("BundledModels", self.models.fill_bundled)):
            menu = self.commands.menus[name]
            menu.aboutToShow.connect(lambda fill=fill, menu=menu: fill(menu))

    def _restore(self) -> None:
        self._recolor()
        self.network.set_saliency(self.settings.current.saliency)
        self.network.saliency_chosen.connect(lambda choice: self.settings.change(saliency=choice))
        geometry, state = self.settings.load_bytes("geometry"), self.settings.load_bytes("state")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if state is not None:
            self.restoreState(state)

    def _recolor(self) -> None:
        self.commands.recolor(self.palette(), self.devicePixelRatioF())

    def _load_after_paint(self) -> None:
        QTimer.singleShot(0, self.recognizer.read_now)

    def _tell(self, sentence: str) -> None:
        self.statusBar().showMessage(sentence, 6000)
