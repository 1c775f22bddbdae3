"""One widget a kind of setting, all with the same three doors: its value, a change, what is wrong with it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from digitpad.system.guarded import guarded
from digitpad.train.setup.setting_texts import choice_label, problem_text, value_text
from digitpad.widgets.narrow_choice import NarrowChoice
from trainer.runs.config import HyperParameter

Value = int | float | str | bool | tuple[int, ...]
DECIMALS = 8


_NUMBER = re.compile(r"(\d{1,40}[.,]?\d{0,40}|[.,]\d{1,40})(e[-+]?\d{1,4})?", re.IGNORECASE)


def typed_number(text: str) -> float | None:
    """What was typed: one "." or "," is a decimal sign in every language, for none of them is asked to group digits."""
    found = _NUMBER.fullmatch(text.strip())
    return float(found.group().replace(",", ".")) if found else None


class NumberBox(QDoubleSpinBox):
    """A number such as 0.01 or 1e-05, written as short as it can be; the arrows go through 1, 2, 5, 10."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__()
        self.setDecimals(DECIMALS)
        self.setKeyboardTracking(False)  # what is refused in the end gives way to the number from before
        self.setRange(low, high)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the number again as the language chosen now does."""
        plain = QLocale()
        plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(plain)

    def textFromValue(self, value: float) -> str:
        return self.locale().toString(value, "g", 6)

    def valueFromText(self, text: str) -> float:
        number = typed_number(text)
        return self.value() if number is None else number

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        number = typed_number(text)
        if number is not None and self.minimum() <= number <= self.maximum():
            return QValidator.State.Acceptable, text, position
        typing = set(text) <= set("0123456789.,eE+- ")
        return (QValidator.State.Intermediate if typing else QValidator.State.Invalid), text, position

    def fixup(self, text: str) -> str:
        """Leave what was refused as it is: Qt would take its separators out and believe the rest."""
        return text

    @guarded
    def stepBy(self, steps: int) -> None:
        ladder = [0.0] + [digit * 10.0**power for power in range(-6, 5) for digit in (1, 2, 5)]
        for _ in range(abs(steps)):
            value = self.value()
            if steps > 0:
                value = next((rung for rung in ladder if rung > value * 1.0001 + 1e-12), value)
            else:
                value = next((rung for rung in reversed(ladder) if rung < value * 0.9999), value)
            self.setValue(value if value == 0 or value >= 1e-6 else 0.0)


class WholeBox(QSpinBox):
    """A whole number; one with a "." or "," in it is refused, for it may be meant as a fraction or as thousands."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if set(text) & {".", ","}:
            return QValidator.State.Intermediate, text, position
        return super().validate(text, position)

    def fixup(self, text: str) -> str:
        """Leave what was refused as it is: Qt would take its separators out and believe the rest."""
        return text


class HyperParameterField(QObject):
    """A setting's widget. ``changed`` tells that a person or ``set_value`` changed it."""

    changed = Signal(str)
    pointed_at = Signal(str)

    def __init__(self, parameter: HyperParameter, parent: QWidget) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self._exact = 0.0
        self.widget = self._build()
        self.widget.setParent(parent)
        self.widget.setObjectName(f"setting_{parameter.name}")
        self.widget.installEventFilter(self)

    def value(self) -> Value:
        """What the widget says, or a text that is no value; ``problem`` tells which."""
        widget = self.widget
        if isinstance(widget, QCheckBox):
            return widget.isChecked()
        if isinstance(widget, QComboBox):
            return str(widget.currentData())
        if isinstance(widget, QAbstractSpinBox) and widget.lineEdit().isModified():
            widget.interpretText()  # what is typed and not left yet
        if isinstance(widget, QDoubleSpinBox):
            return self._exact if widget.value() == round(self._exact, DECIMALS) else widget.value()
        if isinstance(widget, QSpinBox):
            return widget.value()
        assert isinstance(widget, QLineEdit)
        words = [word for word in re.split(r"[\s,;×x]+|(?<=\d)-(?=\d)", widget.text().strip()) if word]
        return tuple(int(word) for word in words) if all(word.isdecimal() for word in words) else widget.text()

    def set_value(self, value: Value) -> None:
        """Show ``value`` without telling of a change."""
        with QSignalBlocker(self.widget):
            widget = self.widget
            if isinstance(widget, QCheckBox):
                widget.setChecked(bool(value))
            elif isinstance(widget, QComboBox):
                widget.setCurrentIndex(widget.findData(value))
            elif isinstance(widget, QSpinBox):
                widget.setValue(int(value))  # type: ignore[arg-type]
            elif isinstance(widget, QDoubleSpinBox):
                self._exact = float(value)  # type: ignore[arg-type]
                widget.setValue(self._exact)
            elif isinstance(widget, QLineEdit):
                widget.setText(value_text(value) if value else "")

    def retranslate(self) -> None:
        """Say the choices again in the language chosen now."""
        widget = self.widget
        if isinstance(widget, QComboBox):
            for index in range(widget.count()):
                widget.setItemText(index, choice_label(widget.itemData(index)))
        elif isinstance(widget, NumberBox):
            widget.retranslate()
        elif isinstance(widget, QLineEdit):
            widget.setPlaceholderText(self.tr("none: straight from pixels to digits"))

    def problem(self) -> str:
        """Why the value is impossible, or an empty string."""
        try:
            self.parameter.check(self.value())
        except ValueError:
            return problem_text(self.parameter.name)
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter or (isinstance(event, QFocusEvent) and event.gotFocus()):
            self.pointed_at.emit(self.parameter.name)
        if isinstance(event, QWheelEvent) and not self.widget.hasFocus():
            event.ignore()  # scrolling the form must not change what it passes over
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> QWidget:
        kind = self.parameter.kind
        if kind == "switch":
            return self._switch()
        if kind == "choice":
            return self._choice()
        if kind == "layers":
            return self._layers()
        return self._integer() if kind == "integer" else self._number()

    def _tell(self) -> None:
        self.changed.emit(self.parameter.name)

    def _switch(self) -> QWidget:
        box = QCheckBox()
        box.toggled.connect(self._tell)
        return box

    def _choice(self) -> QWidget:
        box = NarrowChoice()
        for choice in self.parameter.choices:
            box.addItem("", choice)
        box.currentIndexChanged.connect(self._tell)
        return box

    def _layers(self) -> QWidget:
        line = QLineEdit()
        line.textChanged.connect(self._tell)
        return line

    def _integer(self) -> QWidget:
        box = WholeBox()
        box.setRange(int(self.parameter.low), int(self.parameter.high))
        box.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        box.valueChanged.connect(self._tell)
        return box

    def _number(self) -> QWidget:
        box = NumberBox(self.parameter.low, self.parameter.high)
        box.valueChanged.connect(self._tell)
        return box
