"""Counts the references of None, True and False through a million Qt calls."""

from __future__ import annotations

import os
import sys
from typing import Any

from tests.reliability.budget import Budget, report


def count_references(budget: Budget, _seed: int) -> dict[str, Any]:
    """Make Qt calls without end and look whether Python's None, True and False lose references (PySide6 6.12 did)."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QLabel

    QApplication.instance() or QApplication([])
    label = QLabel()
    values = (None, True, False)
    before = [sys.getrefcount(value) for value in values]
    done = 0
    while budget.allows(done):
        for number in range(500):
            label.setText("7" if number % 2 else "1")
            label.update()
            label.setEnabled(True)
            label.isVisible()
        done += 2000
    drift = max(abs(sys.getrefcount(value) - old) for value, old in zip(values, before, strict=True))
    return report("Qt calls without reference drift", done, {"drifted": int(drift > 1000)}, drift=drift)
