"""Finds out in the background what this machine can do, while torch is loaded for the first run."""

from __future__ import annotations

import logging
from typing import Literal

from PySide6.QtCore import QObject, Signal

from digitpad.system.background import in_background
from digitpad.system.torch_warm_up import begin_warm_up
from digitpad.texts.error_texts import in_own_language
from digitpad.train.setup.time_estimate import MachineSpeed, measure_processor
from trainer.errors import TrainerError

logger = logging.getLogger(__name__)


class MachineProbe(QObject):
    """``probed`` brings a MachineSpeed once torch is ready, ``failed`` a TrainerError where torch cannot be loaded."""

    probed = Signal(object)
    failed = Signal(object)

    def begin(self) -> None:
        """Start; returns at once."""
        in_background(self, _probe, self.probed, self._note)

    def _note(self, error: TrainerError) -> None:
        logger.warning("The machine could not be measured: %s", error)
        self.failed.emit(error)


def _probe() -> MachineSpeed:
    begin_warm_up().join()
    return MachineSpeed(measure_processor(), _problem_of("cuda"), _problem_of("mps"), measured=True)


def _problem_of(device: Literal["cuda", "mps"]) -> str:
    """Why there is no such graphics to use, or an empty string where there is."""
    from trainer.runs.config import TrainConfig
    from trainer.training.compute import choose_compute

    note = choose_compute(TrainConfig(device=device, precision="fp32", threads=1)).note
    return in_own_language(note) if note else ""
