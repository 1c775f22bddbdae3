"""``python -m trainer export``: a model for other programs, as ONNX or as a plain PyTorch state dict."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    parser = commands.add_parser(
        "export",
        help="write a model for other programs",
        description="Write a model as ONNX (.onnx) or as a PyTorch state dict (.pt) with the lines that load it.",
    )
    parser.add_argument("--model", type=Path, metavar="FILE", help="the model file (default: the bundled one)")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.onnx|FILE.pt", help="where to write it")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file whose ending says what it is."""
    from trainer.commands.model_option import load_asked
    from trainer.files.bundle import default_model_path
    from trainer.model.export import export_onnx, export_state_dict

    model = load_asked(arguments.model or default_model_path())
    ending = arguments.out.suffix.lower()
    if ending == ".onnx":
        export_onnx(arguments.out, model)
    elif ending in {".pt", ".pth"}:
        lines = export_state_dict(arguments.out, model)
        print(f"The lines that load it are in {lines}.")
    else:
        raise ValueError(f"{arguments.out} must end in .onnx or .pt")
    print(f"Exported as {arguments.out}.")
    return 0
