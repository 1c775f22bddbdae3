"""View ▸ Look inside, Compare with and Replay: the pane is made when it is first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt

from digitpad.models.known_models import known_models
from digitpad.texts.plain_text import plain_tip
from digitpad.widgets.pane_layout import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from digitpad.draw.ink_canvas import InkCanvas
    from digitpad.draw.pad_document import PadDocument
    from digitpad.inside.inside_panel import InsidePanel
    from digitpad.models.model_in_use import ModelInUse
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.widgets.pane import Pane
    from digitpad.widgets.pane_layout import PaneLayout
    from trainer.data.personal_samples import PersonalSamples

SHUTDOWN_MS = 500
WIDTH = 460


class InsideMenu(QObject):
    """Opens the pane that looks inside the network that reads. ``samples`` gives the person's own, on a thread."""

    def __init__(
        self,
        panes: PaneLayout,
        document: PadDocument,
        canvas: InkCanvas,
        recognizer: Recognizer,
        in_use: ModelInUse,
        samples: Callable[[], PersonalSamples],
    ) -> None:
        super().__init__(panes)
        self._panes, self._document, self._canvas = panes, document, canvas
        self._recognizer, self._in_use, self._samples = recognizer, in_use, samples
        self._panel: InsidePanel | None = None
        self._pane: Pane | None = None
        panes.promise("insideDock", partial(QCoreApplication.translate, "InsidePanel", "Look inside"), self._shown)

    @property
    def panel(self) -> InsidePanel | None:
        """What the pane holds, None until it was opened."""
        return self._panel

    def open(self) -> None:
        """Show the pane and give it the keyboard."""
        self._shown().tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare_with(self, path: Path, _checked: bool = False) -> None:
        """Show the pane with the model in a file beside the one that reads."""
        panel, _ = self._made()
        panel.tabs.setCurrentWidget(panel.comparison)
        self._shown()
        panel.comparison.compare_with(path)
        panel.comparison.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def replay(self) -> None:
        """Show the pane, and how the reading of the drawing came about."""
        panel, _ = self._made()
        panel.tabs.setCurrentWidget(panel.replay)
        self._shown()
        panel.replay.start()
        panel.replay.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fill_compare(self, menu: QMenu) -> None:
        """List the models that there are to compare with."""
        menu.clear()
        for model in known_models(self._in_use.recent):
            action = menu.addAction(model.name.replace("&", "&&"))
            action.setToolTip(plain_tip(str(model.path)))
            action.triggered.connect(partial(self.compare_with, model.path))
        if menu.isEmpty():
            menu.addAction(self.tr("None")).setEnabled(False)

    def close(self) -> None:
        """Hide the pane."""
        if self._pane is not None:
            self._pane.close()

    def shut_down(self) -> None:
        """Leave what is being made on a thread before the window goes."""
        if self._panel is not None:
            self._panel.shut_down(SHUTDOWN_MS)

    def _shown(self) -> InsidePanel:
        panel, pane = self._made()
        self._panes.open(pane)
        return panel

    def _made(self) -> tuple[InsidePanel, Pane]:
        """The pane and what it holds, which works nothing out before it is seen."""
        if self._panel is None or self._pane is None:
            from digitpad.inside.inside_panel import InsidePanel

            self._panel = InsidePanel(self._document, self._canvas, self._recognizer, self._in_use, self._samples)
            self._pane = self._panes.add("insideDock", self._panel, LEFT, QSize(WIDTH, 0))
        return self._panel, self._pane
