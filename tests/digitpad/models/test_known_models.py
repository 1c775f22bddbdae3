from digitpad.models.known_models import MOST_RUNS, known_models
from digitpad.system import paths
from tests.digitpad.conftest import random_model
from trainer.files.bundle import bundled_models
from trainer.model.model_file import save_model
from trainer.runs.config import TrainConfig
from trainer.runs.run_store import MODEL_FILE, RunStore


def test_bundled_recent_own_and_kept_models_are_listed_each_once_and_under_its_name(tmp_path):
    own, opened = paths.models_folder() / "mine.safetensors", tmp_path / "opened.safetensors"
    store = RunStore(paths.runs_folder())
    run, _without_model = store.create(TrainConfig(), "night run\n"), store.create(TrainConfig(), "stopped early")
    for path in (own, opened, store.folder / run.id / MODEL_FILE):
        save_model(path, random_model())

    known = known_models([str(opened), str(own), str(tmp_path / "gone.safetensors")])

    names = [model.name for model in known]
    assert names == [*(path.stem for path in bundled_models()), "opened.safetensors", "mine.safetensors", "night run "]
    assert all(model.path.is_file() for model in known)


def test_of_very_many_runs_the_newest_are_listed():
    store = RunStore(paths.runs_folder())
    for number in range(MOST_RUNS + 2):
        run = store.create(TrainConfig(), f"run {number}")
        save_model(store.folder / run.id / MODEL_FILE, random_model())

    assert len(known_models([])) == len(bundled_models()) + MOST_RUNS
