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


def trees():
    """(path, tree) of every module of the program."""
    for folder in ("trainer", "digitpad"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def test_every_pattern_is_written_where_it_is_used_so_that_the_walk_sees_it():
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and is_of_re(node.func):
                assert isinstance(node.args[0], ast.Constant), f"{name}:{node.lineno}"
            assert not (isinstance(node, ast.ImportFrom) and node.module == "re"), f"{name}:{node.lineno}"


def grows_slowly(node, texts):
    """What, done in a loop, copies all that is there already: the time grows as the square of the length."""
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
        return isinstance(node.target, ast.Name) and (node.target.id in texts or is_text(node.value))
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.Add):
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        return any(isinstance(side, ast.Name) and side.id in names & texts for side in ast.walk(node.value))
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple | ast.List):
        names = {ast.unparse(target) for target in node.targets}
        return any(isinstance(each, ast.Starred) and ast.unparse(each.value) in names for each in node.value.elts)
    is_first = isinstance(node, ast.Call) and node.args and ast.unparse(node.args[0]) == "0"
    return bool(is_first) and isinstance(node.func, ast.Attribute) and node.func.attr in ("pop", "insert")


def is_text(value):
    return isinstance(value, ast.JoinedStr) or (
        isinstance(value, ast.Constant) and isinstance(value.value, str | bytes)
    )


def slow_joins(tree):
    """The lines of joins in loops that take the square of the time."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            given = [node for node in ast.walk(function) if isinstance(node, ast.Assign) and is_text(node.value)]
            texts = {target.id for node in given for target in node.targets if isinstance(target, ast.Name)}
            loops = [node for node in ast.walk(function) if isinstance(node, ast.For | ast.While)]
            yield from (node.lineno for loop in loops for node in ast.walk(loop) if grows_slowly(node, texts))


FEW = {"trainer/ink/inkml_strokes.py", "trainer/model/foreign/layer_parts.py"}
"""One part of a trace, five vectors of a layer: from the front of a list that was just made and never grows."""


def test_nothing_is_joined_in_a_loop_so_that_twice_as_much_takes_four_times_as_long():
    assert {name for name, tree in trees() if set(slow_joins(tree))} == FEW


@pytest.mark.parametrize(
    "line",
    ["text += part", "text = text + part", "text += 'x'", "parts.insert(0, part)", "parts.pop(0)", "a = (*a, part)"],
)
def test_a_join_that_copies_all_before_is_seen(line):
    code = f"def join(parts, a):\n    text = ''\n    for part in parts:\n        {line}\n    return text"
    assert list(slow_joins(ast.parse(code))) == [4]


def test_there_are_patterns_and_a_bad_one_is_seen():
    assert len(FOUND) > 10
    start = time.process_time()
    re.compile(r"\s*([!']?)\s*(\d+)").match(" " * _LENGTH + "x")
    assert time.process_time() - start > _LONGEST_SECONDS
