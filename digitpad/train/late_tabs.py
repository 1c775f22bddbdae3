"""Tabs whose pages cost nothing before somebody wants to see them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from digitpad.widgets.narrow_choice import NarrowTabs


class LateTabs(NarrowTabs):
    """Makes a page when its tab is chosen, or when it is asked for by ``page``."""

    def __init__(self) -> None:
        super().__init__()
        self._makers: dict[int, Callable[[], QWidget]] = {}
        self.currentChanged.connect(self._make)

    def add_late(self, make: Callable[[], QWidget]) -> None:
        """Add a tab whose page ``make`` returns; no tab is removed or moved later."""
        self._makers[self.addTab(QWidget(), "")] = make

    def page(self, place: int) -> QWidget:
        """The page at this place, from 0."""
        self._make(place)
        page = self.widget(place)
        assert page is not None, f"there is no tab {place}"
        return page

    def _make(self, place: int) -> None:
        make = self._makers.pop(place, None)
        if make is not None:
            self._put(place, make())

    def _put(self, place: int, page: QWidget) -> None:
        current, empty, title = self.currentIndex(), self.widget(place), self.tabText(place)
        with QSignalBlocker(self):  # nobody chose another tab
            self.removeTab(place)
            self.insertTab(place, page, title)
            self.setCurrentIndex(current)
        if empty is not None:
            empty.deleteLater()
