"""Undoable changes of kept samples: one more, another label, or out of the collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from digitpad.system.guarded import guarded
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from digitpad.samples.store.sample_store import Kept, Removed, SampleStore

    Tell = Callable[[bool], None]
    Fail = Callable[[TrainerError], None]

KEEPING = "sample"
"""The undo step's kind, as the menu's texts know it."""


class SampleEdit(QUndoCommand):
    """A change of the store that is done once when it is pushed; ``tell`` is called after it and after each
    undo and redo, with whether it is done now.

    Trouble with the disk goes to ``fail``, for nothing may leave a Qt command; the step then counts as not taken, and
    trying it again does it.
    """

    def __init__(self, kind: str, tell: Tell, fail: Fail, is_done: bool = False) -> None:
        super().__init__(kind)
        self._tell, self._fail = tell, fail
        self._is_done = is_done

    @guarded
    def redo(self) -> None:
        if not self._is_done:
            self._attempt(self.carry_out)

    @guarded
    def undo(self) -> None:
        if self._is_done:
            self._attempt(self.take_back)

    def carry_out(self) -> None:
        """Change the store; may raise StorageError."""
        raise NotImplementedError

    def take_back(self) -> None:
        """Change it back; may raise StorageError."""
        raise NotImplementedError

    def _attempt(self, act: Callable[[], None]) -> None:
        try:
            act()
        except TrainerError as error:
            self._fail(error)
            return
        self._is_done = not self._is_done
        self._tell(self._is_done)


class Keeping(SampleEdit):
    """A drawing was kept as a sample, before this is pushed."""

    def __init__(self, store: SampleStore, kept: Kept, label: int, tell: Tell, fail: Fail) -> None:
        super().__init__(KEEPING, tell, fail, is_done=True)
        self._store, self._kept, self._label = store, kept, label
        self._removed: Removed | None = None

    def carry_out(self) -> None:
        if self._removed is None:
            self._store.relabel({self._kept.number: self._label})
        else:
            self._store.put_back(self._removed)

    def take_back(self) -> None:
        if self._kept.label_before is None:
            self._removed = self._store.remove([self._kept.number])
        else:
            self._store.relabel({self._kept.number: self._kept.label_before})


class Relabelling(SampleEdit):
    """Samples take another label."""

    def __init__(self, store: SampleStore, numbers: Sequence[int], label: int, tell: Tell, fail: Fail) -> None:
        super().__init__("relabel", tell, fail)
        self._store, self._wanted = store, dict.fromkeys(numbers, label)
        self._before: dict[int, int] = {}

    def carry_out(self) -> None:
        self._before = self._store.relabel(self._wanted)

    def take_back(self) -> None:
        self._store.relabel(self._before)


class Deletion(SampleEdit):
    """Samples leave the collection."""

    def __init__(self, store: SampleStore, numbers: Sequence[int], tell: Tell, fail: Fail) -> None:
        super().__init__("delete", tell, fail)
        self._store, self._numbers = store, list(numbers)
        self._removed: Removed | None = None

    def carry_out(self) -> None:
        self._removed = self._store.remove(self._numbers)

    def take_back(self) -> None:
        if self._removed is not None:
            self._store.put_back(self._removed)
