"""Finds where code reaches into what belongs to somebody else: private names, signals, layouts, children."""

from __future__ import annotations

import ast
from collections.abc import Iterator

OWN = {"self", "cls"}
NOT_OURS = {"_exit", "_current_frames", "_repr_html_", "_replace", "_asdict", "_fields"}
"""Public names of Python's, IPython's and named tuples', whatever they begin with."""


def reaches(source: str) -> Iterator[str]:
    """What a module's ``source`` reaches for in objects that are not its own, as "line: code"."""
    tree = ast.parse(source)
    own = set(_defined(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (_is_foreign_private(node, own) or _is_foreign_signal(node)):
            yield _told(node)
        elif isinstance(node, ast.Call) and _is_foreign_call(node):
            yield _told(node.func)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.lineno}: import {alias.name}" for alias in node.names if _is_private(alias.name))


def swaps(source: str) -> Iterator[str]:
    """Private names that a test's ``source`` sets by text, as in ``monkeypatch.setattr(part, "_name", …)``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setattr":
            texts = [part.value for part in node.args[:2] if isinstance(part, ast.Constant)]
            if any(isinstance(text, str) and _is_private(text.rpartition(".")[2]) for text in texts):
                yield f"{node.lineno}: {ast.unparse(node)[:80]}"


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in NOT_OURS


def _is_foreign_private(node: ast.Attribute, own: set[str]) -> bool:
    """A private name of another object; of the same class where this module defines it."""
    return _is_private(node.attr) and not _is_own(node.value) and node.attr not in own


def _is_foreign_signal(node: ast.Attribute) -> bool:
    """``self.part.signal.emit``: the signal is the part's, who alone says what it tells."""
    return node.attr == "emit" and isinstance(node.value, ast.Attribute) and not _is_own(node.value.value)


def _is_foreign_call(node: ast.Call) -> bool:
    """``part.layout()`` and ``part.findChild(…)``, where what is inside is the part's own business."""
    if not isinstance(node.func, ast.Attribute) or _is_own(node.func.value):
        return False
    return node.func.attr in {"findChild", "findChildren"} or (node.func.attr == "layout" and not node.args)


def _is_own(value: ast.expr) -> bool:
    is_super = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "super"
    return is_super or (isinstance(value, ast.Name) and value.id in OWN)


def _defined(tree: ast.Module) -> Iterator[str]:
    """Private names that the module's own classes have."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and _is_own(node.value):
            yield node.attr
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def _told(node: ast.expr) -> str:
    return f"{node.lineno}: {ast.unparse(node)}"
