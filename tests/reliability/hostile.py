"""Opens hostile PyTorch files as the window does and looks for canaries."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget, report
from tests.reliability.fuzzing import is_one_plain_sentence, weights_digest
from tests.trainer.sample_models import random_model
from trainer.errors import ModelFileError
from trainer.model.model_loading import load_model

_CONTROL = "import pickle, sys; pickle.loads(open(sys.argv[1], 'rb').read())"
_WANTED_CONTROLS = 5


def open_hostile_files(budget: Budget, seed: int) -> dict[str, Any]:
    """Open all hostile files that the budget allows; first prove that the canaries can sing."""
    with tempfile.TemporaryDirectory(prefix="digitpad-hostile-") as name:
        folder = Path(name)
        controls = _controls_that_sang(folder)
        return _Run(folder, controls).go(budget, seed)


class _Run:
    def __init__(self, folder: Path, controls: int) -> None:
        self.folder, self.controls = folder, controls
        missing = int(controls < _WANTED_CONTROLS)
        self.failures = {"canaries": 0, "crashes": 0, "unclear_reasons": 0, "good_refused": 0, "harmful_read": 0}
        self.failures |= {"model_changed": 0, "control_missing": missing}
        self.good = 0
        self.slowest = 0.0

    def go(self, budget: Budget, seed: int) -> dict[str, Any]:
        from tests.reliability.hostile_files import hostile_files

        canary = self.folder / "canary"
        model = random_model((784, 32, 10))
        before = weights_digest(model)
        done = 0
        for hostile in hostile_files(str(canary), seed):
            if not budget.allows(done):
                break
            done += 1
            path = self.folder / "hostile.pt"
            path.write_bytes(hostile.content)
            self._open(path, hostile.kind, hostile.good)
            if canary.exists():
                self._fail("canaries", hostile.kind)
                shutil.rmtree(canary)
        self.failures["model_changed"] = int(weights_digest(model) != before)
        facts = {"good_read": self.good, "controls": self.controls, "slowest_s": round(self.slowest, 2)}
        return report("hostile PyTorch files", done, self.failures, **facts)

    def _open(self, path: Path, kind: str, good: bool) -> None:
        start = time.process_time()
        try:
            load_model(path)
            self.good += good
            if not good and not kind.startswith("changed table"):  # a changed byte may be one that does not matter
                self._fail("harmful_read", kind)
        except ModelFileError as error:
            if good:
                self._fail("good_refused", f"{kind}: {error}")
            if not is_one_plain_sentence(str(error), path):
                self._fail("unclear_reasons", f"{kind}: {error}")
        except Exception:
            self._fail("crashes", f"{kind}: {traceback.format_exc()}")
        self.slowest = max(self.slowest, time.process_time() - start)

    def _fail(self, what: str, reason: str) -> None:
        self.failures[what] += 1
        print(what, reason, file=sys.stderr)


def _controls_that_sang(folder: Path) -> int:
    """Run the first payloads for real, each in a process of its own, and count the canaries they made."""
    from tests.reliability.hostile_files import payloads

    canary, sang = folder / "control", 0
    for number, (kind, pickled) in enumerate(payloads(str(canary))):
        if "alone 2" not in kind and number > 6:
            continue
        (folder / "control.pkl").write_bytes(pickled)
        command = [sys.executable, "-c", _CONTROL, str(folder / "control.pkl")]
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL, cwd=folder, env=dict(os.environ))
        sang += canary.exists()
        shutil.rmtree(canary, ignore_errors=True)
        if sang == _WANTED_CONTROLS:
            break
    return sang
