"""No pattern takes long over any text: one that tries every way of sharing blanks out freezes a window."""

import ast
import re
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_LENGTH = 8000
_LONGEST_SECONDS = 0.25


def patterns():
    """(where, pattern) of every regular expression that is written in the sources."""
    for path in sorted([*(ROOT / "trainer").rglob("*.py"), *(ROOT / "digitpad").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and is_of_re(node.func) and node.args:
                written = node.args[0]
                if isinstance(written, ast.Constant) and isinstance(written.value, str | bytes):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", written.value


def is_of_re(function):
    is_call = isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "re"
    return is_call and function.attr not in ("escape", "template")


FOUND = dict(patterns())


def seconds(pattern, text):
    start = time.process_time()
    pattern.match(text)
    pattern.fullmatch(text)
    pattern.sub("", text)
    return time.process_time() - start


def fillers(written):
    """Short texts that a pattern may stumble over: its own signs, blanks, digits, letters, and pairs of them."""
    own = sorted({sign for sign in written if not sign.isalnum() and sign not in "\\()[]{}?*+|^$"})
    signs = [" ", "\n", "0", "a", "Z", "'", '"', *own]
    return [*signs, *(one + other for one in (" ", "0", "a") for other in signs)]


@pytest.mark.parametrize("where", FOUND)
def test_a_pattern_is_done_with_long_texts_in_a_moment(where):
    written = FOUND[where]
    text = written.decode("latin-1") if isinstance(written, bytes) else written
    pattern = re.compile(text, re.DOTALL)
    for filler in fillers(text):
        long = filler * (_LENGTH // len(filler))
        for content in (long, long + "\0", "'" + long + "\0", "1" + long + "\0"):
            assert seconds(pattern, content) < _LONGEST_SECONDS, f"{text} over {filler!r}"


def test_there_are_patterns_and_a_bad_one_is_seen():
    assert len(FOUND) > 10
    start = time.process_time()
    re.compile(r"\s*([!']?)\s*(\d+)").match(" " * _LENGTH + "x")
    assert time.process_time() - start > _LONGEST_SECONDS
