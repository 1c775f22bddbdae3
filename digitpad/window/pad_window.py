"""What the window shows first: the pad in the middle, what was read beside it, the tools above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.pad_document import PadDocument
from digitpad.draw.pad_frame import PadFrame
from digitpad.models.model_in_use import ModelInUse
from digitpad.models.model_label import ModelLabel
from digitpad.recognize.network_view import NetworkView
from digitpad.recognize.number_on_pad import NumberOnPad
from digitpad.recognize.probability_bars import ProbabilityBars
from digitpad.recognize.reading_view import ReadingView
from digitpad.recognize.recognizer import Recognizer
from digitpad.texts.plain_text import in_brief
from digitpad.widgets.notice_bar import NoticeColumn
from digitpad.widgets.pane_layout import RIGHT, PaneLayout
from digitpad.window.actions import Actions
from digitpad.window.drawing_tools import DrawingTools
from digitpad.window.tool_bar import PadToolBar
from digitpad.window.view_menu import ViewMenu

if TYPE_CHECKING:
    from pathlib import Path

    from digitpad.system.settings import SettingsStore
    from digitpad.texts.language import Language
    from digitpad.widgets.theme import Theme
    from trainer.model.digit_model import DigitModel

FRAME = QSize(16, 48)  # what a window manager puts around a window, at most
PAD = 320  # pixels of the pad that no opened pane takes


class PadWindow(QMainWindow):
    """Makes and lays out what the first paint shows, and nothing else: the start waits for all that is made here."""

    def __init__(
        self, settings: SettingsStore, theme: Theme, language: Language, model: Path | DigitModel | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("DigitPad")
        self.settings = settings
        theme.setParent(self)
        language.setParent(self)
        self._make_pad(model)
        self._lay_out()
        self.view = ViewMenu(settings, theme, language, self.canvas, self.bars, self.recognizer)
        self.pen = DrawingTools(self.commands, self.canvas, self.document, self.tools, settings)

    def sizeHint(self) -> QSize:
        room = self.screen().availableGeometry().size() - FRAME
        return QSize(1040, 760).boundedTo(room.expandedTo(self.minimumSizeHint()))

    def tell(self, sentence: str) -> None:
        """Say something in the status bar for a while."""
        self.statusBar().showMessage(in_brief(sentence), 6000)
        self.statusBar().repaint()  # a window that is being closed waits for a run

    def _make_pad(self, model: Path | DigitModel | None) -> None:
        self.document = PadDocument(self)
        self.model_in_use = ModelInUse(self.settings, model, self)
        self.recognizer = Recognizer(self.document, self.model_in_use, self)
        self.commands = Actions(self)
        self.canvas = InkCanvas(self.document)
        self.pad_frame = PadFrame(self.canvas)
        self.reading = ReadingView()
        self.number_on_pad = NumberOnPad(self.canvas, self.document, self.recognizer)
        self.bars = ProbabilityBars()
        self.network = NetworkView()
        self.tools = PadToolBar(self.commands, self)
        self.model_label = ModelLabel(self.model_in_use)
        self.notices = NoticeColumn()
        self.panes = PaneLayout(self, self.commands.menus["Panes"], self.settings)

    def _lay_out(self) -> None:
        middle, result = QWidget(), QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.notices)
        column.addWidget(self.pad_frame, 1)
        middle.setFocusProxy(self.canvas)
        self.setCentralWidget(middle)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.commands.fill_menu_bar()
        self.addToolBar(self.tools)
        stack = QVBoxLayout(result)
        stack.setContentsMargins(12, 0, 12, 4)
        stack.addWidget(self.reading, 2)
        stack.addWidget(self.bars, 4)
        self.reading_pane = self.panes.add("readingDock", result, RIGHT, QSize(280, 420))
        self.network_pane = self.panes.add("networkDock", self.network, RIGHT, QSize(280, 260))
        self.panes.room.keep_clear(self.canvas, PAD)
        self.statusBar().addPermanentWidget(self.model_label)
        self.resize(self.sizeHint())
