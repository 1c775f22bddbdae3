"""A run as the store keeps it."""

import pytest

from tests.digitpad.train.kept.kept_runs import keep_run
from trainer.runs.run_store import RunStore


@pytest.fixture
def kept(tmp_path, qapp):
    """The record of a run of four epochs, and the path of its model."""
    store = RunStore(tmp_path / "kept")
    record = keep_run(store, "my <b>run</b> & more", epochs=4)
    return record, store.model_path(record.id)
