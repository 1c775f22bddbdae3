"""Entries with a key of one sign fire for that sign alone, on whatever keyboard it is typed.

Qt also asks for the signs that the same key types without its modifiers: on German and Spanish keyboards the key of 8
types "[" with AltGr, and both "8" and "[" would match.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent


class TypedKey:
    """What the key that is being looked up types, and the entries that wait for such a sign."""

    def __init__(self) -> None:
        self._sign = ""
        self._waiting: list[QAction] = []

    def note(self, event: QKeyEvent) -> None:
        """Remember what a key types, from its ``ShortcutOverride`` event."""
        text = event.text().upper()
        self._sign = text if len(text) == 1 and text.isprintable() else ""

    def waiting(self, parent: QObject) -> CommandAction:
        """A new action that fires for those of its keys that are one sign."""
        action = CommandAction(self, parent)
        self._waiting.append(action)
        return action

    @cached_property
    def _actions(self) -> dict[str, QAction]:
        """The entries by the signs that they wait for; at the first key, for the start can do without."""
        named = ((_name(key), action) for action in self._waiting for key in action.shortcuts())
        return {name: action for name, action in named if len(name) == 1}

    def means(self, action: QAction, key: str) -> bool:
        """Whether ``action`` is what the person asked for who typed the sign, where Qt has found ``key``.

        A letter's key also counts where the keyboard writes in another alphabet; a digit's does not: it keeps a sample.
        """
        if len(key) != 1 or self._actions.get(self._sign) is action:
            return True
        if self._sign in self._actions or key.isdigit():
            return False
        return not self._sign or (key.isalpha() and _is_of_another_alphabet(self._sign))

    def fire(self) -> None:
        """Do what the sign stands for, if anything."""
        action = self._actions.get(self._sign)
        if action is not None:
            action.trigger()


class CommandAction(QAction):
    """A menu entry that leaves signs which it was not meant for to the entry that was."""

    def __init__(self, typed: TypedKey, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = typed

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut and not self._typed.means(self, _name(event.key())):  # type: ignore[attr-defined]
            self._typed.fire()
            return True
        return super().event(event)


def _name(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)


def _is_of_another_alphabet(sign: str) -> bool:
    import unicodedata  # here, for the start can do without

    return sign.isalpha() and not unicodedata.name(sign, "").startswith("LATIN")
