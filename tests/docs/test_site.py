"""The pages as a site: all of them are in it, and it is built without a warning."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.launch.completion import SHELLS
from trainer.__main__ import main
from trainer.commands.program import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
SHARED = {"-h", "--help", "--version", "-q", "--quiet"}


def test_the_site_is_built_without_a_warning_and_holds_every_page(tmp_path):
    words = [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(words, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    pages = {path.relative_to(ROOT / "docs").with_suffix(".html") for path in (ROOT / "docs").rglob("*.md")}
    assert pages - {path.relative_to(tmp_path / "site") for path in (tmp_path / "site").rglob("*.html")} == set()


def command_rows():
    lines = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8").splitlines()
    return {line[3:].split("`")[0].split()[0]: line for line in lines if line.startswith("| `")}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_of_the_command_line_names_each_option_of_each_command(name, capsys):
    with pytest.raises(SystemExit):
        main([name, "--help"])
    own = capsys.readouterr().out.partition("\nsettings: ")[0]  # those of a run are too many for a page
    options = set(re.findall(r"^  (?:-\w, )?(--[\w-]+)", own, re.MULTILINE))

    row = command_rows()[name]
    assert "--help" in options
    assert [word for word in options - SHARED if f"`{word}`" not in row] == []


def test_the_page_of_the_command_line_names_the_shells():
    assert all(shell in command_rows()["completion"] for shell in SHELLS)
