"""The comparator of row 9's worst beat: a process that only waits, at the same time on the same machine.

A virtual machine is held up by its neighbours now and then; what this process sees of that is not the window's doing.
"""

from __future__ import annotations

import json
import sys
import time


def lateness(beats: int, seconds: float) -> list[float]:
    """Milliseconds by which each of so many sleeps of ``seconds`` was too long."""
    late = []
    for _ in range(beats):
        start = time.perf_counter()
        time.sleep(seconds)
        late.append(1000 * (time.perf_counter() - start - seconds))
    return late


if __name__ == "__main__":
    late = sorted(lateness(int(1000 * float(sys.argv[1]) / 8), 0.008))
    print(json.dumps({"p99": late[int(0.99 * len(late))], "max": late[-1]}))
