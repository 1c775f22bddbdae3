"""The choices that the pad remembers: a frozen value, read from and written to a QSettings file."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLockFile, QSettings

from digitpad.system import paths
from trainer.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QByteArray

THEMES = ("system", "light", "dark")
DEFAULT_COLLECTION = "mine"  # as it is stored; on the screen it is written in the language in use
MIN_PEN_WIDTH, MAX_PEN_WIDTH = 4.0, 40.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose.

    ``pen_width`` is in pad units (the pad is 280 wide); an empty ``language`` means the system's; ``model`` is the
    file to read with, empty for the bundled one; ``collection`` is where samples are kept,
    ``general_model`` the file read with last that had learned none, and ``collection_models`` holds in turn the name of
    a collection and the file of the model that learned it.
    """

    theme: str = "system"
    language: str = ""
    pen_width: float = 14.0
    guide: bool = True
    animation: bool = True
    refusal: bool = True
    hint: bool = True
    saliency: int = -2
    model: str = ""
    recent_models: tuple[str, ...] = ()
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


class SettingsStore:
    """Reads and writes ``Settings`` and the window's geometry in ``settings.ini`` of the user's data folder."""

    def __init__(self) -> None:
        _remove_leftovers(paths.settings_path())
        self._file = QSettings(str(paths.settings_path()), QSettings.Format.IniFormat)
        self.current = self._loaded()

    def change(self, **choices: Any) -> None:  # noqa: ANN401
        """Replace some choices and remember them; raises ValueError for one that makes no sense."""
        self.current = replace(self.current, **choices)
        for name in choices:
            value = getattr(self.current, name)
            self._file.setValue(f"choices/{name}", list(value) if isinstance(value, tuple) else value)

    def flush(self) -> None:
        """Write what was remembered to the disk now; raises StorageError when the disk does not take it."""
        self._file.sync()
        if self._file.status() != QSettings.Status.NoError:
            raise StorageError(f"{self._file.fileName()} could not be saved: the disk is full or may not be written.")

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
        """A remembered geometry or layout, None when there is none."""
        value = self._file.value(f"window/{key}")
        return value if value is not None and hasattr(value, "toHex") else None

    def save_bytes(self, key: str, value: QByteArray) -> None:
        """Remember a geometry or layout."""
        self._file.setValue(f"window/{key}", value)

    def forget_window(self) -> None:
        """Forget geometry and layout."""
        self._file.remove("window")


def _remove_leftovers(path: Path) -> None:
    """Remove QSettings' temporary files of a killed save, while its own lock says that none is being written."""
    found = path.parent.glob(f"{path.name}.??????")
    left = [stray for stray in found if not stray.suffix.islower()]  # Qt mixes its letters, a person's "backup" stays
    lock = QLockFile(f"{path}.lock") if left else None
    if lock is not None and lock.tryLock(0):
        for stray in left:
            stray.unlink(missing_ok=True)
        lock.unlock()


def _converted(value: object, default: Any) -> Any:  # noqa: ANN401
    """A value as QSettings gives it (often text) in the type of its default; the default where it does not fit."""
    if value is None:
        return default
    if isinstance(default, tuple):
        return tuple(str(item) for item in value) if isinstance(value, list) else (str(value),) if value else ()
    if isinstance(default, bool):
        return str(value).lower() == "true"
    try:
        return type(default)(value)
    except (TypeError, ValueError):
        return default
