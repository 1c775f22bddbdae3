"""Completion as a shell does it: the script is loaded, and what Tab would offer is asked for."""

import shutil
import subprocess
import sys

import pytest

from digitpad.launch.command_line import run_command
from digitpad.launch.completion import SHELLS

ASK = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_TYPE=9; COMP_KEY=9
_shtab_digitpad
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def offers(tmp_path, capsys, monkeypatch):
    """What bash offers at the end of a line, in a folder of one file and one folder."""
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    assert run_command(["completion", "bash"]) == 0
    (tmp_path / "completion.sh").write_text(capsys.readouterr().out)
    (tmp_path / "here" / "samples").mkdir(parents=True)
    (tmp_path / "here" / "seven.png").touch()

    def ask(*words):
        command = ["bash", "-c", ASK, "-", str(tmp_path / "completion.sh"), "digitpad", *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path / "here")
        return set(done.stdout.split())

    return ask


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (["cl"], {"classify"}),
        (["classify", "s"], {"seven.png", "samples"}),
        (["classify", "--no"], {"--no-refuse"}),
        (["train", "--preset", "q"], {"quick"}),
        (["train", "--data", "s"], {"samples"}),
        (["train", "--ep"], {"--epochs"}),
        (["help", "ex"], {"export", "experiment"}),
        (["completion", "z"], {"zsh"}),
        (["--dem"], {"--demo"}),
    ],
)
def test_bash_offers(offers, line, offered):
    assert offers(*line) == offered


def test_where_no_command_is_meant_bash_offers_files(offers, tmp_path):
    assert offers("s") == set()
    ask = ["bash", "-c", f"source {tmp_path / 'completion.sh'}; complete -p digitpad"]
    assert "-o default" in subprocess.run(ask, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_a_script_that_knows_the_commands(shell, capsys):
    assert run_command(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert all(word in script for word in ("classify", "evaluate", "completion", "no-refuse"))


def test_without_shtab_it_says_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert run_command(["completion", "bash"]) == 1
    assert capsys.readouterr().err == "digitpad: This needs shtab, which is not installed: pip install shtab\n"
