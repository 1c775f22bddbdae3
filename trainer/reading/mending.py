"""What a person said about the cutting of a number: this is one digit, that is not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Sources = frozenset[int]
"""What a digit is made of: strokes by their places in memory, parts of a picture by their numbers."""


class Mending(NamedTuple):
    """``joined`` each are one digit, ``parted`` each are more than one. Whoever holds it holds the strokes, too."""

    joined: tuple[Sources, ...] = ()
    parted: tuple[Sources, ...] = ()

    def with_joined(self, sources: Sources) -> Mending:
        """The same, but that ``sources`` are one digit; what was said of some of them before is forgotten."""
        return self._without(sources)._replace(joined=(*self._without(sources).joined, sources))

    def with_parted(self, sources: Sources) -> Mending:
        """The same, but that ``sources`` are more than one digit; what was said of some of them is forgotten."""
        return self._without(sources)._replace(parted=(*self._without(sources).parted, sources))

    def _without(self, sources: Sources) -> Mending:
        return Mending(_disjoint(self.joined, sources), _disjoint(self.parted, sources))


NO_MENDING = Mending()


def _disjoint(known: Iterable[Sources], sources: Sources) -> tuple[Sources, ...]:
    return tuple(each for each in known if not each & sources)
