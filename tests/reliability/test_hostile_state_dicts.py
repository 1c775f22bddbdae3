import random

import pytest

from tests.reliability.harness import row_of
from trainer.errors import ModelFileError
from trainer.model.model_loading import load_model


def test_no_hostile_file_runs_its_command_and_the_good_ones_are_read():
    row = row_of("hostile", 400)
    assert row["controls"] == 5  # the canaries do sing where a pickle is executed


def test_every_pickle_that_names_a_command_is_refused_in_every_wrapping(tmp_path):
    from tests.reliability.hostile_files import payloads, wrappings

    canary = tmp_path / "canary"
    path = tmp_path / "hostile.pt"
    with_command = [pickled for _, pickled in payloads(str(canary)) if str(canary).encode() in pickled]
    assert len(with_command) > 150
    for pickled in with_command[::3]:
        for _, content in wrappings(random.Random(1), pickled):
            path.write_bytes(content)
            with pytest.raises(ModelFileError, match=" it "):
                load_model(path)
    assert not canary.exists()
