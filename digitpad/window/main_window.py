"""The composition root: makes the parts of the window, lays them out and connects them; what they do is theirs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from digitpad.draw.drawing_files import DrawingFiles
from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.pad_document import PadDocument
from digitpad.draw.pad_frame import PadFrame
from digitpad.inside.inside_menu import InsideMenu
from digitpad.models.model_files import ModelFiles
from digitpad.models.model_in_use import ModelInUse
from digitpad.models.model_label import ModelLabel
from digitpad.recognize.many_files import ManyFiles
from digitpad.recognize.network_picture import NetworkPicture
from digitpad.recognize.network_view import NetworkView
from digitpad.recognize.number_mending import NumberMending
from digitpad.recognize.number_on_pad import NumberOnPad
from digitpad.recognize.probability_bars import ProbabilityBars
from digitpad.recognize.reading_view import ReadingView
from digitpad.recognize.recognizer import Recognizer
from digitpad.samples.sample_menu import SampleMenu
from digitpad.system import paths
from digitpad.system.guarded import guarded
from digitpad.texts.plain_text import in_brief
from digitpad.train.trainer_pane import TrainerPane
from digitpad.widgets.icons import program_icon
from digitpad.widgets.notice_bar import NoticeColumn
from digitpad.widgets.pane_layout import RIGHT, PaneLayout
from digitpad.widgets.retranslated import Retranslated
from digitpad.window.actions import ICONS, Actions
from digitpad.window.drawing_tools import DrawingTools
from digitpad.window.dropped_files import DroppedFiles
from digitpad.window.help.help_menu import HelpMenu
from digitpad.window.preferences import Preferences
from digitpad.window.presentation import Presentation
from digitpad.window.tool_bar import TOOL_ICONS, PadToolBar
from digitpad.window.view_menu import ViewMenu
from digitpad.window.welcome import Welcome
from digitpad.window.wiring import Parts, acts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from digitpad.system.settings import SettingsStore
    from digitpad.texts.language import Language
    from digitpad.widgets.theme import Theme
    from trainer.model.digit_model import DigitModel

FRAME = QSize(16, 48)  # what a window manager puts around a window, at most
PAD = 320  # pixels of the pad that no opened pane takes
RECOLOR_EVENTS = (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange)


class MainWindow(Retranslated, QMainWindow):
    """The pad in the middle, what was read beside it, the trainer when it is asked for."""

    def __init__(
        self, settings: SettingsStore, theme: Theme, language: Language, model: Path | DigitModel | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("DigitPad")
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own one hides the tools for good
        self.settings = settings
        theme.setParent(self)
        language.setParent(self)
        self._make_pad(model)
        self._lay_out()
        self._make_files()
        self._make_panes()
        self.view = ViewMenu(settings, theme, language, self.canvas, self.bars, self.recognizer)
        self.parts = self._parts()
        self._connect()
        self._connect_actions()
        self.commands.recolor(self.palette(), self.devicePixelRatioF(), TOOL_ICONS)
        self.panes.restore()
        self.retranslate()

    def sizeHint(self) -> QSize:
        room = self.screen().availableGeometry().size() - FRAME
        return QSize(1040, 760).boundedTo(room.expandedTo(self.minimumSizeHint()))

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setLocale(QLocale())
        self.commands.retranslate()
        self.panes.retranslate()
        self.reading_pane.setWindowTitle(self.tr("Reading"))

    def reset_layout(self) -> None:
        """Put the panes and the tool bar back where they were at first."""
        self.presentation.leave()
        self.showNormal()
        self.addToolBar(self.tools)
        self.tools.show()
        self.panes.reset()
        self.resize(self.sizeHint())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            self.commands.typed.note(event)  # type: ignore[arg-type]
        return super().event(event)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RECOLOR_EVENTS and self.isVisible():
            self._recolor()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.commands["FullScreen"].setChecked(self.isFullScreen() and not self.presentation.is_on)
            self.presentation.follow_window()
            self.panes.follow_window()

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.dropped.wants(event.mimeData()):
            event.acceptProposedAction()
            self.pad_frame.invite(True)

    @guarded
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.pad_frame.invite(False)

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        self.pad_frame.invite(False)
        event.acceptProposedAction()
        self.dropped.take(event.mimeData())

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        self.presentation.leave()
        if not self.drawings.finish():
            event.ignore()
            return
        self.panes.save()
        self.settings.write_at_the_end()
        self.trainer.shut_down()
        self.inside.shut_down()
        self.samples.shut_down()
        self.welcome.close()
        self.document.lift()
        super().closeEvent(event)

    def _make_pad(self, model: Path | DigitModel | None) -> None:
        self.document = PadDocument(self)
        self.model_in_use = ModelInUse(self.settings, model, self)
        self.recognizer = Recognizer(self.document, self.model_in_use, self)
        self.commands = Actions(self)
        self.canvas = InkCanvas(self.document)
        self.pad_frame = PadFrame(self.canvas)
        self.reading = ReadingView()
        self.mending = NumberMending(self.document, self.recognizer)
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

    def _make_files(self) -> None:
        self.models = ModelFiles(self, self.model_in_use, self.settings)
        self.drawings = DrawingFiles(self, self.document, self.settings, self.reading.file_name)
        self.network_picture = NetworkPicture(self, self.recognizer)
        self.many_files = ManyFiles(self, self.recognizer)
        self.samples = SampleMenu(
            self, self.panes, self.notices, self.document, self.recognizer, self.model_in_use, self.settings
        )
        self.dropped = DroppedFiles(self.models, self.drawings, self.samples, self.many_files)
        self.help = HelpMenu(self, self.document, self.recognizer, self.commands)

    def _make_panes(self) -> None:
        away = (self.menuBar(), self.tools, self.notices)
        self.presentation = Presentation(self, self.panes, (self.reading_pane, self.network_pane), self.canvas, away)
        to_learn = self.samples.to_learn
        self.trainer = TrainerPane(self.panes, self.notices, to_learn, self.recognizer)
        self.statusBar().insertPermanentWidget(1, self.trainer.chip)  # after the words of the presentation
        self.inside = InsideMenu(self.panes, self.document, self.canvas, self.recognizer, self.model_in_use, to_learn)
        self.welcome = Welcome(self.notices, self.document, self.settings, self.models, self.trainer)

    def _parts(self) -> Parts:
        return Parts(
            document=self.document,
            recognizer=self.recognizer,
            mending=self.mending,
            drawings=self.drawings,
            network_picture=self.network_picture,
            many_files=self.many_files,
            models=self.models,
            model_in_use=self.model_in_use,
            pen=DrawingTools(self.commands, self.canvas, self.document, self.tools, self.settings),
            samples=self.samples,
            trainer=self.trainer,
            inside=self.inside,
            view=self.view,
            panes=self.panes,
            presentation=self.presentation,
            help=self.help,
            preferences=Preferences(self, self.commands, self.settings, self.trainer.prefer_threads),
            reset_layout=self.reset_layout,
            close=self.close,
        )

    def _connect(self) -> None:
        self.canvas.painted_first.connect(self._load_after_paint)
        for view in (self.reading, self.bars, self.network):
            self.recognizer.prediction_changed.connect(view.show_reading)
        files = (self.models, self.drawings, self.network_picture, self.many_files)
        for teller in (*files, self.trainer, self.samples, self.help, self.mending):
            teller.told.connect(self._tell)
        self.many_files.open_requested.connect(self.drawings.open_file)
        self.models.opening_changed.connect(self.model_label.show_opening)
        self.notices.said_unseen.connect(self._tell)
        self.document.filled.connect(self._tell_full)
        self.reading.chips.steer(self.recognizer)
        self.reading.chips.offer([self.commands[name] for name in ("JoinPrevious", "JoinNext", "CutDigit")])
        self.bars.digit_chosen.connect(self.samples.correction.keep)
        self.samples.correction.taken_back.connect(self.recognizer.read_now)
        for view in (self.reading, self.bars):
            self.samples.correction.kept.connect(view.show_said)
        self.network.set_saliency(self.settings.current.saliency)
        self.network.saliency_chosen.connect(lambda choice: self.settings.change(saliency=choice))
        self.trainer.model_use_requested.connect(self.model_in_use.use)
        self.trainer.training_model_changed.connect(self.model_in_use.lend)
        self.trainer.training_model_left.connect(self.model_in_use.give_back)
        self.trainer.title_changed.connect(self.setWindowTitle)
        self.trainer.image_requested.connect(self.drawings.show_digit_image)

    def _connect_actions(self) -> None:
        for name, act in acts(self.parts).items():
            self.commands[name].triggered.connect(act)
        for name, checked in self.view.checked().items():
            self.commands[name].setChecked(checked)
        for name in ("StopTraining", "ForgetLearned"):
            self.commands[name].setEnabled(False)
        self.trainer.running_changed.connect(self.commands["StopTraining"].setEnabled)
        self.samples.can_forget_changed.connect(self.commands["ForgetLearned"].setEnabled)
        self.presentation.left.connect(partial(self.commands["Presentation"].setChecked, False))
        filled = {"RecentDrawings": self.drawings.fill_recent, "RecentModels": self.models.fill_recent}
        filled |= {"BundledModels": self.models.fill_bundled, "CompareWith": self.inside.fill_compare}
        self.commands.fill_when_shown(filled)

    def _recolor(self) -> None:
        self.commands.recolor(self.palette(), self.devicePixelRatioF(), ICONS)
        self.panes.recolor()

    def _load_after_paint(self) -> None:
        QTimer.singleShot(0, self.recognizer.read_now)
        QTimer.singleShot(0, self._finish_start)

    def _finish_start(self) -> None:
        from trainer.files.storage import remove_leftovers

        self.panes.is_painted()
        remove_leftovers(paths.user_data_folder(), levels=3)
        self.setWindowIcon(program_icon())
        self._recolor()
        self.view.respect_motion()
        self.welcome.begin()

    def _tell_full(self) -> None:
        self._tell(self.tr("The pad is full: clear it or rub something out."))

    def _tell(self, sentence: str) -> None:
        self.statusBar().showMessage(in_brief(sentence), 6000)
        self.statusBar().repaint()  # a window that is being closed waits for a run
