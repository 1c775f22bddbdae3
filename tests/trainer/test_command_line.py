import io
import json
import signal
import subprocess
import sys

import numpy as np
import pytest

from tests.trainer.data.test_dataset import MNIST_NAMES, write
from tests.trainer.small_data import small_dataset
from trainer.__main__ import main
from trainer.commands.progress_bar import ProgressBar
from trainer.model.model_loading import load_model
from trainer.runs.events import BatchDone, EpochDone, RunStarted

FAST = ["--hidden", "24", "--batch-size", "50", "--device", "cpu", "--threads", "1", "--epochs", "1", "--lr", "0.2"]


@pytest.fixture
def data(tmp_path):
    """A folder with a few hundred MNIST images."""
    small = small_dataset()
    folder = tmp_path / "data"
    arrays = (small.train_images, small.train_labels, small.test_images, small.test_labels)
    write(folder, MNIST_NAMES, [each.astype(np.uint8) for each in arrays])
    return folder


@pytest.fixture
def model(tmp_path, data, capsys):
    path = tmp_path / "model.safetensors"
    assert main(["train", "--data", str(data), "--out", str(path), *FAST]) == 0
    capsys.readouterr()
    return path


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


def test_the_last_line_of_an_evaluation_is_one_json_object(model, data, capsys):
    assert main(["evaluate", "--model", str(model), "--data", str(data)]) == 0
    lines = capsys.readouterr().out.splitlines()
    values = json.loads(lines[-1])
    assert values["n"] == 200
    assert values["accuracy"] == load_model(model).info.test_accuracy
    assert {"loss", "ece", "refused", "per_class", "confusion"} <= set(values)
    assert f"{values['accuracy']:.2%}" in "\n".join(lines[:-1])


def test_json_alone_can_be_asked_for(model, data, capsys):
    main(["evaluate", "--model", str(model), "--data", str(data), "--json"])
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["n"] == 200


def test_a_reader_that_closes_the_pipe_early_leaves_no_traceback(model, data):
    command = [sys.executable, "-m", "trainer", "evaluate", "--data", str(data), "--model", str(model)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) == 1


def test_drawings_are_evaluated_by_writer(model, tmp_path, capsys):
    points = np.array([[0, 0], [0, 50], [10, 0], [10, 50]], np.float32)
    np.savez(
        tmp_path / "ink.npz", points=points, stroke_len=[2, 2], strokes_per_digit=[1, 1], label=[1, 1], writer=[3, 4]
    )
    sheet = tmp_path / "sheet.png"
    options = ["--model", str(model), "--data", str(tmp_path / "ink.npz"), "--contact-sheet", str(sheet)]
    assert main(["evaluate", *options]) == 0
    values = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert set(values["per_writer"]) == {"3", "4"}
    assert sheet.is_file()


def test_pictures_are_predicted_one_json_object_a_line(model, tmp_path, capsys):
    from PIL import Image

    Image.fromarray(255 - small_dataset().test_images[0]).save(tmp_path / "seven.png")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    files = [str(tmp_path / name) for name in ("seven.png", "broken.png", "seven.png")]
    assert main(["predict", "--model", str(model), *files]) == 1
    output = capsys.readouterr()
    answers = [json.loads(line) for line in output.out.splitlines()]
    assert ["error" in answer for answer in answers] == [False, True, False]
    assert answers[0]["probabilities"] == answers[2]["probabilities"]
    assert "broken.png" in output.err


def test_a_model_is_exported_by_the_ending_of_its_name(model, tmp_path):
    assert main(["export", "--model", str(model), "--out", str(tmp_path / "digits.pt")]) == 0
    assert (tmp_path / "digits_load.py").is_file()
    assert main(["export", "--model", str(model), "--out", str(tmp_path / "digits.tflite")]) == 2


def test_trouble_is_one_sentence_and_status_1(tmp_path, capsys):
    assert main(["train", "--data", str(tmp_path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("trainer: No MNIST in ")


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


def test_quiet_leaves_only_the_answers(tmp_path, data, capsys):
    out = str(tmp_path / "model.safetensors")
    assert main(["train", "-q", "--data", str(data), "--out", out, *FAST]) == 0
    assert main(["export", "-q", "--model", out, "--out", str(tmp_path / "model.pt")]) == 0
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "")
    assert main(["evaluate", "-q", "--model", out, "--data", str(data)]) == 0
    assert json.loads(capsys.readouterr().out)["n"] == 200


@pytest.mark.parametrize("words", [["--version"], ["train", "--version"]])
def test_the_version_is_told(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("DigitPad ")


def test_help_explains_every_setting(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["train", "--help"])
    assert caught.value.code == 0
    assert "Length of a step at its largest." in capsys.readouterr().out


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


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_gets_a_bar_and_a_file_only_lines():
    events = [
        RunStarted("cpu", "fp32", 2, 1000, 480, 120, 10, 1, 3),
        BatchDone(1, 5, 10, 0.5, 0.01, 1234.0, 75.0),
        EpochDone(1, 0.4, 0.9, 0.3, 0.92, 0.01, 1234.0, 4.0, True),
    ]
    terminal, file = _Terminal(), io.StringIO()
    for stream in (terminal, file):
        bar = ProgressBar(stream)
        for event in events:
            bar.show(event)
    assert "############" in terminal.getvalue()
    assert "1:15 left" in terminal.getvalue()
    assert "#" not in file.getvalue()
    assert len(file.getvalue().splitlines()) == 2


def test_the_package_loads_no_torch_until_somebody_trains():
    code = (
        "import sys, trainer, trainer.__main__\n"
        "assert 'torch' not in sys.modules and 'numpy' not in sys.modules\n"
        "trainer.Predictor; trainer.TrainConfig\n"
        "assert 'torch' not in sys.modules and 'torchvision' not in sys.modules\n"
        "trainer.Trainer\n"
        "assert 'torch' in sys.modules and 'torchvision' not in sys.modules\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_public_name_can_be_had():
    import trainer

    for name in trainer.__all__:
        assert getattr(trainer, name) is not None
        assert name in dir(trainer)
    with pytest.raises(AttributeError):
        _ = trainer.nothing
