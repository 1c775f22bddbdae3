"""The commands there are, by name, and the parser of what stands after a program's name."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from trainer.commands.console import add_common_options

_HOMES: Final = {
    "classify": "classify",
    "predict": "classify",
    "train": "train",
    "evaluate": "evaluate",
    "export": "export",
    "experiment": "experiment",
    "adapt-study": "adapt_study",
}
COMMANDS: Final = tuple(_HOMES)


def parser_for(words: Sequence[str], called: str) -> argparse.ArgumentParser:
    """The parser of the program ``called``: with the one command that ``words`` name, for each costs time, or all."""
    named = next((word for word in words if not word.startswith("-")), "")
    parser = argparse.ArgumentParser(
        prog=called, description="Train and measure readers of digits.", epilog=f"{called} help COMMAND says more."
    )
    add_common_options(parser)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_commands(commands, (named,) if named in _HOMES else COMMANDS)
    return parser


def add_commands(commands: Any, names: Sequence[str] = COMMANDS) -> None:  # noqa: ANN401
    """Describe the commands of these names and their options; among all of them ``help``, too."""
    for home in dict.fromkeys(_HOMES[name] for name in names):
        import_module(f"trainer.commands.{home}").add_parser(commands)
    for each in commands.choices.values():
        add_common_options(each)
    if len(names) > 1:
        commands.add_parser("help", help="say more about a command").add_argument("topic", choices=COMMANDS)


def help_as_option(words: Sequence[str]) -> list[str]:
    """``help COMMAND`` as ``COMMAND --help``; other words as they are."""
    if words[:1] != ["help"]:
        return list(words)
    return [*[word for word in words[1:] if not word.startswith("-")][:1], "--help"]
