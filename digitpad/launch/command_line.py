"""What ``digitpad`` understands after its name."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

from digitpad import __version__
from trainer.commands.console import named, named_path
from trainer.commands.program import COMMANDS, help_as_option
from trainer.files.foreign_file import is_there
from trainer.model.model_loading import MODEL_ENDINGS

_COMPLETION = "completion"
_COMMANDS = """\
commands that need no window; digitpad help COMMAND says more:
  classify FILE…    read digits and numbers from pictures and drawings
  predict FILE…     the same as JSON, a line for each file
  train             learn from a data set and write a model file
  evaluate          measure a model
  export            write a model for other programs
  experiment NAME   make two runs side by side and tell what they show
  completion SHELL  print what lets bash, zsh, fish or tcsh complete these words
"""


def run_command(words: list[str]) -> int:
    """Do what the words ask and return the exit status."""
    from trainer.commands.console import settle_streams

    settle_streams()
    words = help_as_option(words)
    first = next((word for word in words if word not in ("-q", "--quiet")), "")
    if first in COMMANDS:
        from trainer.__main__ import main

        return main(words, program="digitpad")
    if first == _COMPLETION:
        from digitpad.launch.completion import print_completion

        return print_completion(words[1:], _completed_parser)
    parser = _parser(argparse.ArgumentParser)
    parser.add_argument(
        "file", nargs="?", type=named_path, metavar="FILE", help="a drawing, a picture or a model to open"
    )
    if unknown := _no_command(first):
        parser.error(unknown)
    options = parser.parse_args(words)
    if idle := _idle_option(options):
        parser.error(idle)
    return _window_or_demo(options)


def _parser(kind: type[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = kind(
        prog="digitpad",
        description="Draw a digit and watch a neural network read it.",
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"DigitPad {__version__}")
    parser.add_argument(
        "--model", type=named, metavar="FILE", help=f"read with this model ({', '.join(MODEL_ENDINGS)})"
    )
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--install-desktop", action="store_true", help="put DigitPad into the Linux desktop's menu")
    ways.add_argument("--remove-desktop", action="store_true", help="take it out again")
    ways.add_argument("--demo", action="store_true", help="let the pad show itself; needs no display")
    parser.add_argument("--screenshots", metavar="FOLDER", type=named_path, help="save the demo's pictures there")
    return parser


def _completed_parser() -> argparse.ArgumentParser:
    """All that may stand after the program's name, the commands where FILE is else."""
    from digitpad.launch.completion import SHELLS, CompletedParser
    from trainer.commands.program import add_commands

    parser = _parser(CompletedParser)
    commands = parser.add_subparsers(metavar="FILE")
    add_commands(commands)
    commands.add_parser(_COMPLETION, help="let a shell complete these words").add_argument("shell", choices=SHELLS)
    return parser


def _no_command(word: str) -> str:
    """Why a word that looks like a command is none; "" for a file, an option, or a name that a file may have."""
    if not word or word.startswith("-") or Path(word).suffix or len(Path(word).parts) > 1 or is_there(Path(word)):
        return ""
    near = get_close_matches(word, (*COMMANDS, _COMPLETION, "help"), 1)
    return f"there is neither a file nor a command {word!r}" + (f"; did you mean {near[0]}?" if near else "")


def _window_or_demo(options: argparse.Namespace) -> int:
    if options.install_desktop or options.remove_desktop:
        return _change_desktop(options.install_desktop)
    if options.demo:
        from digitpad.launch.demo import run_demo

        return run_demo(options.screenshots)
    from digitpad.launch.start import open_window
    from trainer.reading.file_kind import kind_of_file

    if options.file is not None and options.model is None and kind_of_file(options.file) == "model":
        return open_window(str(options.file))
    return open_window(options.model, options.file)


def _idle_option(options: argparse.Namespace) -> str:
    """Why an option could not take effect, or "" when each can."""
    opens = options.file is not None or options.model is not None
    if options.screenshots is not None and not options.demo:
        return "--screenshots is for the demo: add --demo"
    if opens and (options.demo or options.install_desktop or options.remove_desktop):
        return "a file or --model is for the window, and this opens none for them"
    return ""


def _change_desktop(install: bool) -> int:
    from digitpad.launch import desktop_entry
    from trainer.errors import TrainerError

    try:
        changed = desktop_entry.install() if install else desktop_entry.remove()
    except TrainerError as error:
        print(f"digitpad: {error}", file=sys.stderr)
        return 1
    for path in changed:
        print(path)
    return 0
