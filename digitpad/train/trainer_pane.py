"""The trainer's dock: made when it is first asked for, and brought to an end when the window closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from digitpad.widgets.pane import Pane

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from digitpad.train.train_panel import TrainPanel
    from digitpad.window.main_window import MainWindow
    from trainer.runs.run_record import RunRecord

SHUTDOWN_MS = 900
WIDTH = 460


class Training(QObject):
    """Opens the trainer beside the pad and passes its models on. ``told`` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panel: TrainPanel | None = None
        self._dock: Pane | None = None
        window.commands["StartTraining"].triggered.connect(self.open)
        window.commands["StopTraining"].triggered.connect(self._stop)
        window.commands["StopTraining"].setEnabled(False)

    @property
    def panel(self) -> TrainPanel | None:
        """The trainer panel, None until it was opened."""
        return self._panel

    @property
    def dock(self) -> Pane | None:
        """The dock that holds it, None until it was opened."""
        return self._dock

    def open(self) -> None:
        """Show the trainer; pyqtgraph is loaded now and torch, on a thread, when the panel is seen."""
        if self._dock is None:
            self._make_dock()
        assert self._dock is not None
        self._make_room()
        self._dock.open()
        if self._panel is not None:
            self._panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_on_with(self, record: RunRecord) -> None:
        """Open the trainer and go on with a kept run."""
        self.open()
        if self._panel is not None:
            self._panel.runs.resume_requested.emit(record)

    def show_run(self, record: RunRecord) -> None:
        """Open the trainer at its list of runs, with this one selected."""
        self.open()
        if self._panel is not None:
            self._panel.tabs.setCurrentWidget(self._panel.runs)
            self._panel.runs.select(record)

    def shut_down(self) -> bool:
        """Stop a run before the window goes, within a second; whether its thread came to its end."""
        if self._panel is None:
            return True
        if self._panel.is_running():
            bar = self._window.statusBar()
            bar.showMessage(self.tr("Stopping the training run; the best epoch so far is kept…"))
            bar.repaint()
        return self._panel.shutdown(SHUTDOWN_MS)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        if self._dock is not None:
            self._dock.setWindowTitle(self.tr("Trainer"))

    def _make_dock(self) -> None:
        from digitpad.train.train_panel import TrainPanel

        window = self._window
        panel = TrainPanel()
        dock = Pane("trainDock", panel, window)
        dock.recolor()
        self._panel, self._dock = panel, dock
        self.retranslate()
        if not window.restoreDockWidget(dock):
            window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
            window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)
        window.commands.menus["Panes"].addAction(dock.toggleViewAction())
        panel.source.offer_samples(window.samples.to_learn)
        panel.model_use_requested.connect(window.model_in_use.use)
        panel.training_model_changed.connect(window.model_in_use.lend)
        panel.training_model_left.connect(window.model_in_use.give_back)
        panel.image_requested.connect(self._show_image)
        panel.running_changed.connect(window.commands["StopTraining"].setEnabled)

    def _make_room(self) -> None:
        """Grow a small window as far as its screen allows, so that pad and trainer fit beside each other."""
        window = self._window
        if window.isMaximized() or window.isFullScreen() or (self._dock is not None and self._dock.isVisible()):
            return
        available = window.screen().availableGeometry()
        wanted = min(window.width() + WIDTH, available.width() - 40)
        if wanted > window.width():
            left = max(available.left(), min(window.x(), available.right() - wanted - 8))
            window.move(left, window.y())
            window.resize(wanted, window.height())

    def _stop(self) -> None:
        if self._panel is not None:
            self._panel.request_stop()

    def _show_image(self, image: NDArray[np.float32]) -> None:
        import numpy as np

        from digitpad.draw.picture_layer import centred

        paper = np.clip(255.0 * (1.0 - image), 0, 255).astype(np.uint8)
        self._window.document.show_picture(centred(paper))
