"""A menu of the files used last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from digitpad.texts.plain_text import plain_tip
from trainer.errors import showable
from trainer.files.foreign_file import is_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

MOST_RECENT = 8


def with_newest(names: Sequence[str], newest: str) -> tuple[str, ...]:
    """The names of files used last, the newest first."""
    return (newest, *(name for name in names if name != newest))[:MOST_RECENT]


def list_recent(
    menu: QMenu, names: Sequence[str], open_file: Callable[[Path], None], forget: Callable[[], None] | None = None
) -> None:
    """Fill a menu with those of the files that still exist, and with an entry that forgets them all, if they may be."""
    menu.clear()
    for path in map(Path, names):
        if is_file(path):
            action = menu.addAction(showable(path.name).replace("&", "&&"))
            action.setToolTip(plain_tip(str(path)))
            action.triggered.connect(partial(_open, open_file, path))
    if menu.isEmpty():
        menu.addAction(QCoreApplication.translate("RecentFiles", "None yet")).setEnabled(False)
    elif forget is not None:
        menu.addSeparator()
        clear = menu.addAction(QCoreApplication.translate("RecentFiles", "&Clear this list"))
        clear.triggered.connect(forget)


def _open(open_file: Callable[[Path], None], path: Path, _checked: bool = False) -> None:
    open_file(path)
