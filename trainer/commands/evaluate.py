"""``python -m trainer evaluate``: how well a model reads pictures or drawings whose digits are known."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.evaluation.evaluate import Evaluation
    from trainer.model.predict import Predictor


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    parser = commands.add_parser(
        "evaluate",
        help="measure a model",
        description="Measure a model. The last line of the output is one JSON object.",
    )
    parser.add_argument("--model", type=Path, metavar="FILE", help="the model file (default: the bundled one)")
    parser.add_argument(
        "--data",
        required=True,
        metavar="mnist-test|FOLDER|INK.npz",
        help="MNIST's test images, the test images of the data set in a folder, or a collection of drawings",
    )
    parser.add_argument("--json", action="store_true", help="print nothing but the JSON object")
    parser.add_argument("--contact-sheet", type=Path, metavar="PNG", help="draw the mistakes on a sheet")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure, print a summary for people unless ``--json``, then the JSON object on one line."""
    from trainer.files.bundle import default_model_path
    from trainer.model.model_loading import load_model
    from trainer.model.predict import Predictor

    path = arguments.model or default_model_path()
    evaluation, images = _evaluate(Predictor(load_model(path)), arguments.data)
    if arguments.contact_sheet:
        from trainer.commands.contact_sheet import write_contact_sheet

        write_contact_sheet(arguments.contact_sheet, images, evaluation)
    if not arguments.json:
        print(_summary(evaluation, path, arguments.data))
    print(json.dumps({"model": str(path), "data": arguments.data, **evaluation.summary()}))
    return 0


def _evaluate(predictor: Predictor, data: str) -> tuple[Evaluation, Any]:
    """The outcome, and the pictures that were read."""
    from trainer.data.dataset import load_dataset
    from trainer.evaluation.evaluate import evaluate, ink_images

    if Path(data).suffix == ".npz":
        from trainer.data.ink_collection import read_ink_file

        collection = read_ink_file(Path(data))
        images, several = ink_images(collection.drawings)
        return evaluate(predictor, images, collection.labels, collection.writers, several), images
    dataset = load_dataset(None if data == "mnist-test" else Path(data))
    return evaluate(predictor, dataset.test_images, dataset.test_labels), dataset.test_images


def _summary(evaluation: Evaluation, model: Path, data: str) -> str:
    low, high = evaluation.interval
    lines = [
        f"{model} on {data}: {evaluation.accuracy:.2%} of {evaluation.n:,} read right "
        f"(95 % interval {low:.2%} to {high:.2%}), loss {evaluation.loss:.4f}, "
        f"calibration error {evaluation.ece:.2%}, {evaluation.refused:.2%} refused.",
        "digit     " + " ".join(f"{digit:>6}" for digit in range(10)),
        "accuracy  " + " ".join(f"{share:6.1%}" for share in evaluation.per_class),
    ]
    if evaluation.writer_interval:
        low, high = evaluation.writer_interval
        worst = min(evaluation.per_writer, key=lambda writer: evaluation.per_writer[writer])
        lines.append(
            f"{len(evaluation.per_writer)} writers: 95 % interval {low:.2%} to {high:.2%}, "
            f"worst writer {worst} with {evaluation.per_writer[worst]:.2%}."
        )
    return "\n".join(lines)
