"""Where a run's thread waits between two batches: open, held, or open for a few batches."""

from __future__ import annotations

import threading


class BatchGate:
    """Begins open. All methods are safe on any thread; ``count`` and ``wait`` are for the run's own."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._batches: int | None = None  # to go; None is no end

    def open(self) -> None:
        """Let all batches pass."""
        self._let(None)

    def hold(self) -> None:
        """Let none pass after the one under way."""
        self._let(0)

    def step(self, count: int) -> None:
        """Let so many pass, beside those that were asked for so and are not done yet, and hold the next."""
        with self._changed:
            self._batches = (self._batches or 0) + count
            self._changed.notify_all()

    def is_held(self) -> bool:
        """Whether no batch passes."""
        return self._batches == 0

    def is_last(self) -> bool:
        """Whether the next batch is the last that passes."""
        return self._batches == 1

    def count(self) -> None:
        """A batch is done."""
        with self._changed:
            if self._batches:
                self._batches -= 1

    def wait(self) -> None:
        """Return when the next batch may begin."""
        with self._changed:
            while self._batches == 0:
                self._changed.wait()

    def _let(self, batches: int | None) -> None:
        with self._changed:
            self._batches = batches
            self._changed.notify_all()
