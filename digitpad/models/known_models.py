"""The models that there are to compare with: bundled, recent, of the user's own, and of kept runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from trainer.errors import showable
from trainer.files.foreign_file import is_file

MOST_RUNS = 12


class KnownModel(NamedTuple):
    """A model file and what it is called in a list."""

    name: str
    path: Path


def known_models(recent: Sequence[str]) -> list[KnownModel]:
    """All of them, each once; of kept runs the newest twelve. ``recent`` are the files opened or saved last."""
    from digitpad.system import paths
    from trainer.files.bundle import bundled_models
    from trainer.runs.run_store import MODEL_FILE, RunStore

    own = sorted(paths.models_folder().glob("*.safetensors"))
    known = [KnownModel(path.stem.replace("_", " "), path) for path in bundled_models()]
    known += [KnownModel(showable(path.name), path) for path in (*map(Path, recent), *own)]
    runs = RunStore(paths.runs_folder())
    kept = [KnownModel(showable(run.name), runs.folder / run.id / MODEL_FILE) for run in runs.list()]
    known += [model for model in kept if is_file(model.path)][:MOST_RUNS]
    return list({model.path: model for model in reversed(known) if is_file(model.path)}.values())[::-1]
