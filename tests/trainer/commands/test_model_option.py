import torch
from torch import nn

from trainer.commands.model_option import load_asked
from trainer.files.bundle import default_model_path


def test_a_model_that_hardly_reads_is_told_on_stderr_and_loaded_all_the_same(tmp_path, capsys):
    torch.save(nn.Linear(784, 10).state_dict(), tmp_path / "other.pt")
    assert load_asked(tmp_path / "other.pt").layer_sizes == (784, 10)
    assert capsys.readouterr().err.startswith("trainer: other reads only ")
    load_asked(default_model_path())
    assert capsys.readouterr().err == ""
