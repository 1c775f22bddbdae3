"""``python -m trainer experiment``: two prepared runs side by side, their epochs in a table, and what they show."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any

from trainer.experiments.cards import CARDS, Card

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset
    from trainer.experiments.outcome import Seen
    from trainer.runs.events import EpochDone

_COLUMNS = ("training loss", "validation", "read right")


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    parser = commands.add_parser(
        "experiment",
        help="make two runs side by side and tell what they show",
        description="Experiments: " + "; ".join(f"{card.name}: {card.question}" for card in CARDS.values()),
    )
    parser.add_argument("name", choices=[*CARDS, "all"], metavar="NAME", help="which experiment, or all")
    parser.add_argument("--seed", type=int, default=0, help="start of all random numbers (default: 0)")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="repeat with N seeds from --seed on")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a table and the conclusion of each; status 1 when one does not show what it is about."""
    if arguments.seeds < 1:
        raise ValueError("--seeds must be 1 or more")
    from trainer.data.dataset import load_dataset

    dataset = load_dataset()
    cards = list(CARDS.values()) if arguments.name == "all" else [CARDS[arguments.name]]
    all_shown = True
    for card in cards:
        seeds = range(arguments.seed, arguments.seed + arguments.seeds)
        shown = sum(_made(card.with_seed(seed), dataset, arguments.quiet).shown for seed in seeds)
        print(f"{card.name}: shown by {shown} of {arguments.seeds} seeds")
        all_shown = all_shown and shown == arguments.seeds
    return 0 if all_shown else 1


def _made(card: Card, dataset: Dataset, quiet: bool) -> Seen:
    """Make an experiment and print what it shows; each epoch is told meanwhile unless ``quiet``."""
    from trainer.experiments.comparison import compare, conclusion

    first, second = (str(side.label) for side in card.sides)
    seed = card.sides[0].config.seed
    if not quiet:
        print(f"{card.title}. {card.question} (seed {seed})\nA: {first}. B: {second}.")
        print("".join(f"{column:>14}" for column in ("epoch", *_COLUMNS)))
    start = time.perf_counter()

    def tell(side: int, done: EpochDone) -> None:
        if not quiet:
            print(_row("AB"[side], done))
            sys.stdout.flush()

    sides = compare(card, dataset, tell)
    assert sides is not None
    seen = conclusion(card, sides)
    print(f"{seen.sentence} ({time.perf_counter() - start:.0f} s)")
    return seen


def _row(side: str, done: EpochDone) -> str:
    figures = f"{done.training_loss:14.4f}{done.validation_loss:14.4f}{done.validation_accuracy:14.2%}"
    return f"{f'{side} {done.epoch}':>14}{figures}"
