"""Refreshes the translations: collects the texts, updates the ``.ts`` files, compiles the ``.qm`` files.

    python resources/translations/update.py            collect and compile
    python resources/translations/update.py --check    change nothing; status 1 when something is missing

The tools come with PySide6-Essentials. Texts are collected from every Python file of ``digitpad``, and the units and
explanations of the settings from ``trainer.runs.config``, which knows nothing of translations, and the
words of its errors from where they are raised: the literal first arguments of ``trainer.errors.Sentence`` and its
children.
"""

from __future__ import annotations

import ast
import functools
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
sys.path.insert(0, str(ROOT))
from digitpad.texts.language import LANGUAGES  # noqa: E402

SETTINGS_CONTEXT = "HyperParameters"


def main(arguments: list[str]) -> int:
    """Refresh, or only look with ``--check``; returns the exit status."""
    if "--check" not in arguments:
        for language in LANGUAGES:
            collect(ts_path(language), language)
            compile_texts(ts_path(language), qm_path(language))
    problems = [problem for language in LANGUAGES for problem in unfinished(ts_path(language))]
    print("\n".join(problems) or "All texts are translated.")
    return 1 if problems else 0


def ts_path(language: str) -> Path:
    """The file that translators edit."""
    return FOLDER / f"digitpad_{language}.ts"


def qm_path(language: str) -> Path:
    """The file that the program loads."""
    return FOLDER / f"digitpad_{language}.qm"


def collect(ts: Path, language: str) -> None:
    """Bring ``ts`` up to date with the texts in the code; what is translated stays, what is gone leaves.

    English needs a file for its plurals only.
    """
    options = ["-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext", "-silent"]
    options += ["-source-language", "en", "-target-language", language]
    options += ["-pluralonly"] if language == "en" else []
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings_texts.py"
        settings.write_text(settings_texts(), encoding="utf-8")
        errors = Path(folder) / "error_texts.py"
        errors.write_text(error_texts(), encoding="utf-8")
        sources = sorted(str(path) for path in (ROOT / "digitpad").rglob("*.py"))
        _run("lupdate", [*sources, str(settings), str(errors), *options, "-ts", str(ts)])


def compile_texts(ts: Path, qm: Path) -> None:
    """Compile a ``.ts`` file; unfinished texts stay in English.

    The new file takes the place of the old one at once: a window that runs has the old one mapped, and would die of a
    bus error if it shrank.
    """
    fresh = qm.with_name(f".{qm.name}.part")
    _run("lrelease", ["-silent", "-nounfinished", str(ts), "-qm", str(fresh)])
    fresh.replace(qm)


def settings_texts() -> str:
    """Python source that names the trainer's units and explanations, so that they are collected like all others."""
    from trainer.runs.config import HYPER_PARAMETERS

    texts = {text for each in HYPER_PARAMETERS.values() for text in (each.unit, each.explanation) if text}
    return "\n".join(f'QCoreApplication.translate("{SETTINGS_CONTEXT}", "{text}")' for text in sorted(texts)) + "\n"


def error_texts() -> str:
    """Python source that names the templates of all error sentences."""
    sys.path.insert(0, str(ROOT))
    from digitpad.texts.error_texts import CONTEXT

    written = {text for _, call in sentences() if (text := template_of(call)) is not None}
    texts = (json.dumps(text, ensure_ascii=False) for text in sorted(written))
    return "\n".join(f'QCoreApplication.translate("{CONTEXT}", {text})' for text in texts) + "\n"


def sentences() -> Iterator[tuple[Path, ast.Call]]:
    """Every call, anywhere in the product, that makes a Sentence, a Fault or an error: (file, call)."""
    kinds = kinds_of_sentence()
    for path, tree in _product().items():
        names = kinds | _parameters_for(tree, kinds)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_of(node.func) in names and node.args:
                yield path, node


def template_of(call: ast.Call) -> str | None:
    """The words of such a call; None where they are not written there."""
    first = call.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


@functools.cache
def _product() -> dict[Path, ast.Module]:
    files = [*(ROOT / "trainer").rglob("*.py"), *(ROOT / "digitpad").rglob("*.py")]
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(files)}


def kinds_of_sentence() -> set[str]:
    """The names of Sentence and of all classes that come from it."""
    classes = [node for tree in _product().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    kinds, before = {"Sentence"}, 0
    while len(kinds) > before:
        before = len(kinds)
        kinds |= {each.name for each in classes if any(name_of(base) in kinds for base in each.bases)}
    return kinds


def _parameters_for(tree: ast.Module, kinds: set[str]) -> set[str]:
    """Names of parameters that stand for a class of errors, as in ``error: type[TrainerError]``."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and isinstance(node.annotation, ast.Subscript):
            kind = node.annotation
            if name_of(kind.value) == "type" and name_of(kind.slice) in kinds:
                found.add(node.arg)
    return found


def name_of(node: ast.expr) -> str:
    """The name at the end of ``a.b.name``; empty for anything else."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def unfinished(ts: Path) -> list[str]:
    """What is not translated yet, a line each."""
    problems = []
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform") or [translation]
            if translation is None or translation.get("type") or not all(form.text for form in forms):
                problems.append(f"{ts.name}: {context.findtext('name')}: {message.findtext('source')}")
    return problems


def _run(tool: str, arguments: list[str]) -> None:
    command = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(command), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
