"""Lays out the panes and connects their signals; everything else has an owner of its own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from digitpad.draw.drawing_files import DrawingFiles
from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.pad_document import PadDocument
from digitpad.draw.pad_frame import PadFrame
from digitpad.models.model_files import ModelFiles
from digitpad.models.model_in_use import ModelInUse
from digitpad.models.model_label import ModelLabel
from digitpad.recognize.many_files import ManyFiles
from digitpad.recognize.network_picture import NetworkPicture
from digitpad.recognize.network_view import NetworkView
from digitpad.recognize.probability_bars import ProbabilityBars
from digitpad.recognize.reading_view import ReadingView
from digitpad.recognize.recognizer import Recognizer
from digitpad.samples.sample_menu import SampleCommands
from digitpad.system import log, paths
from digitpad.train.trainer_pane import Training
from digitpad.widgets.icons import program_icon
from digitpad.widgets.notice_bar import NoticeBar
from digitpad.widgets.pane import Pane
from digitpad.widgets.retranslated import Retranslated
from digitpad.window.actions import ICONS, Actions
from digitpad.window.drawing_tools import DrawingTools
from digitpad.window.dropped_files import DroppedFiles
from digitpad.window.help_menu import HelpPages
from digitpad.window.presentation import Presentation
from digitpad.window.tool_bar import TOOL_ICONS, PadToolBar
from digitpad.window.view_menu import ViewChoices
from digitpad.window.welcome import Notices

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from digitpad.system.settings import SettingsStore
    from digitpad.texts.language import Language
    from digitpad.widgets.theme import Theme
    from trainer.model.digit_model import DigitModel

RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
RECOLOR_EVENTS = (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange)


class MainWindow(Retranslated, QMainWindow):
    """The pad in the middle, what was read beside it, the trainer when it is asked for."""

    def __init__(
        self, settings: SettingsStore, theme: Theme, language: Language, model: Path | DigitModel | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("DigitPad")
        self.settings = settings
        self.theme = theme
        self.language = language
        theme.setParent(self)
        language.setParent(self)
        self._make_parts(model)
        self._lay_out()
        self._make_controllers()
        self._connect()
        self._restore()
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(1040, 760)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setLocale(QLocale())
        self.commands.retranslate()
        self.tools.retranslate()
        self.training.retranslate()
        self.notices.retranslate()
        self.samples.retranslate()
        self.reading_dock.setWindowTitle(self.tr("Reading"))
        self.network_dock.setWindowTitle(self.tr("What the network sees"))
        self.canvas.prompt = self.tr("Draw a digit here")
        self.canvas.setAccessibleName(self.tr("Drawing pad"))
        self.canvas.setAccessibleDescription(self.tr("Draw a digit with the mouse, a finger or a pen"))
        self.canvas.update()

    def place_panes(self) -> None:
        """Put the panes where they are at first."""
        self.tools.show()
        self.addToolBar(self.tools)
        for dock in (self.reading_dock, self.network_dock):
            dock.setFloating(False)
            self.addDockWidget(RIGHT, dock)
            dock.show()
        self.resizeDocks([self.reading_dock, self.network_dock], [420, 260], Qt.Orientation.Vertical)
        self.resizeDocks([self.reading_dock], [280], Qt.Orientation.Horizontal)
        if self.training.dock is not None:
            self.training.dock.setFloating(False)
            self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.training.dock)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RECOLOR_EVENTS and self.isVisible():
            self._recolor()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.dropped.wants(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.presentation.leave()
        self.settings.save_bytes("geometry", self.saveGeometry())
        self.settings.save_bytes("state", self.saveState())
        self._write_settings()
        self.training.shut_down()
        self.samples.shut_down()
        self.notices.close()
        self.document.lift()
        super().closeEvent(event)

    def _write_settings(self) -> None:
        """Write the choices now; a disk that does not take them is told in the log and the terminal."""
        from trainer.errors import StorageError

        try:
            self.settings.flush()
        except StorageError as error:
            log.write(f"{error}\n")
            print(f"digitpad: {error}", file=sys.stderr)

    def _make_parts(self, model: Path | DigitModel | None) -> None:
        self.document = PadDocument(self)
        self.model_in_use = ModelInUse(self.settings, model, self)
        self.models = ModelFiles(self, self.model_in_use, self.settings)
        self.recognizer = Recognizer(self.document, self.model_in_use, self)
        self.drawings = DrawingFiles(self, self.document)
        self.network_picture = NetworkPicture(self, self.recognizer)
        self.many_files = ManyFiles(self, self.recognizer)
        self.commands = Actions(self)
        self.canvas = InkCanvas(self.document)
        self.reading = ReadingView()
        self.bars = ProbabilityBars()
        self.network = NetworkView()
        self.model_label = ModelLabel(self.model_in_use)
        self.tools = PadToolBar(self.commands, self)
        self.hint = NoticeBar("hintBar")
        self.recovery = NoticeBar("recoveryBar")

    def _make_controllers(self) -> None:
        self.training = Training(self)
        self.samples = SampleCommands(self)
        self.presentation = Presentation(self)
        self.dropped = DroppedFiles(self)
        self.notices = Notices(self)
        self.help_pages = HelpPages(self)
        self._tools = DrawingTools(self.commands, self.canvas, self.document, self.tools, self.settings)
        self.view = ViewChoices(self)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.recovery)
        column.addWidget(self.hint)
        column.addWidget(PadFrame(self.canvas), 1)
        self.setCentralWidget(middle)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.commands.fill_menu_bar()
        self.addToolBar(self.tools)
        result = QWidget()
        stack = QVBoxLayout(result)
        stack.setContentsMargins(12, 0, 12, 4)
        stack.addWidget(self.reading, 2)
        stack.addWidget(self.bars, 4)
        self.reading_dock = self._add_dock("readingDock", result)
        self.network_dock = self._add_dock("networkDock", self.network)
        self.statusBar().addPermanentWidget(self.model_label)
        self.resize(self.sizeHint())

    def _add_dock(self, name: str, content: QWidget) -> Pane:
        dock = Pane(name, content, self)
        self.addDockWidget(RIGHT, dock)
        self.commands.menus["Panes"].addAction(dock.toggleViewAction())
        return dock

    def _connect(self) -> None:
        self.canvas.painted_first.connect(self._load_after_paint)
        for view in (self.reading, self.bars, self.network):
            self.recognizer.prediction_changed.connect(view.show_reading)
        for teller in (self.models, self.drawings, self.network_picture, self.training, self.samples, self.help_pages):
            teller.told.connect(self._tell)
        commands, drawings, models = self.commands, self.drawings, self.models
        for name, act in (
            ("OpenDrawing", drawings.ask_open),
            ("SaveDrawingAs", drawings.ask_save),
            ("SaveNetworkInput", self.network_picture.ask_save),
            ("Copy", drawings.copy),
            ("CopyNetworkInput", self.network_picture.copy),
            ("Paste", drawings.paste),
            ("ReadFiles", self.many_files.ask),
            ("OpenModel", models.ask_open),
            ("SaveModelAs", models.ask_save),
            ("BundledModel", self.model_in_use.use_bundled),
            ("Quit", self.close),
        ):
            commands[name].triggered.connect(act)
        for name, fill in (("RecentModels", models.fill_recent), ("BundledModels", models.fill_bundled)):
            menu = commands.menus[name]
            menu.aboutToShow.connect(lambda fill=fill, menu=menu: fill(menu))

    def _restore(self) -> None:
        self.commands.recolor(self.palette(), self.devicePixelRatioF(), TOOL_ICONS)
        self.network.set_saliency(self.settings.current.saliency)
        self.network.saliency_chosen.connect(lambda choice: self.settings.change(saliency=choice))
        geometry, state = self.settings.load_bytes("geometry"), self.settings.load_bytes("state")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if state is not None:
            self.restoreState(state)

    def _recolor(self) -> None:
        self.commands.recolor(self.palette(), self.devicePixelRatioF(), ICONS)
        for pane in self.findChildren(Pane):
            pane.recolor()

    def _load_after_paint(self) -> None:
        QTimer.singleShot(0, self.recognizer.read_now)
        QTimer.singleShot(0, self._finish_start)

    def _finish_start(self) -> None:
        from trainer.files.storage import remove_leftovers

        remove_leftovers(paths.user_data_folder(), levels=2)
        self.setWindowIcon(program_icon())
        self._recolor()
        self.view.respect_motion()
        self.notices.begin()

    def _tell(self, sentence: str) -> None:
        self.statusBar().showMessage(sentence, 6000)
