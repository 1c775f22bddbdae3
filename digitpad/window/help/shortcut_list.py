"""All keys on one page, made of the commands themselves, with a line to search in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from digitpad.draw.input.key_pen import key_texts
from digitpad.texts.plain_text import without_mark
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from digitpad.window.actions import Actions

ROOM = 80  # pixels around the texts: margins, frame, scroll bar


class ShortcutList(Retranslated, QDialog):
    """What each key does, menu by menu; what is typed leaves the entries that hold it in name or keys."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutList")
        self._actions = actions
        self._search = QLineEdit()
        self._search.setObjectName("shortcutSearch")
        self._search.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setObjectName("shortcutTree")
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(self.tree)
        self._search.textChanged.connect(self._filter)
        self.retranslate()
        self.resize(self.sizeHint())  # Qt by itself goes no further than two thirds of the screen

    def sizeHint(self) -> QSize:
        """Wide enough for what the keys do and the keys, as far as there is a screen for it."""
        columns = sum(map(self._widest, range(2))) + self.tree.indentation() + ROOM
        return QSize(max(520, columns), 640).boundedTo(self.screen().availableSize() - QSize(ROOM, ROOM))

    def _widest(self, column: int) -> int:
        """The width of the longest text; the tree knows that of the rows in view only."""
        return max(self.fontMetrics().horizontalAdvance(item.text(column)) for item in self._items())

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search in the shortcuts"))
        self.tree.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.clear()
        self._add(self.tr("On the pad"), ((what, keys) for keys, what in key_texts()))
        for title, entries in self._actions.by_menu():
            self._add(title, ((without_mark(action.text()), _keys(action.shortcuts())) for action in entries))
        self._filter(self._search.text())

    def rows(self) -> Iterator[tuple[str, str]]:
        """What is seen now: each entry and its keys."""
        for item in self._items():
            if not item.isHidden():
                yield item.text(0), item.text(1)

    def _add(self, title: str, rows: Iterable[tuple[str, str]]) -> None:
        found = [row for row in rows if row[1]]
        if found:
            section = QTreeWidgetItem(self.tree, [title])
            section.setFirstColumnSpanned(True)
            font = section.font(0)
            font.setBold(True)
            section.setFont(0, font)
            section.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for row in found:
                QTreeWidgetItem(section, list(row))
            section.setExpanded(True)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.tree.topLevelItemCount()):
            section = self.tree.topLevelItem(place)
            if section is not None:
                yield from _entries(section)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for item in self._items():
            said = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(not all(word in said for word in wanted))
        for place in range(self.tree.topLevelItemCount()):
            section = self.tree.topLevelItem(place)
            if section is not None:
                section.setHidden(all(item.isHidden() for item in _entries(section)))


def _entries(section: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [item for row in range(section.childCount()) if (item := section.child(row)) is not None]


def _keys(sequences: Iterable[QKeySequence]) -> str:
    """The keys in words; those that few keyboards have, such as one for Copy alone, are left out."""
    few = range(Qt.Key.Key_F13, Qt.Key.Key_F35 + 1)
    keys = ((each, each[0].key()) for each in sequences)  # type: ignore[index]
    common = (each for each, key in keys if key < Qt.Key.Key_Back and key not in few)
    return ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in common)
