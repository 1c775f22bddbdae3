"""What the run doctor says of the run at hand: one sentence, and one button that sets the remedy for the next run."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from digitpad.texts.error_texts import in_own_language
from digitpad.texts.plain_text import PlainLabel
from digitpad.train.setup.setting_texts import setting_label, value_text
from digitpad.widgets.flow_layout import FlowLayout
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.config import TrainConfig
from trainer.runs.doctor import Course, Finding, diagnose
from trainer.runs.events import EpochDone, TrainingEvent


class DoctorLine(Retranslated, QFrame):
    """Hidden while there is nothing to say. ``remedy_chosen`` carries the settings to change, values by name."""

    remedy_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runDoctor")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._course: Course | None = None
        self._finding: Finding | None = None
        self._text = PlainLabel()
        self._text.setObjectName("runDoctorText")
        self._text.setWordWrap(True)
        self._remedy = QPushButton()
        self._remedy.setObjectName("runDoctorRemedy")
        self._remedy.clicked.connect(self._choose)
        row = QWidget()
        FlowLayout(row).addWidget(self._remedy)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.addWidget(self._text)
        column.addWidget(row)
        self.hide()

    @property
    def course(self) -> Course | None:
        """What it looks at: the run at hand, or the last one; None before the first."""
        return self._course

    def begin(self, config: TrainConfig | None, history: tuple[EpochDone, ...]) -> None:
        """A run of ``config`` begins, or goes on after ``history``."""
        self._course = Course(config, history) if config is not None else None
        self._show(None)

    def show_event(self, event: TrainingEvent) -> None:
        """Look at the run again where it has told something new."""
        course = self._course.after(event) if self._course is not None else None
        if course is not None and course is not self._course:
            self._course = course
            self._show(diagnose(course))

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._show(self._finding)

    def _show(self, finding: Finding | None) -> None:
        self._finding = finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        self._remedy.setVisible(bool(finding.remedy))
        if not finding.remedy:
            self._text.setText(in_own_language(finding.sentence))
            return
        remedy = ", ".join(f"{setting_label(name)} {value_text(value)}" for name, value in finding.remedy.items())
        remedy = self.tr("Next run: {0}").format(remedy)
        self._text.setText(f"{in_own_language(finding.sentence)}\n{remedy}")
        self._remedy.setText(self.tr("Set this"))
        self._remedy.setToolTip(self.tr("Change these settings for the next run"))

    def _choose(self) -> None:
        if self._finding is not None:
            self.remedy_chosen.emit(dict(self._finding.remedy))
