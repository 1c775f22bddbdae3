"""What every widget with words does when the language changes: it says them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Widget
else:
    Widget = object


class Retranslated(Widget):
    """Stands before the Qt class among a widget's bases and calls ``retranslate`` when the language changes."""

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        raise NotImplementedError

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
