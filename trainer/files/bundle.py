"""Where the data and the models that come with the program lie, in a checkout and in an installed wheel."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from trainer.errors import ModelFileError

_TRAINER = Path(__file__).resolve().parents[1]
DEFAULT_MODEL = "recommended.safetensors"
ARTICLE_MODEL = "article.safetensors"


def resources_folder() -> Path:
    """The folder of bundled files: inside the package when it was installed, beside it in a checkout."""
    inside = _TRAINER / "resources"
    return inside if inside.is_dir() else _TRAINER.parent / "resources"


def mnist_folder() -> Path:
    """The folder of the bundled MNIST files (it may be missing in a stripped copy)."""
    return resources_folder() / "mnist"


def bundled_models() -> list[Path]:
    """The bundled model files, the default one first."""
    found = sorted((resources_folder() / "models").glob("*.safetensors"))
    return sorted(found, key=lambda path: path.name != DEFAULT_MODEL)


def default_model_path() -> Path:
    """The model that reads when none is named; ModelFileError where no model is bundled at all."""
    models = bundled_models()
    if not models:
        folder = resources_folder() / "models"
        raise ModelFileError(f"No model lies in {folder}: install DigitPad again, or open a model file of your own.")
    return models[0]


def article_model_path() -> Path:
    """The bundled model made by the ``article`` preset; the file may be missing in a stripped copy."""
    return resources_folder() / "models" / ARTICLE_MODEL


def downloaded_mnist_folder() -> Path:
    """Where a download of MNIST is kept for this user (``DIGITPAD_DATA`` moves it)."""
    if override := os.environ.get("DIGITPAD_DATA"):
        return Path(override) / "mnist"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "DigitPad" / "mnist"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "digitpad" / "mnist"
