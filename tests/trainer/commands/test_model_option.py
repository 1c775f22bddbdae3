import argparse

import torch
from torch import nn

from trainer.commands.model_option import load_asked
from trainer.files.bundle import default_model_path


def test_a_model_that_hardly_reads_is_told_on_stderr_and_loaded_all_the_same(tmp_path, capsys):
    other = tmp_path / "other.pt"
    torch.save(nn.Linear(784, 10).state_dict(), other)
    assert load_asked(asked(other)).layer_sizes == (784, 10)
    assert capsys.readouterr().err.startswith("trainer: other reads only ")
    load_asked(asked(other, quiet=True))
    load_asked(asked(default_model_path()))
    assert capsys.readouterr().err == ""


def asked(model, quiet=False):
    """What ``--model`` and ``--quiet`` leave in the parsed arguments."""
    return argparse.Namespace(model=model, quiet=quiet, program="trainer")
