"""The composition root: connects the parts of the window, and follows what happens to it; what they do is theirs."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer

from digitpad.system import paths
from digitpad.system.guarded import guarded
from digitpad.widgets.icons import program_icon
from digitpad.widgets.retranslated import Retranslated
from digitpad.window.tool_bar import TOOL_ICONS
from digitpad.window.wiring import LateParts, acts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
    from PySide6.QtWidgets import QMenu

    from digitpad.system.settings import SettingsStore
    from digitpad.texts.language import Language
    from digitpad.widgets.theme import Theme
    from digitpad.window.wiring import Act
    from trainer.errors import TrainerError
    from trainer.model.digit_model import DigitModel

RECOLOR_EVENTS = (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange)
FILLED = ("RecentDrawings", "RecentModels", "BundledModels", "CompareWith")
"""Menus that are filled each time that they open."""


class MainWindow(Retranslated, LateParts):
    """The pad in the middle, what was read beside it, the trainer when it is asked for."""

    def __init__(
        self, settings: SettingsStore, theme: Theme, language: Language, model: Path | DigitModel | None = None
    ) -> None:
        super().__init__(settings, theme, language, model)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own one hides the tools for good
        self._connect()
        self._connect_actions()
        self.commands.color_tools(self.palette(), self.devicePixelRatioF(), TOOL_ICONS)
        self.panes.restore()
        self._follow_language()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.commands.retranslate()
        self.panes.retranslate()
        self._follow_language()

    def _follow_language(self) -> None:
        self.setLocale(QLocale())
        self.reading_pane.setWindowTitle(self.tr("Reading"))

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

    @cached_property
    def _acts(self) -> dict[str, Act]:
        return acts(self)

    def _connect(self) -> None:
        self.canvas.painted_first.connect(self._load_after_paint)
        for view in (self.reading, self.bars, self.network):
            self.recognizer.prediction_changed.connect(view.show_reading)
        self.model_in_use.refused.connect(self._refuse_model)
        self.model_in_use.import_requested.connect(self._open_model)
        self.model_in_use.choice_made.connect(self._tell_model)
        self.notices.said_unseen.connect(self.tell)
        self.document.filled.connect(self._tell_full)
        self.reading.chips.steer(self.recognizer)
        self.reading.chips.offer([self.commands[name] for name in ("JoinPrevious", "JoinNext", "CutDigit")])
        self.bars.digit_chosen.connect(self._keep)
        self.network.set_saliency(self.settings.current.saliency)
        self.network.saliency_chosen.connect(lambda choice: self.settings.change(saliency=choice))

    def _connect_actions(self) -> None:
        for action in self.commands:
            action.triggered.connect(partial(self._do, action.objectName().removeprefix("action")))
        for name, checked in self.view.checked().items():
            self.commands[name].setChecked(checked)
        for name in ("StopTraining", "ForgetLearned"):
            self.commands[name].setEnabled(False)
        self.commands.fill_when_shown(dict.fromkeys(FILLED, self._fill))

    def _do(self, name: str) -> None:
        """Do what an entry says."""
        act, action = self._acts[name], self.commands[name]
        if action.isCheckable() and action.actionGroup() is None:
            act(action.isChecked())
        else:
            act()

    def _refuse_model(self, error: TrainerError) -> None:
        self.models.refuse(error)

    def _open_model(self, path: Path) -> None:
        self.models.open_file(path)

    def _tell_model(self, model: DigitModel) -> None:
        self.models.tell_choice(model)

    def _keep(self, digit: int) -> None:
        self.samples.correction.keep(digit)

    def _fill(self, menu: QMenu) -> None:
        fill = {"RecentDrawings": self.drawings.fill_recent, "RecentModels": self.models.fill_recent}
        fill |= {"BundledModels": self.models.fill_bundled, "CompareWith": self.inside.fill_compare}
        fill[menu.objectName().removeprefix("menu")](menu)

    def _recolor(self) -> None:
        self.commands.recolor(self.palette(), self.devicePixelRatioF())
        self.panes.recolor()

    def _load_after_paint(self) -> None:
        QTimer.singleShot(0, self.recognizer.read_now)
        QTimer.singleShot(0, self._finish_start)

    def _finish_start(self) -> None:
        from trainer.files.storage import remove_leftovers

        self._acts  # noqa: B018  (all parts are there now)
        self.panes.is_painted()
        remove_leftovers(paths.user_data_folder(), levels=3)
        self.setWindowIcon(program_icon())
        self._recolor()
        self.view.respect_motion()
        self.welcome.begin()

    def _tell_full(self) -> None:
        self.tell(self.tr("The pad is full: clear it or rub something out."))
