"""``python -m trainer export``: a model for other programs, as ONNX or as a plain PyTorch state dict."""

from __future__ import annotations

import argparse
from typing import Any

from trainer.commands.console import named_path


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    from trainer.commands.model_option import add_model_option

    parser = commands.add_parser(
        "export",
        help="write a model for other programs",
        description="Write a model as ONNX (.onnx) or as a PyTorch state dict (.pt) with the lines that load it.",
    )
    add_model_option(parser)
    parser.add_argument("--out", type=named_path, required=True, metavar="FILE.onnx|FILE.pt", help="where to write it")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file whose ending says what it is."""
    from trainer.commands.model_option import load_asked
    from trainer.commands.outputs import check_ending, ready_file
    from trainer.model.export import export_onnx, export_state_dict

    check_ending("--out", arguments.out, (".onnx", ".pt", ".pth"))
    ready_file(arguments.out)
    model = load_asked(arguments)
    lines = [f"Exported as {arguments.out}."]
    if arguments.out.suffix.lower() == ".onnx":
        export_onnx(arguments.out, model)
    else:
        lines.insert(0, f"The lines that load it are in {export_state_dict(arguments.out, model)}.")
    if not arguments.quiet:
        print("\n".join(lines))
    return 0
