import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.trainer.reading.written import ink, written
from tests.trainer.sample_models import random_model
from trainer.__main__ import main
from trainer.image.picture_file import write_png_bytes
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import Refusal
from trainer.model.model_file import save_model

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path):
    paper = np.full((60, 60), 255, np.uint8)
    (tmp_path / "white.png").write_bytes(write_png_bytes(paper))
    paper[10:50, 28:32] = 0
    (tmp_path / "one.png").write_bytes(write_png_bytes(paper))
    write_inkml(tmp_path / "one.inkml", Ink((Stroke(((5.0, 1.0), (5.0, 9.0))),)))
    (tmp_path / "broken.png").write_bytes(b"broken")
    save_model(tmp_path / "model.safetensors", random_model())
    save_model(tmp_path / "doubtful.safetensors", random_model(refusal=Refusal(1.0)))
    return tmp_path


def run(folder, *arguments, model="model.safetensors"):
    words = [str(folder / word) if word[0] != "-" else word for word in arguments]
    return main(["classify", *words, "--model", str(folder / model)], program="digitpad")


def test_each_file_gets_one_json_object_a_line_in_order(folder, capsys):
    assert run(folder, "one.png", "one.inkml", "white.png", "--json") == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [Path(answer["file"]).name for answer in answers] == ["one.png", "one.inkml", "white.png"]
    for answer in answers[:2]:
        assert set(answer) == {"file", "digit", "probabilities", "most_probable", "reason", "model", "number", "digits"}
        assert answer["digit"] == int(np.argmax(answer["probabilities"]))
        assert len(answer["probabilities"]) == 10
        assert answer["model"] == "random"
    assert (answers[2]["digit"], answers[2]["reason"]) == (None, "empty")


def test_a_file_that_cannot_be_read_costs_only_its_own_line(folder, capsys):
    assert run(folder, "broken.png", "one.png", "missing.png", "--json") == 1
    output = capsys.readouterr()
    records = [json.loads(line) for line in output.out.splitlines()]
    assert [Path(record["file"]).name for record in records] == ["broken.png", "one.png", "missing.png"]
    assert ["error" in record for record in records] == [True, False, True]
    reasons = output.err.splitlines()
    assert reasons == [f"digitpad: {records[0]['error']}", f"digitpad: {records[2]['error']}"]
    assert str(folder / "broken.png") in reasons[0]
    assert str(folder / "missing.png") in reasons[1]


def test_without_json_an_unreadable_file_has_no_line_among_the_answers(folder, capsys):
    assert run(folder, "broken.png", "one.png") == 1
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_model_that_cannot_be_read_ends_with_2_and_no_answer(folder, capsys):
    assert run(folder, "one.png", model="one.png") == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert str(folder / "one.png") in output.err


def test_predict_is_the_same_command_that_prints_json_without_being_asked(folder, capsys):
    files = [str(folder / name) for name in ("one.png", "white.png", "broken.png")]
    model = ["--model", str(folder / "model.safetensors")]
    outputs = []
    for words in (["classify", "--json"], ["predict"], ["predict", "--json"]):
        assert main([*words, *files, *model]) == 1
        outputs.append(capsys.readouterr())
    assert outputs[0] == outputs[1] == outputs[2]
    for command in ("classify", "predict"):
        assert main([command, files[0], "--model", files[2]]) == 2


def test_without_json_a_person_reads_a_line(folder, capsys):
    run(folder, "one.png", "white.png")
    read, white = capsys.readouterr().out.splitlines()
    assert read.startswith(f"{folder / 'one.png'}: ")
    assert read.endswith("%)")
    assert white == f"{folder / 'white.png'}: no digit, nothing is drawn"


def test_no_refuse_names_a_digit_that_would_be_refused(folder, capsys):
    run(folder, "one.png", "--json", model="doubtful.safetensors")
    run(folder, "one.png", "--json", "--no-refuse", model="doubtful.safetensors")
    refused, forced = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (refused["digit"], refused["reason"]) == (None, "not_sure")
    assert forced["digit"] == refused["most_probable"]


def test_a_name_that_would_fake_a_line_stays_on_its_own(folder, capsys):
    fake = "a\nb.png: 7 (100.0%)"
    (folder / fake).write_bytes((folder / "one.png").read_bytes())
    run(folder, fake)
    assert capsys.readouterr().out.count("\n") == 1


PROGRAM = """
import sys
from digitpad.__main__ import main
status = main(["classify", *sys.argv[1:]])
loaded = {"torch", "torchvision", "PySide6", "pyqtgraph"} & set(sys.modules)
sys.exit(99 if loaded else status)
"""


def bare_environment():
    return {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}


def program(folder, *words, **options):
    command = [sys.executable, "-c", PROGRAM, *map(str, words), "--model", str(folder / "model.safetensors")]
    return subprocess.run(
        command, capture_output=True, cwd=ROOT, env=bare_environment(), check=False, timeout=120, **options
    )


def test_it_needs_no_display_and_loads_neither_qt_nor_torch(folder):
    assert program(folder, folder / "one.png", "--json").returncode == 0


def test_a_torch_model_is_converted_without_loading_torch_here(folder):
    import torch

    torch.save(torch.nn.Sequential(torch.nn.Linear(784, 10)).state_dict(), folder / "torch.pt")
    result = program(folder, folder / "one.png", "--json", "--model", folder / "torch.pt")
    assert result.returncode == 0, result.stderr


def test_a_name_that_is_no_text_is_printed_all_the_same(folder):
    strange = os.fsencode(folder) + b"/\xff\xfe.png"
    Path(os.fsdecode(strange)).write_bytes((folder / "one.png").read_bytes())
    command = [sys.executable, "-c", PROGRAM, "--model", str(folder / "model.safetensors"), strange]
    result = subprocess.run(command, capture_output=True, cwd=ROOT, env=bare_environment(), check=False)
    assert result.returncode == 0
    assert b"udcff" in result.stdout


def test_a_reader_that_closes_the_pipe_early_leaves_no_traceback(folder):
    command = [sys.executable, "-c", PROGRAM, "--model", str(folder / "model.safetensors")]
    with subprocess.Popen(
        [*command, *[str(folder / "one.png")] * 2000], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as child:
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there Ctrl+C goes to a console, not to a process")
def test_ctrl_c_among_many_files_ends_quietly_and_leaves_no_process(folder):
    command = [sys.executable, "-c", PROGRAM, "--json", "--model", str(folder / "model.safetensors")]
    with subprocess.Popen(
        [*command, *[str(folder / "one.png")] * 2000],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    ) as child:
        child.stdout.readline()
        os.killpg(child.pid, signal.SIGINT)  # as a terminal does: the processes that it started get it as well
        child.stdout.read()
        assert child.stderr.read() == b""
        assert child.wait(60) == 130
    with pytest.raises(ProcessLookupError):
        os.killpg(child.pid, 0)


def test_classifying_opens_no_socket(folder):
    hook = "lambda event, _: seen.append(event) if event.startswith('socket') else None"
    code = f"import sys\nseen = []\nsys.addaudithook({hook})\n" + PROGRAM.replace(
        "if loaded else", "if loaded or seen else"
    )
    command = [sys.executable, "-c", code, str(folder / "one.png"), str(folder / "one.inkml")]
    result = subprocess.run(
        [*command, "--model", str(folder / "model.safetensors")], capture_output=True, cwd=ROOT, check=False
    )
    assert result.returncode == 0, result.stderr


def test_a_number_is_said_in_a_sentence(tmp_path, capsys):
    write_inkml(tmp_path / "number.inkml", ink(written("2026")))
    write_inkml(tmp_path / "minus.inkml", ink(written("12-5")))
    assert main(["classify", str(tmp_path / "number.inkml"), str(tmp_path / "minus.inkml")]) == 0
    number, minus = capsys.readouterr().out.splitlines()
    assert "number.inkml: 2026 (least sure digit " in number
    assert minus.endswith("minus.inkml: no number, a sign among the digits (most probable 125)")
