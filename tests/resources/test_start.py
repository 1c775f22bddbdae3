"""The file behind the README's two lines, as far as an old Python reads it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import start

ENTRY = Path(__file__).resolve().parents[2] / "resources" / "start.py"
NEWER = (
    ast.JoinedStr,
    ast.AnnAssign,
    ast.NamedExpr,
    ast.AsyncFunctionDef,
    ast.Await,
    ast.Nonlocal,
    ast.Match,
    ast.Starred,
)


def test_the_entry_has_no_syntax_that_python_2_7_does_not_read():
    text = ENTRY.read_text(encoding="ascii")
    tree = ast.parse(text)
    newer = [node for node in ast.walk(tree) if isinstance(node, NEWER)]
    annotated = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (node.returns or any(each.annotation for each in (*node.args.args, *node.args.kwonlyargs)))
    ]
    modules = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]

    assert newer == []
    assert annotated == []
    assert [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.args.kwonlyargs] == []
    assert modules == ["starting.command_line"]


def test_an_older_python_is_told_what_is_needed_before_anything_else_is_read(monkeypatch, capsys):
    monkeypatch.setattr(start, "OLDEST_PYTHON", (99, 0))
    monkeypatch.setitem(sys.modules, "starting.command_line", None)

    assert start.main() == 1
    assert capsys.readouterr().err.startswith("DigitPad needs Python 3.11 or newer, and this is 3.")


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"], []])
def test_how_it_is_called_is_told_without_setting_anything_up(words, tmp_path):
    done = subprocess.run([sys.executable, ENTRY, *words], check=False, capture_output=True, text=True, cwd=tmp_path)

    assert "{run,test,setup}" in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []
