"""A page about a model for whoever gets its file: what it is, what it learned from, how well it reads, its limits."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from trainer.files.storage import atomic_write
from trainer.model.digit_model import DigitModel, facts_of

_USE = """\
```python
import trainer

model = trainer.load_model("{file}")
trainer.predict("seven.png", model)
```
"""
_LIMITS = """\
It reads one digit at a time, written in the way of the people whose digits it learned from, as an image of 28×28
pixels placed like MNIST's. Letters, several digits and scribbles are no digits; it refuses them only as far as it
learned to be unsure of them. A figure on test images says little about other pens, other papers and other hands."""


def model_card(model: DigitModel, file: str = "model.safetensors") -> str:
    """The page in Markdown; ``file`` is what the lines that load the model call it. Only what the model says itself."""
    if not isinstance(model, DigitModel):
        raise ValueError(f"model_card takes a model, as load_model gives it, not {type(model).__name__}")
    settings = {name: value for name, value in model.info.config.items() if value not in ("", None)}
    parts = [
        f"# {model.info.name or 'A reader of handwritten digits'}",
        "A fully connected network that reads handwritten digits, made with DigitPad.",
        _table(facts_of(model)),
        "## How to use it\n\n" + _USE.format(file=file),
        "## How well it reads\n\n" + (_table(model.info.metrics) or "It was not measured."),
        "## What it learned from\n\n" + _origin(model),
        "## Settings of the run\n\n" + (_table(settings) or "They are not known."),
        "## Limits\n\n" + _LIMITS,
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def write_model_card(path: Path | str, model: DigitModel) -> Path:
    """Write the page beside the model file ``path``, as ``.md``, and return where; StorageError when it cannot be."""
    card = Path(path).with_suffix(".md")
    atomic_write(card, model_card(model, Path(path).name).encode())
    return card


def _origin(model: DigitModel) -> str:
    info = model.info
    digest = f"Data whose content has the SHA-256 `{info.dataset_digest}`." if info.dataset_digest else ""
    parent = f"It began with the model whose fingerprint is `{info.parent}`." if info.parent else ""
    versions = ", ".join(f"{name} {version}" for name, version in info.versions.items() if version)
    made = f"Made with {versions}." if versions else ""
    return " ".join(part for part in (digest, parent, made) if part) or "That is not known."


def _table(values: Mapping[str, object]) -> str:
    rows = [f"| {_shown(name)} | {_shown(value)} |" for name, value in values.items()]
    return "\n".join(["| | |", "|---|---|", *rows]) if rows else ""


def _shown(value: object) -> str:
    text = f"{value:.6g}" if isinstance(value, float) else str(value)
    return text.replace("|", "\\|").replace("\n", " ")
