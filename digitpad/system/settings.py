"""The choices that the pad remembers: a frozen value, read from and written to a QSettings file."""

from __future__ import annotations

import contextlib
import stat
import zlib
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings

from digitpad.system import log, paths
from trainer.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QByteArray

    from trainer.files.file_lock import RunLock

THEMES = ("system", "light", "dark")
DEFAULT_COLLECTION = "mine"  # as it is stored; on the screen it is written in the language in use
MIN_PEN_WIDTH, MAX_PEN_WIDTH = 4.0, 40.0
MAX_THREADS = 1024
MAX_COLLECTION, MAX_RECENT, MAX_TEXT = 80, 50, 4096
_MAX_BYTES = 2**20
_FOREIGN_VALUES = (b"@Variant(", b"@DateTime(")  # which Qt would unpack, and which we never write
_CHECKSUM = 4  # bytes before a remembered layout, against damage; SHA-256 would load OpenSSL at every start


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose.

    ``pen_width`` is in pad units (the pad is 280 wide); an empty ``language`` means the system's; ``model`` is the
    file to read with, empty for the bundled one; ``threads`` is what a training run may use, 0 what is quickest;
    ``collection`` is where samples are kept,
    ``general_model`` the file read with last that had learned none, and ``collection_models`` holds in turn the name of
    a collection and the file of the model that learned it.
    """

    theme: str = "system"
    language: str = ""
    pen_width: float = 14.0
    guide: bool = True
    animation: bool = True
    refusal: bool = True
    whole_numbers: bool = True
    hint: bool = True
    saliency: int = -2
    model: str = ""
    recent_models: tuple[str, ...] = ()
    recent_drawings: tuple[str, ...] = ()
    threads: int = 0
    collection: str = DEFAULT_COLLECTION
    general_model: str = ""
    collection_models: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.theme not in THEMES:
            raise ValueError(f"theme is one of {', '.join(THEMES)}, not {self.theme!r}")
        if not MIN_PEN_WIDTH <= self.pen_width <= MAX_PEN_WIDTH:
            raise ValueError(f"pen_width lies in {MIN_PEN_WIDTH}..{MAX_PEN_WIDTH}, not at {self.pen_width}")
        if not -2 <= self.saliency <= 9:
            raise ValueError(f"saliency is -2 (off), -1 (the most probable digit) or 0..9, not {self.saliency}")
        if not self.collection.strip() or len(self.collection) > MAX_COLLECTION:
            raise ValueError(f"collection has 1 to {MAX_COLLECTION} letters, not {len(self.collection)}")
        if len(self.collection_models) % 2 or max(len(self.recent_models), len(self.recent_drawings)) > MAX_RECENT:
            raise ValueError("collection_models come in pairs, recent files are few")
        if not 0 <= self.threads <= MAX_THREADS:
            raise ValueError(f"threads are 0 (as many as are quickest) to {MAX_THREADS}, not {self.threads}")
        recent = (*self.recent_models, *self.recent_drawings)
        for text in (self.language, self.model, self.collection, self.general_model, *recent):
            if len(text) > MAX_TEXT or "\0" in text:
                raise ValueError("a text is too long, or no text")


class SettingsStore:
    """Reads and writes ``Settings`` and the window's geometry in ``settings.ini`` of the user's data folder."""

    def __init__(self) -> None:
        _set_aside_if_damaged(paths.settings_path())
        _remove_leftovers(paths.settings_path())
        with contextlib.suppress(OSError):  # said when it is written
            paths.settings_path().touch(0o600)  # Qt keeps the permissions
        self._file = QSettings(str(paths.settings_path()), QSettings.Format.IniFormat)
        self.current = self._loaded()
        if self._is_damaged():
            self._begin_anew()

    def change(self, **choices: Any) -> None:  # noqa: ANN401
        """Replace some choices and remember them; raises ValueError for one that makes no sense."""
        self.current = replace(self.current, **choices)
        for name in choices:
            value = getattr(self.current, name)
            self._file.setValue(f"choices/{name}", list(value) if isinstance(value, tuple) else value)

    def flush(self) -> None:
        """Write what was remembered to the disk now; raises StorageError when the disk does not take it."""
        self._file.sync()
        if self._is_damaged():  # Qt looks at some lines only now
            self._begin_anew()
            self._file.sync()
        if self._file.status() != QSettings.Status.NoError:
            raise StorageError("{0} could not be saved: the disk is full or may not be written.", self._file.fileName())

    def write_at_the_end(self) -> None:
        """As ``flush``; a disk that does not take them is told in the log and the terminal, for no window is left."""
        try:
            self.flush()
        except StorageError as error:
            log.tell(error)

    def _is_damaged(self) -> bool:
        """Whether Qt has found a line that it cannot read: it would then call every later save failed."""
        return self._file.status() == QSettings.Status.FormatError

    def _begin_anew(self) -> None:
        """A new file with the choices that could be read; the damaged one is kept aside."""
        del self._file  # objects of one file share what they have read of it
        _set_aside(paths.settings_path())
        self._file = QSettings(str(paths.settings_path()), QSettings.Format.IniFormat)
        self.change(**{field.name: getattr(self.current, field.name) for field in fields(Settings)})

    def _loaded(self) -> Settings:
        """The remembered choices; a value that makes no sense is replaced by its default."""
        known: dict[str, Any] = {}
        for field in fields(Settings):
            value = _converted(self._file.value(f"choices/{field.name}"), field.default)
            try:
                Settings(**{field.name: value})
            except ValueError:
                continue
            known[field.name] = value
        return Settings(**known)

    def load_bytes(self, key: str) -> QByteArray | None:
        """A remembered geometry or layout, None when there is none or a bit of it has changed.

        Qt believes what it restores, and one wrong bit in it can end the process.
        """
        value = self._file.value(f"window/{key}")
        if value is None:
            return None
        from PySide6.QtCore import QByteArray  # here, for a start without a layout can do without

        data = bytes(value.data()) if isinstance(value, QByteArray) else b""
        checksum, layout = data[:_CHECKSUM], data[_CHECKSUM:]
        return QByteArray(layout) if layout and checksum == _checksum(layout) else None

    def save_bytes(self, key: str, value: QByteArray | bytes) -> None:
        """Remember a geometry or layout."""
        from PySide6.QtCore import QByteArray

        layout = bytes(QByteArray(value).data())
        self._file.setValue(f"window/{key}", QByteArray(_checksum(layout) + layout))

    def forget_window(self) -> None:
        """Forget geometry and layout."""
        self._file.remove("window")


class RestoringMark:
    """A file that is there while a window restores its layout: where a start died of it, the next one leaves it out."""

    def __init__(self) -> None:
        self._path = paths.user_data_folder() / "window-restoring"
        self._lock: RunLock | None = None

    def take(self) -> bool:
        """Whether the layout may be restored: no other start has died while it did so."""
        from trainer.files.file_lock import RunLock, is_held  # here, for a start without a layout can do without

        with contextlib.suppress(OSError):
            if self._path.exists() and not is_held(self._path):
                self._path.unlink()
                return False
            lock = RunLock(self._path)
            self._lock = lock if lock.take() else None
        return True

    def remove(self) -> None:
        """The layout was restored and painted."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
            self._lock.release()
            self._lock = None


def _checksum(layout: bytes) -> bytes:
    return zlib.crc32(layout).to_bytes(_CHECKSUM)


def _set_aside_if_damaged(path: Path) -> None:
    """Rename a settings file that is none, or holds what we never write, so that the pad starts with new settings."""
    try:
        status = path.lstat()
        is_file = stat.S_ISREG(path.stat().st_mode) and status.st_size <= _MAX_BYTES
        if is_file and not any(sign in path.read_bytes() for sign in _FOREIGN_VALUES):
            return
    except FileNotFoundError:
        return
    except OSError as error:
        log.write(f"settings: {error}\n")
        return
    _set_aside(path)


def _set_aside(path: Path) -> None:
    other = path.with_suffix(".damaged.ini")
    try:
        path.replace(other)
    except OSError as error:
        log.write(f"settings: {error}\n")
    else:
        log.write(f"settings: {path} was damaged and is kept as {other.name}\n")


def _remove_leftovers(path: Path) -> None:
    """Remove QSettings' temporary files of a killed save, while its own lock says that none is being written."""
    found = path.parent.glob(f"{path.name}.??????")
    left = [stray for stray in found if not stray.suffix.islower()]  # Qt mixes its letters, a person's "backup" stays
    if not left:
        return
    from PySide6.QtCore import QLockFile  # here, for the start can do without

    lock = QLockFile(f"{path}.lock")
    if lock.tryLock(0):
        for stray in left:
            stray.unlink(missing_ok=True)
        lock.unlock()


def _converted(value: object, default: Any) -> Any:  # noqa: ANN401
    """A value as QSettings gives it (often text) in the type of its default; the default where it does not fit."""
    if value is None:
        return default
    if isinstance(default, tuple):
        return tuple(str(item) for item in value) if isinstance(value, list) else (str(value),) if value else ()
    if isinstance(default, str):
        return value if isinstance(value, str) else default
    if isinstance(default, bool):
        return str(value).lower() == "true"
    try:
        return type(default)(value)
    except (TypeError, ValueError, OverflowError):
        return default
