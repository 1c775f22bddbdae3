"""``python -m trainer evaluate``: how well a model reads pictures or drawings whose digits are known."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.commands.console import named, named_path

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset
    from trainer.data.ink_collection import InkCollection, NumberCollection
    from trainer.evaluation.evaluate import Evaluation
    from trainer.evaluation.number_evaluation import NumberEvaluation
    from trainer.model.predict import Predictor


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    from trainer.commands.model_option import add_model_option

    parser = commands.add_parser(
        "evaluate",
        help="measure a model",
        description="Measure a model. The last line of the output is one JSON object.",
    )
    add_model_option(parser)
    parser.add_argument(
        "--data",
        required=True,
        type=named,
        metavar="mnist-test|FOLDER|INK.npz",
        help="MNIST's test images, the test images of the data set in a folder, or drawings of digits or of numbers",
    )
    parser.add_argument("--json", action="store_true", help="print nothing but the JSON object, as --quiet does")
    parser.add_argument("--contact-sheet", type=named_path, metavar="PNG", help="draw the mistakes on a sheet")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure, print a summary for people unless ``--json``, then the JSON object on one line."""
    from trainer.commands.model_option import load_asked, model_path
    from trainer.commands.outputs import check_ending, ready_file
    from trainer.data.ink_collection import NumberCollection
    from trainer.evaluation.number_evaluation import evaluate_numbers
    from trainer.model.predict import Predictor

    check_ending("--contact-sheet", arguments.contact_sheet, (".png",))
    path, predictor = model_path(arguments), Predictor(load_asked(arguments))
    data = _read(arguments.data)
    if isinstance(data, NumberCollection):
        if arguments.contact_sheet:
            raise ValueError("--contact-sheet shows single digits, and these are whole numbers: leave it out")
        numbers = evaluate_numbers(predictor, data.drawings, data.texts)
        return _print(arguments, path, _summary_of_numbers(numbers, path, arguments.data), numbers.summary())
    ready_file(arguments.contact_sheet)
    evaluation, images = _evaluate(predictor, data)
    if arguments.contact_sheet:
        from trainer.commands.contact_sheet import write_contact_sheet

        write_contact_sheet(arguments.contact_sheet, images, evaluation)
    return _print(arguments, path, _summary(evaluation, path, arguments.data), evaluation.summary())


def _print(arguments: argparse.Namespace, model: Path, summary: str, figures: dict[str, Any]) -> int:
    if not (arguments.json or arguments.quiet):
        print(summary)
    print(json.dumps({"model": str(model), "data": arguments.data, **figures}))
    return 0


def _read(data: str) -> Dataset | InkCollection | NumberCollection:
    from trainer.data.dataset import load_test_images
    from trainer.data.ink_collection import is_collection, read_collection

    if is_collection(Path(data)):
        return read_collection(Path(data))
    return load_test_images(None if data == "mnist-test" else Path(data))


def _evaluate(predictor: Predictor, data: Dataset | InkCollection) -> tuple[Evaluation, Any]:
    """The outcome, and the pictures that were read."""
    from trainer.data.ink_collection import InkCollection
    from trainer.evaluation.evaluate import evaluate, ink_images

    if isinstance(data, InkCollection):
        images, several = ink_images(data.drawings)
        return evaluate(predictor, images, data.labels, data.writers, several), images
    return evaluate(predictor, data.test_images, data.test_labels), data.test_images


def _summary_of_numbers(numbers: NumberEvaluation, model: Path, data: str) -> str:
    return (
        f"{model} on {data}: {numbers.exact:.2%} of {numbers.n:,} numbers read right, {numbers.wrong:.2%} wrong, "
        f"{numbers.refused:.2%} refused. The most probable reading is right for {numbers.best:.2%}, "
        f"the number of digits for {numbers.length:.2%}."
    )


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
