"""How fast a run goes: samples a second, time left, and how often to tell."""

from __future__ import annotations

import time
from collections.abc import Callable

TELL_SECONDS = 0.05  # no more than 20 events a second
SLEEP_SECONDS = 10.0  # a batch that lasts longer, and many times longer than the others, was the computer's sleep
_MANY_TIMES = 20


class Pace:
    """Counts what was learned against a clock (seconds) that stands still during pauses and the computer's sleep."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._told = self._latest = clock()
        self._busy = 0.0  # until _latest
        self._samples = self._batches = 0

    def learned(self, samples: int) -> None:
        """Count the samples of a batch."""
        now = self._clock()
        self._busy, self._latest = self._busy + self._awake(now - self._latest), now
        self._samples += samples
        self._batches += 1

    def leave_out(self, wait: Callable[[], None]) -> None:
        """Call ``wait`` and take the time until it returns out of the reckoning."""
        before = self._clock()
        wait()
        self._latest += self._clock() - before

    @property
    def seconds(self) -> float:
        """Time spent learning."""
        return self._busy + self._awake(self._clock() - self._latest)

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
        if 0 <= now - self._told < TELL_SECONDS:
            return False
        self._told = now
        return True

    def _awake(self, gap: float) -> float:
        """What counts of the time since the last batch: as much as a batch takes where the computer slept meanwhile."""
        usual = self._busy / self._batches if self._batches else gap
        return usual if gap > max(SLEEP_SECONDS, _MANY_TIMES * usual) else max(gap, 0.0)
