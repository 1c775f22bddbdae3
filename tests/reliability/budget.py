"""How long a harness works, and how it reports."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any


@dataclass
class Budget:
    """Until ``seconds`` after the first case are over or ``count`` cases are done, whichever comes first."""

    seconds: float
    count: int = 10**12
    _end: float = 0.0

    def allows(self, done: int) -> bool:
        """Whether another case may begin."""
        self._end = self._end or time.monotonic() + self.seconds
        return done < self.count and time.monotonic() < self._end


def report(name: str, n: int, failures: dict[str, int], **more: Any) -> dict[str, Any]:
    """One row of the table; ``bound`` is the rule of three: with 95 % confidence failures are rarer than 3/N."""
    failed = sum(failures.values())
    bound = round(3 / n, 8) if n and not failed else None
    return {"name": name, "n": n, "failures": failed, "bound": bound, **failures, **more}
