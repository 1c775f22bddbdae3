"""Undoable changes of kept samples: another label, or out of the collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from digitpad.samples.store.sample_store import Removed, SampleStore


class SampleEdit(QUndoCommand):
    """A change of the store that was done once when it is pushed; ``tell`` is called after it and each undo and redo.

    Trouble with the disk goes to ``fail`` as a sentence, for nothing may leave a Qt command; the step then counts as
    not taken, and trying it again does it.
    """

    def __init__(self, kind: str, tell: Callable[[], None], fail: Callable[[str], None]) -> None:
        super().__init__(kind)
        self._tell, self._fail = tell, fail
        self._is_done = False

    def redo(self) -> None:
        if not self._is_done:
            self._is_done = self._attempt(self.carry_out)

    def undo(self) -> None:
        if self._is_done:
            self._is_done = not self._attempt(self.take_back)

    def carry_out(self) -> None:
        """Change the store; may raise StorageError."""
        raise NotImplementedError

    def take_back(self) -> None:
        """Change it back; may raise StorageError."""
        raise NotImplementedError

    def _attempt(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except TrainerError as error:
            self._fail(str(error))
            return False
        self._tell()
        return True


class Relabelling(SampleEdit):
    """Samples take another label."""

    def __init__(
        self,
        store: SampleStore,
        numbers: Sequence[int],
        label: int,
        tell: Callable[[], None],
        fail: Callable[[str], None],
    ) -> None:
        super().__init__("relabel", tell, fail)
        self._store, self._wanted = store, dict.fromkeys(numbers, label)
        self._before: dict[int, int] = {}

    def carry_out(self) -> None:
        self._before = self._store.relabel(self._wanted)

    def take_back(self) -> None:
        self._store.relabel(self._before)


class Deletion(SampleEdit):
    """Samples leave the collection."""

    def __init__(
        self, store: SampleStore, numbers: Sequence[int], tell: Callable[[], None], fail: Callable[[str], None]
    ) -> None:
        super().__init__("delete", tell, fail)
        self._store, self._numbers = store, list(numbers)
        self._removed: Removed | None = None

    def carry_out(self) -> None:
        self._removed = self._store.remove(self._numbers)

    def take_back(self) -> None:
        if self._removed is not None:
            self._store.put_back(self._removed)
