"""Where the data and the models that come with the program lie, in a checkout and in an installed wheel."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from trainer.errors import ModelFileError

DATA_VARIABLE = "DIGITPAD_DATA"
"""The environment variable that moves all that is kept for a user."""
_PACKAGES = Path(__file__).resolve().parents[2]
DEFAULT_MODEL = "recommended.safetensors"
ARTICLE_MODEL = "article.safetensors"


def resources_folder(package: str = "trainer") -> Path:
    """The folder of the files that come with a package: inside it when it was installed, beside it in a checkout."""
    inside = _PACKAGES / package / "resources"
    return inside if inside.is_dir() else _PACKAGES / "resources"


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
        raise ModelFileError("No model lies in {0}: install DigitPad again, or open a model file of your own.", folder)
    return models[0]


def article_model_path() -> Path:
    """The bundled model made by the ``article`` preset; the file may be missing in a stripped copy."""
    return resources_folder() / "models" / ARTICLE_MODEL


def downloaded_mnist_folder() -> Path:
    """Where a download of MNIST is kept for this user (``DIGITPAD_DATA`` moves it)."""
    if override := os.environ.get(DATA_VARIABLE):
        return Path(override) / "mnist"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "DigitPad" / "mnist"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "digitpad" / "mnist"
