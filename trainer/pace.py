"""How fast a run goes: samples a second, time left, and how often to tell."""

from __future__ import annotations

import time
from collections.abc import Callable

TELL_SECONDS = 0.05  # no more than 20 events a second


class Pace:
    """Counts what was learned against a clock (seconds) that stands still during pauses."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._start = self._told = clock()
        self._paused = 0.0
        self._samples = 0

    def learned(self, samples: int) -> None:
        """Count the samples of a batch."""
        self._samples += samples

    def leave_out(self, wait: Callable[[], None]) -> None:
        """Call ``wait`` and take the time until it returns out of the reckoning."""
        before = self._clock()
        wait()
        self._paused += self._clock() - before

    @property
    def seconds(self) -> float:
        """Time spent learning."""
        return self._clock() - self._start - self._paused

    @property
    def samples_per_second(self) -> float:
        """Samples learned in a second, on average so far."""
        return self._samples / max(self.seconds, 1e-9)

    def seconds_left(self, samples_to_come: float) -> float:
        """Time that so many more samples will take."""
        return samples_to_come / max(self.samples_per_second, 1e-9)

    def is_time_to_tell(self) -> bool:
        """Whether the last telling lies long enough back; saying yes counts as telling."""
        now = self._clock()
        if now - self._told < TELL_SECONDS:
            return False
        self._told = now
        return True
