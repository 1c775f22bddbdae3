"""What to train: data set, preset, device, all other settings, and what that will cost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QWidget,
)

from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel, in_a_row
from digitpad.train.data.data_set_choice import DataSetChoice
from digitpad.train.data.data_source import DataSource
from digitpad.train.setup.hyper_parameter_form import HyperParameterForm
from digitpad.train.setup.setting_texts import preset_label, preset_name
from digitpad.train.setup.time_estimate import MachineSpeed, duration_text, estimate_seconds, parameter_count
from digitpad.widgets.brief_text import SteadyText
from digitpad.widgets.narrow_choice import NarrowChoice
from digitpad.widgets.retranslated import Retranslated
from digitpad.widgets.tool_button import ToolButton
from trainer.runs.config import PRESETS, TrainConfig

USUAL_IMAGES = 60_000
OFFERED = ("quick", "recommended", "article")


class SetupView(Retranslated, QWidget):
    """The form before Start. ``ready_changed`` tells whether a run could start with what it holds.

    ``unfolded`` tells whether all settings are on show now. ``help`` says what the setting under the pointer does; who
    lets the form scroll may put it where it stays in sight.
    """

    ready_changed = Signal(bool)
    unfolded = Signal(bool)

    def __init__(self, source: DataSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._speed = MachineSpeed()
        self._threads = 0
        self.form = HyperParameterForm()
        self.data_set = DataSetChoice(source)
        self._preset = self._build_preset()
        self._more = self._build_disclosure()
        self._data_label, self._preset_label = PlainLabel(), PlainLabel()
        self.help, self._cost = SteadyText(3), SteadyText(3)
        self._samples = QCheckBox()
        self._grid = QGridLayout(self)
        self._lay_out()
        self._more.toggled.connect(self._unfold)
        self._source.samples_offered.connect(self._samples.show)
        self._samples.toggled.connect(self._choose_samples)
        self.form.config_changed.connect(self._update)
        self.form.help_changed.connect(self.help.setText)
        self._source.loaded.connect(self._update)
        self._unfold(False)
        self.retranslate()

    @property
    def cost(self) -> str:
        """Parameters and time in words, or what is wrong with the settings."""
        return self._cost.text()

    def config(self) -> TrainConfig | None:
        """The settings to train with, or None while one is impossible."""
        return self.form.config()

    def fold(self) -> None:
        """Leave the room to what comes of the settings."""
        self._more.setChecked(False)

    def use_preset(self, name: str) -> None:
        """Fill the form with a preset."""
        self.form.show_config(replace(PRESETS[name], threads=self._threads or PRESETS[name].threads))

    def prefer_threads(self, count: int) -> None:
        """Offer runs with so many processor threads from now on; 0 is what the preset says."""
        if count != self._threads:
            self._threads = count
            self.form.prefer("threads", count)

    def show_run(self, config: TrainConfig) -> None:
        """Fill the form with the settings of a run, marked against the preset that they came from.

        What bears a preset's own name has no edits, whatever its threads are: they are the machine's.
        """
        base = next((PRESETS[name] for name in PRESETS if name in config.preset), PRESETS["article"])
        self.form.show_config(config, config if config.preset in PRESETS else replace(base, threads=config.threads))

    def set_speed(self, speed: MachineSpeed) -> None:
        """Reckon with this machine's measured speed from now on."""
        self._speed = speed
        self._update()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._data_label.setText(self.tr("Data set"))
        self._preset_label.setText(self.tr("Preset"))
        self._preset.setAccessibleName(self.tr("Preset"))
        self._more.setText(self.tr("All settings"))
        self._samples.setText(self.tr("My samples too"))
        self._samples.setToolTip(self.tr("Learn from the drawings that you have kept as well; see Train ▸ My samples"))
        self.help.setText(self.tr("Point at a setting to read what it does."))
        for index in range(self._preset.count()):
            self._preset.setItemText(index, preset_label(self._preset.itemData(index)))
        self._update()

    def _build_preset(self) -> NarrowChoice:
        box = NarrowChoice()
        box.setObjectName("trainPreset")
        for name in sorted(PRESETS, key=lambda name: OFFERED.index(name) if name in OFFERED else 99):
            box.addItem("", name)
        box.activated.connect(self._use_preset_at)
        return box

    def _use_preset_at(self, index: int) -> None:
        name = self._preset.itemData(index)
        if name in PRESETS:
            self.use_preset(name)

    def _build_disclosure(self) -> ToolButton:
        button = ToolButton("trainSettings")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _unfold(self, unfolded: bool) -> None:
        self._more.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self.form.setVisible(unfolded)
        self.help.setVisible(unfolded)
        self.unfolded.emit(unfolded)

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._samples, 1, 1)
        for row, label, widget in ((0, self._data_label, self.data_set), (2, self._preset_label, self._preset)):
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        grid.addWidget(self.form.label("device"), 3, 0)
        grid.addWidget(self.form.field("device").widget, 3, 1)
        grid.addWidget(self._more, 4, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.form, 5, 0, 1, 2)
        grid.addWidget(self.help, 6, 0, 1, 2)
        grid.addWidget(self._cost, 7, 0, 1, 2)
        self._dress()

    def _dress(self) -> None:
        self._samples.setObjectName("trainWithSamples")
        self._samples.hide()
        self.help.setObjectName("settingHelp")
        self._cost.setObjectName("trainingCost")

    def _choose_samples(self, wanted: bool) -> None:
        self._source.uses_samples = wanted

    def _update(self) -> None:
        config, problem = self.form.config(), self.form.problem()
        self._show_preset(config)
        self._cost.setText(problem if config is None else self._cost_text(config))
        self.ready_changed.emit(config is not None)

    def _show_preset(self, config: TrainConfig | None) -> None:
        """Name the preset, or "custom (from …)" as an entry of its own while there are edits."""
        base = self.form.base.preset
        while (other := self._preset.findData("custom")) >= 0:
            self._preset.removeItem(other)
        if config == self.form.base and base in PRESETS:
            self._preset.setCurrentIndex(self._preset.findData(base))
        else:
            self._preset.addItem(self.tr("custom (from {0})").format(preset_name(base)), "custom")
            self._preset.setCurrentIndex(self._preset.count() - 1)

    def _cost_text(self, config: TrainConfig) -> str:
        dataset = self._source.dataset
        images = len(dataset.train_images) if dataset is not None else USUAL_IMAGES
        seconds = estimate_seconds(config, images, self._speed)
        count = parameter_count(config.hidden, config.batch_norm)
        learning = config.images_learned(images)
        words = self.tr("{0:,} parameters, {1:,} images to learn from; about {2} on this computer's processor.")
        text = filled(words, count, learning, duration_text(seconds))
        return in_a_row(text, self._card_text(config))

    def _card_text(self, config: TrainConfig) -> str:
        """What there is to say about the graphics card, once it was tried."""
        if config.device == "cpu" or not self._speed.measured:
            return ""
        if config.device == "mps":
            return self._speed.mps_problem
        if self._speed.cuda_problem:
            return self._speed.cuda_problem if config.device == "cuda" else ""
        return self.tr("The graphics card will do it far sooner.")
