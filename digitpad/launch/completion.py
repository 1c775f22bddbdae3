"""``digitpad completion SHELL``: what lets a shell complete the program's words, made of the parser itself."""

from __future__ import annotations

import argparse
import sys
from typing import Final

SHELLS: Final = ("bash", "zsh", "tcsh")
_HOW: Final = """\
bash: digitpad completion bash > ~/.local/share/bash-completion/completions/digitpad
zsh:  digitpad completion zsh > "${fpath[1]}/_digitpad"
tcsh: digitpad completion tcsh > ~/.digitpad.tcsh, and source that file in ~/.tcshrc
"""
_FILES_TOO: Final = "complete -o bashdefault -o default -F _shtab_digitpad digitpad  # a file where no command is meant"


def print_completion(words: list[str], completed: argparse.ArgumentParser) -> int:
    """Print the script for the shell that ``words`` name, which completes what the parser ``completed`` takes."""
    parser = argparse.ArgumentParser(
        prog="digitpad completion",
        description="Print what lets a shell complete the words and files after digitpad.",
        epilog=_HOW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("shell", choices=SHELLS)
    shell = parser.parse_args(words).shell
    try:
        import shtab
    except ModuleNotFoundError:
        print("digitpad: This needs shtab, which is not installed: pip install shtab", file=sys.stderr)
        return 1
    for each in _with_commands(completed):
        _complete_paths(each, shtab.FILE, shtab.DIRECTORY)
    print(shtab.complete(completed, shell))
    if shell == "bash":
        print(_FILES_TOO)
    return 0


def _with_commands(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    groups = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]  # no public way
    return [parser, *(command for group in groups for command in group.choices.values())]


def _complete_paths(parser: argparse.ArgumentParser, file: dict[str, str], folder: dict[str, str]) -> None:
    """Let the shell offer files where the help says FILE or the like, and folders where it says FOLDER."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            continue
        named = str(action.metavar or "")
        if named == "FOLDER":
            action.complete = folder  # type: ignore[attr-defined]
        elif any(word in named for word in ("FILE", "FOLDER", "PNG", ".npz")):
            action.complete = file  # type: ignore[attr-defined]
