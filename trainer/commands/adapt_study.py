"""``python -m trainer adapt-study``: how much a model gains by learning one person's hand, writer by writer."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from trainer.commands.console import named_path
from trainer.model.matrix_threads import settle_threads

if TYPE_CHECKING:
    from trainer.adaptation.study import StudySummary, WriterOutcome


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    from trainer.commands.model_option import add_model_option

    parser = commands.add_parser(
        "adapt-study",
        help="simulate users who correct the pad and let it learn their hand",
        description="Each writer of a collection in turn corrects wrong answers and lets the model learn. "
        "The last line of the output is one JSON object.",
    )
    parser.add_argument("--data", required=True, type=named_path, metavar="INK.npz", help="a collection with writers")
    add_model_option(parser)
    parser.add_argument("--seed", type=int, default=0, help="the order in which the writers draw (default: 0)")
    parser.add_argument("--orders", type=int, default=1, help="how many orders to try, from --seed on (default: 1)")
    parser.add_argument("--trust", action="store_true", help="use every learned model, even one found to be worse")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Simulate all writers; print a table for people, then the summary as one JSON object on one line."""
    settle_threads()  # as in the pad: learning has two threads of its own
    from trainer.adaptation.study import study, summarize
    from trainer.commands.model_option import load_asked, model_path
    from trainer.data.dataset import load_dataset
    from trainer.data.ink_collection import read_ink_file
    from trainer.evaluation.evaluate import ink_images

    collection = read_ink_file(arguments.data)
    if collection.writers is None:
        raise ValueError(f"{arguments.data} does not say who drew each digit")
    if arguments.orders < 1:
        raise ValueError("--orders must be 1 or more")
    model, dataset = load_asked(arguments), load_dataset()
    say: Callable[[str], None] = (lambda _: None) if arguments.quiet else partial(print, flush=True)
    images, _ = ink_images(collection.drawings)
    outcomes: list[WriterOutcome] = []
    for seed in range(arguments.seed, arguments.seed + arguments.orders):
        say(f"Order {seed}\n{_HEADER}")
        for outcome in study(model, images, collection.labels, collection.writers, dataset, seed, arguments.trust):
            outcomes.append(outcome)
            say(_row(outcome))
    summary = summarize(outcomes)
    say(_sentence(summary))
    print(
        json.dumps(
            {
                "model": str(model_path(arguments)),
                "data": str(arguments.data),
                "orders": arguments.orders,
                **asdict(summary),
            }
        )
    )
    return 0


_HEADER = (
    "| writer | samples | corrected | others | error before | after | own test | MNIST | junk | used | s |\n"
    "|---|---|---|---|---|---|---|---|---|---|---|"
)


def _row(each: WriterOutcome) -> str:
    start = f"| {each.writer} | {each.samples} | {each.corrections} | {each.others} | {each.error_before:.2%} "
    return start + (
        f"| {each.error_after:.2%} | {each.own_before:.1%} → {each.own_after:.1%} | {each.everybody * 100:+.2f} "
        f"| {each.junk * 100:+.1f} | {'yes' if each.used else 'no'} | {each.seconds:.1f} |"
    )


def _sentence(summary: StudySummary) -> str:
    low, high = summary.pooled_interval
    return (
        f"{summary.writers} writers, {summary.above_one_per_cent} of them with an error above 1 %: there it falls by "
        f"{summary.fall:.1%} in the mean, and by {summary.pooled_fall:.1%} for all their digits together (95 % "
        f"interval {low:.1%} to {high:.1%}). Over all it goes from {summary.error_before:.2%} to "
        f"{summary.error_after:.2%}; the "
        f"worst change is {summary.worst_rise * 100:+.2f} points, {summary.worst_digits:+d} digits. "
        f"MNIST's test accuracy changes by "
        f"{summary.mean_everybody * 100:+.3f} points in the mean and {summary.worst_everybody * 100:+.2f} at worst, "
        f"the refusal of junk by {summary.worst_junk * 100:+.1f} at worst. {summary.used} models were put in use; the "
        f"slowest took {summary.longest_seconds:.1f} s."
    )
