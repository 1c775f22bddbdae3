"""Every setting of a run, editable, with its unit, default and one line of explanation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from digitpad.train.setup.hyper_parameter_field import HyperParameterField
from digitpad.train.setup.setting_texts import help_text, section_title, setting_label, unit_text
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.config import HYPER_PARAMETERS, PRESETS, TrainConfig
from trainer.runs.hyper_parameters import Plain

SHORTEST_FIELD = 11
"""Digits beside each other that a field has room for, its arrows included."""


class HyperParameterForm(Retranslated, QWidget):
    """A grid of label, field and unit; ``help_changed`` tells what to say about the field at hand.

    The device's field is made here too, for whoever shows it: ``label("device")`` and ``field("device")``.
    """

    config_changed = Signal()
    help_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hyperParameterForm")
        self._base: TrainConfig = PRESETS["quick"]
        self._fields: dict[str, HyperParameterField] = {}
        self._labels: dict[str, QLabel] = {}
        self._units: dict[str, QLabel] = {}
        self._titles: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._lay_out()
        self.retranslate()
        self.show_config(self._base)

    @property
    def base(self) -> TrainConfig:
        """The preset that the form was filled from."""
        return self._base

    def field(self, name: str) -> HyperParameterField:
        """The field of one setting."""
        return self._fields[name]

    def label(self, name: str) -> QLabel:
        """The label of one setting's field."""
        return self._labels[name]

    def show_config(self, config: TrainConfig, base: TrainConfig | None = None) -> None:
        """Fill the form with ``config``; edits are marked against ``base``, by default ``config`` itself."""
        self._base = base or config
        for name, field in self._fields.items():
            field.set_value(getattr(config, name))
        self._write_help()
        self._mark_changes()
        self.config_changed.emit()

    def change(self, values: Mapping[str, Plain]) -> None:
        """Set some values by name, as edits; all others stay as they are."""
        for name, value in values.items():
            self._fields[name].set_value(value)
        self._mark_changes()
        self.config_changed.emit()

    def prefer(self, name: str, value: float | str | bool) -> None:
        """Set one value as if the settings shown before had had it: it is no edit."""
        self._base = replace(self._base, **{name: value})  # type: ignore[arg-type]
        self._fields[name].set_value(value)
        self._mark_changes()
        self.config_changed.emit()

    def config(self) -> TrainConfig | None:
        """The settings as they stand, or None while one of them is impossible."""
        if self.problem():
            return None
        values = {name: field.value() for name, field in self._fields.items()}
        config = replace(self._base, **values)  # type: ignore[arg-type]
        return config if config == self._base else replace(config, preset=f"custom (from {self._base.preset})")

    def problem(self) -> str:
        """What is wrong with the first impossible value, or an empty string."""
        return next((problem for field in self._fields.values() if (problem := field.problem())), "")

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        for section, title in self._titles.items():
            title.setText(f"<b>{section_title(section)}</b>")
        for name, label in self._labels.items():
            label.setText(setting_label(name))
            self._fields[name].widget.setAccessibleName(setting_label(name))
            self._fields[name].retranslate()
        for name, unit in self._units.items():
            unit.setText(unit_text(name))
        self._write_help()

    def _write_help(self) -> None:
        for name, field in self._fields.items():
            field.widget.setToolTip(help_text(name, self._base))
            field.widget.setAccessibleDescription(help_text(name, self._base))

    def _lay_out(self) -> None:
        row = 0
        for name, parameter in HYPER_PARAMETERS.items():
            if parameter.section not in self._titles:
                title = self._titles[parameter.section] = QLabel()
                title.setContentsMargins(0, 8 if row else 0, 0, 0)
                self._grid.addWidget(title, row, 0, 1, 3)
                row += 1
            self._make_field(name)
            if name != "device":
                self._add_row(row, name)
                row += 1
        self._grid.setRowStretch(row, 1)

    def _make_field(self, name: str) -> None:
        field = HyperParameterField(HYPER_PARAMETERS[name], self)
        label = QLabel()
        label.setBuddy(field.widget)
        field.widget.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * SHORTEST_FIELD)
        field.widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.changed.connect(self._note_change)
        field.pointed_at.connect(self._explain)
        self._fields[name], self._labels[name] = field, label

    def _add_row(self, row: int, name: str) -> None:
        unit = self._units[name] = QLabel()
        unit.setEnabled(False)
        self._grid.addWidget(self._labels[name], row, 0)
        self._grid.addWidget(self._fields[name].widget, row, 1)
        self._grid.addWidget(unit, row, 2, Qt.AlignmentFlag.AlignLeft)

    def _note_change(self, name: str) -> None:
        self._mark_changes()
        self._explain(name)
        self.config_changed.emit()

    def _explain(self, name: str) -> None:
        problem = self._fields[name].problem()
        self.help_changed.emit(problem or f"{setting_label(name)}: {help_text(name, self._base)}")

    def _mark_changes(self) -> None:
        """Write the names of settings that differ from the preset in bold; SGD alone has a momentum."""
        for name, field in self._fields.items():
            font = self._labels[name].font()
            font.setBold(field.value() != getattr(self._base, name))
            self._labels[name].setFont(font)
        self._fields["momentum"].widget.setEnabled(self._fields["optimizer"].value() == "sgd")
