"""What every command does on a terminal: options that all have, errors under the program's name, any encoding."""

from __future__ import annotations

import argparse
import codecs
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

INTERRUPTED: Final = 130  # as shells count it: 128 and the number of SIGINT
_PLAIN: Final = str.maketrans(
    {"…": "...", "–": "-", "—": "-", "×": "x", "→": "->", "▸": ">", "“": '"', "”": '"', "‘": "'", "’": "'"}
)
_HANDLER: Final = "digitpad.plain"


def settle_streams() -> None:
    """Let both streams take any text: what a terminal's encoding lacks is written in plain signs, or as an escape."""
    codecs.register_error(_HANDLER, _in_plain_signs)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_HANDLER)


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """``--quiet`` and ``--version``, the same for every command."""
    version = import_module("trainer").__version__
    quiet = parser.add_argument("-q", "--quiet", action="store_true", help="print no progress and no remarks")
    if " " in parser.prog.removeprefix("python -m "):
        quiet.default = argparse.SUPPRESS  # a command leaves alone what was said before its name
    parser.add_argument("--version", action="version", version=f"DigitPad {version}")


def named(text: str) -> str:
    """The name that an option was given; an empty one, such as an unset variable leaves, would mean this folder."""
    if not text:
        raise argparse.ArgumentTypeError("an empty name is no file and no folder")
    return text


def named_path(text: str) -> Path:
    """The same as a path."""
    return Path(named(text))


def complain(arguments: argparse.Namespace, sentence: object) -> None:
    """Print one line on stderr, after the name of the program that was called."""
    print(f"{getattr(arguments, 'program', 'digitpad')}: {one_line(str(sentence))}", file=sys.stderr)


def one_line(text: str) -> str:
    """Keep a name with line breaks or control letters from passing for other output."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def _in_plain_signs(error: UnicodeError) -> tuple[str | bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    plain = error.object[error.start : error.end].translate(_PLAIN)
    if plain.isascii():
        return plain, error.end
    return codecs.backslashreplace_errors(error)
