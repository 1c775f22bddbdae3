"""Where a command will write: looked at before it begins to work, so that no work is lost for a wrong name."""

from __future__ import annotations

from pathlib import Path

from trainer.errors import Sentence, StorageError
from trainer.files.foreign_file import is_folder
from trainer.files.storage import atomic_writer


class _EnoughSeenError(Exception):
    """The file could be written."""


def check_ending(option: str, path: Path | None, endings: tuple[str, ...], advice: str = "") -> None:
    """ValueError for a name whose ending would lie about what is written; ``""`` among them allows none."""
    if path is not None and path.suffix.lower() not in endings:
        named = " or ".join(ending for ending in endings if ending)
        raise ValueError(f"{option} {path} must end in {named}{advice}")


def ready_file(path: Path | None) -> None:
    """Make the file's folder where it is missing; StorageError, now, for what would be one at the end."""
    if path is None:
        return
    ready_folder(path.parent)
    if is_folder(path):
        raise StorageError(
            "{0} could not be saved: {1}.", path, Sentence("a folder has that name; choose another name")
        )
    try:
        with atomic_writer(path):
            raise _EnoughSeenError  # so that nothing is written
    except _EnoughSeenError:
        pass


def ready_folder(path: Path) -> None:
    """Make the folder where it is missing. StorageError when it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError("{0} could not be made: {1}.", path, error) from error
