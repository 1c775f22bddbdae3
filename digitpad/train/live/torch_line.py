"""One line below Start while torch is missing: how far its installation is, or what to do, with the command for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.system.training_parts import TrainingParts, training_parts
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.plain_text import PlainLabel, plain_tip
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError

LOOK_MS = 1000
STEPS = 1000


class TorchLine(Retranslated, QWidget):
    """Hidden where torch is there; else it looks each second.

    ``became_ready`` tells, once, that torch is there, ``ready_changed`` whether a run could begin now,
    ``refused`` that one which was asked for does not begin: ``sentence`` says why.
    """

    became_ready = Signal()
    ready_changed = Signal(bool)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: TrainingParts | None = None
        self._error: TrainerError | None = None
        self._text = PlainLabel()
        self._text.setObjectName("torchText")
        self._text.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setObjectName("torchProgress")
        self._copy = QPushButton()
        self._copy.setObjectName("copyTorchCommand")
        self._copy.clicked.connect(self._copy_command)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._text, self._bar, self._copy):
            column.addWidget(widget)
        self.setVisible(False)
        self.retranslate()

    @property
    def is_ready(self) -> bool:
        """Whether a run can begin as far as torch goes; True before anybody has looked."""
        return self._error is None and (self._parts is None or self._parts.state == "ready")

    @property
    def sentence(self) -> str:
        """Why no run can begin, and what to do; "" where one can."""
        return "" if self.is_ready else self._sentence()

    def lets_begin(self) -> bool:
        """Look whether a run can begin now; ``refused`` tells what to do where none can."""
        self.look()
        if not self.is_ready:
            self.refused.emit()
        return self.is_ready

    def look(self) -> None:
        """See what is there now, and look again each second until torch is."""
        was, self._parts = self._parts, training_parts()
        ready = self._parts.state == "ready"
        (self._look.stop if ready else self._look.start)()
        self.setVisible(not self.is_ready)
        self.retranslate()
        self.ready_changed.emit(self.is_ready)
        if ready and (was is None or was.state != "ready"):
            self.became_ready.emit()

    def tell_broken(self, error: TrainerError) -> None:
        """torch is there, and yet it could not be loaded: no run can begin before the next start."""
        self._error = error
        self.setVisible(True)
        self.retranslate()
        self.ready_changed.emit(False)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._copy.setText(self.tr("Copy the command"))
        if self._parts is None or self.is_ready:
            return
        self._text.setText(self._sentence())
        self._bar.setVisible(self._parts.state == "installing")
        self._bar.setRange(0, STEPS if self._parts.steps else 0)
        self._bar.setValue(round(STEPS * self._parts.whole))
        self._copy.setVisible(bool(self._parts.command) and self._parts.state != "installing")
        self._copy.setToolTip(plain_tip(self._parts.command))

    def _copy_command(self) -> None:
        if self._parts is not None:
            QGuiApplication.clipboard().setText(self._parts.command)

    def _sentence(self) -> str:
        assert self._parts is not None
        if self._error is not None:
            again = self.tr("The command installs it again; then start DigitPad anew.")
            return f"{in_own_language(self._error)} {again}"
        if self._parts.state == "installing":
            return self._progress(self._parts)
        if not self._parts.command:
            return self.tr("Training needs torch, which this program comes without.")
        return {
            "interrupted": self.tr(
                "Training needs torch, whose installation was interrupted. The next start goes on with it, "
                "and so does the command."
            ),
            "network": self.tr(
                "Training needs torch, which could not be fetched: there is no network, or it does not answer. "
                "The next start tries again, and so does the command."
            ),
            "disk": self.tr(
                "Training needs torch, for which the disk has too little room: it takes up to 6 GB. Free some; "
                "the next start goes on, and so does the command."
            ),
            "failed": self.tr(
                "Training needs torch, which could not be installed. The command tries again and says why."
            ),
        }.get(self._parts.state, self.tr("Training needs torch, which is not installed. The command installs it."))

    def _progress(self, parts: TrainingParts) -> str:
        if not parts.steps:
            return self.tr("Training needs torch, which is being installed. You can go on drawing.")
        text = self.tr("Training needs torch, which is being installed: part {0} of {1}, {2}. You can go on drawing.")
        return text.format(parts.done + 1, parts.steps, parts.name)
