"""Where bundled files lie and where the user's own files go. Knows no Qt, so that any part may ask."""

from __future__ import annotations

from pathlib import Path

from trainer.files.bundle import resources_folder
from trainer.files.user_folder import user_data_folder, user_folder

__all__ = ["user_data_folder"]  # for those who ask for other folders here, too


def runs_folder() -> Path:
    """Where training runs are kept."""
    return user_folder("runs")


def models_folder() -> Path:
    """Where models that the user saves go unless another place is chosen."""
    return user_folder("models")


def samples_folder() -> Path:
    """Where personal samples are kept."""
    return user_folder("samples")


def log_path() -> Path:
    """The log file; it need not exist yet."""
    return user_data_folder() / "digitpad.log"


def settings_path() -> Path:
    """The settings file; it need not exist yet."""
    return user_data_folder() / "settings.ini"


def icons() -> Path:
    """The folder of the program's own SVG icons."""
    return resources_folder("digitpad") / "icons"


def translations() -> Path:
    """The folder of compiled translations (``digitpad_*.qm``)."""
    return resources_folder("digitpad") / "translations"


def linux_files() -> Path:
    """The folder of the desktop entry, AppStream metadata and MIME type."""
    return resources_folder("digitpad") / "linux"
