"""``digitpad completion SHELL``: what lets a shell complete the program's words, made of the parser itself."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Any, Final

SHELLS: Final = ("bash", "zsh", "fish", "tcsh")
_HOW: Final = """\
bash: digitpad completion bash > ~/.local/share/bash-completion/completions/digitpad
zsh:  digitpad completion zsh > "${fpath[1]}/_digitpad"
fish: digitpad completion fish > ~/.config/fish/completions/digitpad.fish
tcsh: digitpad completion tcsh > ~/.digitpad.tcsh, and source that file in ~/.tcshrc
"""
_FILES_TOO: Final = "complete -o bashdefault -o default -F _shtab_digitpad digitpad  # a file where no command is meant"


class CompletedParser(argparse.ArgumentParser):
    """A parser whose arguments let a shell offer files where the help says FILE or the like, and folders for FOLDER."""

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:  # noqa: ANN401
        """As argparse does it; it needs shtab."""
        from shtab import DIRECTORY, FILE

        action = super().add_argument(*names, **options)
        named = str(action.metavar or "")
        if any(word in named for word in ("FILE", "FOLDER", "PNG")):
            action.complete = DIRECTORY if named == "FOLDER" else FILE  # type: ignore[attr-defined]
        return action


def print_completion(words: list[str], make_parser: Callable[[], argparse.ArgumentParser]) -> int:
    """Print the script for the shell that ``words`` name, which completes what the CompletedParser made takes."""
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
    print(shtab.complete(make_parser(), shell))
    if shell == "bash":
        print(_FILES_TOO)
    return 0
