"""The experiments: a question, the settings of two runs that answer it, and what is to be concluded from them.

Each is meant to take less than a minute on two processor cores; docs/learning.md tells of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from trainer.errors import Sentence
from trainer.experiments import conclusions
from trainer.experiments.outcome import Conclude
from trainer.runs.config import TrainConfig

VALIDATION_IMAGES: Final = 5_000


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two runs. ``shuffled`` gives its training pictures each other's digits."""

    label: Sentence
    config: TrainConfig
    shuffled: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An experiment. ``name`` is that of the command line; ``moved`` also reads test pictures moved by three pixels."""

    name: str
    title: Sentence
    question: Sentence
    sides: tuple[Side, Side]
    conclude: Conclude
    moved: bool = False

    def with_seed(self, seed: int) -> Card:
        """The same experiment with other random numbers."""
        first, second = (replace(side, config=replace(side.config, seed=seed)) for side in self.sides)
        return replace(self, sides=(first, second))


_base = partial(
    replace,
    TrainConfig(
        preset="experiment",
        hidden=(128,),
        dropout=0.0,
        standardize=True,
        optimizer="adamw",
        learning_rate=1e-3,
        batch_size=64,
        epochs=6,
        training_images=10_000,
        validation_share=VALIDATION_IMAGES / 60_000,
        device="cpu",
        precision="fp32",
        threads=1,
    ),
)
_sgd = partial(_base, optimizer="sgd", learning_rate=0.05)

_CARDS = (
    Card(
        "overfitting",
        Sentence("Learned by heart"),
        Sentence("What becomes of a network that sees only {0} pictures?", 200),
        (
            Side(Sentence("{0} pictures", 200), _base(training_images=200, epochs=20)),
            Side(Sentence("{0} pictures", 10_000), _base(epochs=20)),
        ),
        conclusions.overfitting,
    ),
    Card(
        "dropout",
        Sentence("Neurons switched off"),
        Sentence("Does it help to switch off half of the neurons at random while learning?"),
        (
            Side(Sentence("All neurons on"), _base(hidden=(256, 256), training_images=2_000, epochs=30)),
            Side(
                Sentence("Half of the neurons off"),
                _base(hidden=(256, 256), training_images=2_000, epochs=30, dropout=0.5),
            ),
        ),
        conclusions.dropout,
    ),
    Card(
        "augmentation",
        Sentence("Augmentation"),
        Sentence("Does it help to turn, move and bend the pictures while learning?"),
        (
            Side(Sentence("Pictures as they are"), _base(epochs=15)),
            Side(Sentence("Distorted pictures"), _base(epochs=15, augmentation=1.0)),
        ),
        conclusions.augmentation,
        moved=True,
    ),
    Card(
        "rate-too-high",
        Sentence("Learning rate too high"),
        Sentence("What do steps do that are too long?"),
        (Side(Sentence("Rate {0}", 5), _sgd(learning_rate=5.0)), Side(Sentence("Rate {0}", 0.05), _sgd())),
        conclusions.rate_too_high,
    ),
    Card(
        "rate-too-low",
        Sentence("Learning rate too low"),
        Sentence("What do steps do that are too short?"),
        (Side(Sentence("Rate {0}", 0.0001), _sgd(learning_rate=1e-4)), Side(Sentence("Rate {0}", 0.05), _sgd())),
        conclusions.rate_too_low,
    ),
    Card(
        "zero-weights",
        Sentence("All weights zero"),
        Sentence("Why must the weights start at random?"),
        (
            Side(Sentence("All weights zero"), _base(initialisation="zeros")),
            Side(Sentence("At random"), _base()),
        ),
        conclusions.zero_weights,
    ),
    Card(
        "no-hidden-layer",
        Sentence("Without a hidden layer"),
        Sentence("What is the layer in the middle good for?"),
        (Side(Sentence("No hidden layer"), _base(hidden=())), Side(Sentence("{0} neurons", 128), _base())),
        conclusions.no_hidden_layer,
    ),
    Card(
        "wide-or-deep",
        Sentence("Wide or deep"),
        Sentence("One wide layer, or four narrow ones with about as many weights?"),
        (
            Side(Sentence("{0} neurons", 256), _base(hidden=(256,), epochs=10)),
            Side(Sentence("{0} × {1} neurons", 4, 160), _base(hidden=(160, 160, 160, 160), epochs=10)),
        ),
        conclusions.wide_or_deep,
    ),
    Card(
        "shuffled-labels",
        Sentence("Wrong digits"),
        Sentence("Can a network learn what makes no sense?"),
        (
            Side(Sentence("True digits"), _base(hidden=(512,), training_images=1_000, epochs=40)),
            Side(Sentence("Shuffled digits"), _base(hidden=(512,), training_images=1_000, epochs=40), shuffled=True),
        ),
        conclusions.shuffled_labels,
    ),
    Card(
        "early-stopping",
        Sentence("Stopping early"),
        Sentence("Is the last epoch the best one?"),
        (
            Side(Sentence("{0} epochs", 60), _base(hidden=(256, 256), training_images=1_000, epochs=60)),
            Side(Sentence("{0} epochs", 8), _base(hidden=(256, 256), training_images=1_000, epochs=8)),
        ),
        conclusions.early_stopping,
    ),
    Card(
        "batch-size",
        Sentence("Batches of {0} or of {1}", 20, 512),
        Sentence("Many small steps, or few large ones?"),
        (
            Side(Sentence("Batches of {0}", 20), _sgd(batch_size=20, learning_rate=0.02)),
            Side(Sentence("Batches of {0}", 512), _sgd(batch_size=512, learning_rate=0.02)),
        ),
        conclusions.batch_size,
    ),
)

CARDS: Final[dict[str, Card]] = {card.name: card for card in _CARDS}
"""All experiments by name, in the order in which they are shown."""
