"""All choices that are remembered, on one page, which is made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from digitpad.system.settings import SettingsStore
    from digitpad.window.actions import Actions
    from digitpad.window.preferences_page import PreferencesPage


class Preferences(QObject):
    """Opens the page, and keeps how many threads a training run may use, which ``use_threads`` is told: 0 for any."""

    def __init__(
        self, parent: QWidget, actions: Actions, settings: SettingsStore, use_threads: Callable[[int], None]
    ) -> None:
        super().__init__(parent)
        self._parent, self._actions, self._settings, self._use_threads = parent, actions, settings, use_threads
        self._page: PreferencesPage | None = None

    def open(self) -> None:
        """Show the page."""
        if self._page is None:
            from digitpad.window.preferences_page import PreferencesPage  # here, for its widgets cost the start 4 ms

            self._page = PreferencesPage(self._actions, self._settings.current.threads, self._parent)
            self._page.threads.valueChanged.connect(self._choose_threads)
        self._page.show()
        self._page.raise_()
        self._page.activateWindow()

    def _choose_threads(self, count: int) -> None:
        self._settings.change(threads=count)
        self._use_threads(count)
