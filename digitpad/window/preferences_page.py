"""The page of preferences: the menus' own actions in the shape of a form, where each choice takes effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QWidget

from digitpad.system.settings import MAX_THREADS, THEMES
from digitpad.texts.language import LANGUAGES, command_name
from digitpad.texts.plain_text import PlainLabel, plain_tip, without_mark
from digitpad.widgets.icons import without_icons
from digitpad.widgets.narrow_choice import Choice
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from digitpad.window.actions import Actions

SWITCHES = ("WholeNumbers", "Refusal", "Guide", "Animation")


class PreferencesPage(Retranslated, QDialog):
    """A form in which every choice takes effect at once; its words and states are those of the menus' actions."""

    def __init__(self, actions: Actions, threads: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self._switches = [_Switch(actions[name]) for name in SWITCHES]
        self._theme = _Choice("preferTheme", [actions[f"Theme{theme.title()}"] for theme in THEMES])
        self._language = _Choice("preferLanguage", [actions[command_name(code)] for code in ("", *LANGUAGES)])
        self.threads = QSpinBox()
        self.threads.setObjectName("preferThreads")
        self.threads.setRange(0, MAX_THREADS)
        self.threads.setValue(threads)
        self._labels = [PlainLabel() for _ in range(3)]
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        without_icons(buttons)
        buttons.rejected.connect(self.close)
        form = QFormLayout(self)
        form.setVerticalSpacing(10)
        fields: tuple[QWidget, ...] = (self._theme, self._language, self.threads)
        for label, field in zip(self._labels[:2], fields[:2], strict=True):
            form.addRow(label, field)
        for switch in self._switches:
            form.addRow(switch)
        form.addRow(self._labels[2], self.threads)
        form.addRow(buttons)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("Preferences"))
        texts = (self.tr("Theme"), self.tr("Language"), self.tr("Threads for training"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.threads.setSpecialValueText(self.tr("automatic"))
        self.threads.setToolTip(self.tr("How many processor threads a training run may use"))


class _Switch(QCheckBox):
    """An action that can be checked."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setObjectName(f"prefer{action.objectName().removeprefix('action')}")
        self._action = action
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        text = without_mark(self._action.text())
        if self.text() != text:
            self.setText(text)
            self.setToolTip(plain_tip(self._action.statusTip()))
        self.setChecked(self._action.isChecked())


class _Choice(Choice):
    """Actions of which one is checked."""

    def __init__(self, name: str, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._actions = actions
        for action in actions:
            self.addItem("")
            action.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self.activated.connect(lambda place: self._actions[place].trigger())
        self._follow()

    def _follow(self) -> None:
        for place, action in enumerate(self._actions):
            self.setItemText(place, without_mark(action.text()))
            if action.isChecked():
                self.setCurrentIndex(place)
