"""``python -m trainer train``: what it writes, and what it refuses before anything is learned."""

import signal
import subprocess
import sys

import numpy as np
import pytest

from tests.trainer.commands.conftest import FAST
from trainer.__main__ import main
from trainer.model.model_loading import load_model
from trainer.runs.config import HYPER_PARAMETERS
from trainer.runs.run_store import RunStore


def test_training_writes_a_model_with_its_story(tmp_path, data, capsys):
    path = tmp_path / "model.safetensors"
    assert main(["train", "--data", str(data), "--out", str(path), "--seed", "5", *FAST]) == 0
    made = load_model(path)
    assert made.layer_sizes == (784, 24, 10)
    assert (made.info.seed, made.info.config["learning_rate"]) == (5, 0.2)
    output = capsys.readouterr()
    assert f"Test accuracy {made.info.test_accuracy:.2%}" in output.out
    assert "epoch 1/1" in output.err


def test_the_same_command_makes_the_same_weights(tmp_path, data):
    for name in "ab":
        main(["train", "--data", str(data), "--out", str(tmp_path / name), *FAST])
    a, b = load_model(tmp_path / "a"), load_model(tmp_path / "b")
    assert all(np.array_equal(x, y) for x, y in zip(a.weights, b.weights, strict=True))


def test_an_interrupted_run_is_resumed(tmp_path, data):
    checkpoints = str(tmp_path / "checkpoints")
    (tmp_path / "checkpoints").mkdir()
    main(["train", "--data", str(data), "--checkpoints", checkpoints, *FAST])
    out = tmp_path / "more.safetensors"
    resume = ["train", "--data", str(data), "--resume", checkpoints, "--extra-epochs", "1", "--out", str(out)]
    assert main(resume) == 0
    assert load_model(out).info.metrics["epochs"] == 2


def test_what_ails_a_run_is_remarked_with_the_options_that_mend_it(tmp_path, data, capsys):
    ill = ["train", "--data", str(data), "--out", str(tmp_path / "ill"), *FAST, "--lr", "1e-6"]
    ill += ["--optimizer", "sgd", "--batch-size", "2", "--epochs", "2", "--initialisation", "zeros"]
    assert main(ill) == 0
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("The loss stays at 2.30, as guessing has it: weights that all start at zero")
    assert said.endswith("Next run: --initialisation he")
    assert main(["-q", *ill]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.fixture
def runs(tmp_path, monkeypatch):
    """The runs of a user who has none yet."""
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "own"))
    return RunStore(tmp_path / "own" / "runs")


def test_without_a_place_for_the_model_the_run_is_kept_and_says_where(data, runs, capsys):
    assert main(["train", "--data", str(data), *FAST]) == 0
    (record,) = runs.list()
    assert (record.status, record.data_folder, len(record.history)) == ("finished", str(data), 1)
    assert load_model(runs.model_path(record.id)).info.test_accuracy == pytest.approx(record.metrics["accuracy"])
    assert f"Kept in {runs.checkpoint_folder(record.id)}" in capsys.readouterr().out


def test_with_a_place_for_the_model_no_run_is_kept(data, runs, tmp_path):
    assert main(["train", "--data", str(data), "--out", str(tmp_path / "m.safetensors"), *FAST]) == 0
    assert runs.list() == ()


def test_a_kept_run_goes_on_where_it_is_kept(data, runs):
    main(["train", "--data", str(data), *FAST])
    (record,) = runs.list()
    folder = str(runs.checkpoint_folder(record.id))
    assert main(["train", "--data", str(data), "--resume", folder, "--extra-epochs", "1"]) == 0
    (later,) = runs.list()
    assert (later.id, later.status, [done.epoch for done in later.history]) == (record.id, "finished", [1, 2])


def test_a_run_that_cannot_go_on_stays_as_it_is_kept(data, runs, tmp_path):
    main(["train", "--data", str(data), *FAST])
    (record,) = runs.list()
    assert main(["train", "--resume", str(runs.checkpoint_folder(record.id)), "--extra-epochs", "1"]) == 1
    assert runs.list() == (record,)


def test_an_impossible_setting_is_status_2(data, capsys):
    assert main(["train", "--data", str(data), "--dropout", "1.5"]) == 2
    assert "dropout must be" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ("--extra-epochs 2", "--extra-epochs"),
        ("--resume folder --epochs 3", "--epochs"),
        ("--resume folder --lr 0.1", "--learning-rate"),
        ("--resume folder --preset quick", "--preset"),
        ("--resume folder --no-batch-norm", "--batch-norm"),
        ("--resume folder --checkpoints other", "--checkpoints"),
        ("--resume folder --extra-epochs 0", "--extra-epochs"),
        ("--out model.pt", "--out"),
        ("--out model.onnx", "--out"),
    ],
)
def test_an_option_that_cannot_take_effect_or_would_lie_is_status_2(options, named, data, capsys):
    assert main(["train", "--data", str(data), *options.split()]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"trainer: {named} ")


def test_where_nothing_can_be_written_nothing_is_learned(tmp_path, data, capsys):
    (tmp_path / "file").write_text("")
    for option in ("--out", "--checkpoints"):
        assert main(["train", "--data", str(data), option, str(tmp_path / "file" / "model"), *FAST]) == 1
        output = capsys.readouterr()
        assert "epoch 1/1" not in output.err
        assert output.err.startswith("trainer: ")


def test_folders_for_the_model_and_the_checkpoints_are_made(tmp_path, data):
    out, checkpoints = tmp_path / "new" / "model.safetensors", tmp_path / "also" / "new"
    assert main(["train", "--data", str(data), "--out", str(out), "--checkpoints", str(checkpoints), *FAST]) == 0
    assert out.is_file()
    assert any(checkpoints.iterdir())


def test_help_explains_every_setting(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["train", "--help"])
    assert caught.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    for parameter in HYPER_PARAMETERS.values():
        assert f"--{parameter.name.replace('_', '-')} " in told
        assert " ".join(parameter.explanation.split()) in told


def test_ctrl_c_stops_the_run_and_writes_the_best_epoch(tmp_path, data):
    path = tmp_path / "model.safetensors"
    options = ["--data", str(data), "--out", str(path), *FAST, "--epochs", "10000"]
    started = subprocess.Popen(
        [sys.executable, "-m", "trainer", "train", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    for line in started.stderr:
        if line.startswith("epoch 2/"):
            started.send_signal(signal.SIGINT)
            break
    output, _ = started.communicate(timeout=120)
    assert started.returncode == 130
    assert output.startswith("Stopped")
    assert load_model(path).info.metrics["epochs"] >= 2
