"""Where two networks differ on some pictures: how many, who is right, whether it may be chance, and examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel, in_a_row
from digitpad.widgets.digits.picture_row import Picture, PictureRow
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.errors import TrainerError
    from trainer.inspection.two_models import Differences

SHOWN = 6
SIDE = 56


class DifferencesView(Retranslated, QWidget):
    """Figures, and of each model the first pictures that it alone reads right. ``name`` begins the object names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._told: Differences | TrainerError | None = None
        self._images: NDArray[np.uint8] | None = None
        self._title = ""
        self._names = ("", "")
        self._heading, self._figures, self._below = PlainLabel(), PlainLabel(), PlainLabel()
        self._meaning = PlainLabel()
        self._meaning.setObjectName(f"{name}Meaning")
        self._figures.setObjectName(f"{name}Figures")
        self._counts = (PlainLabel(), PlainLabel())
        self.rows = tuple(PictureRow(f"{name}{number}", SHOWN, 1, SIDE) for number in range(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self._figures)
        column.addWidget(self._meaning)
        for count, row in zip(self._counts, self.rows, strict=True):
            column.addWidget(count)
            column.addWidget(row)
        column.addWidget(self._below)
        self._dress()
        self.hide()

    def show_differences(
        self,
        title: str,
        names: tuple[str, str],
        told: Differences | TrainerError | None,
        images: NDArray[np.uint8] | None = None,
    ) -> None:
        """Show what was found in ``images`` (N, 28, 28) uint8, or why there is nothing to look at; None hides all."""
        self._title, self._names, self._told, self._images = title, names, told, images
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        told, images = self._told, self._images
        self.setVisible(told is not None)
        self._heading.setText(self._title)
        found = images is not None and not isinstance(told, Exception) and told is not None
        self._meaning.setText(
            self.tr(
                "The interval looks only at pictures that just one of the two gets right: on other pictures of the "
                "kind, the difference would be between its two numbers 95 times in 100."
            )
        )
        for part in (self._meaning, *self._counts, *self.rows, self._below):
            part.setVisible(found)
        if isinstance(told, Exception):
            self._figures.setText(in_own_language(told))
        elif told is not None and images is not None:
            self._figures.setText(self._said(told))
            self._show_pictures(told, images)

    def _said(self, told: Differences) -> str:
        count, differ = told.count, len(told.numbers)
        lines = [filled(self.tr("The two differ on {0:,} of {1:,} pictures."), differ, count)]
        gained = 100 * (len(told.first_alone) - len(told.second_alone)) / max(count, 1)
        low, high = (100 * share for share in told.interval)
        text = self.tr(
            "Right answers of {0} less those of {1}: {2:+.2f} percentage points, by McNemar's interval between "
            "{3:+.2f} and {4:+.2f}."
        )
        lines.append(filled(text, *self._names, gained, low, high))
        if low <= 0 <= high:
            lines.append(self.tr("That may be chance."))
        return in_a_row(*lines)

    def _show_pictures(self, told: Differences, images: NDArray[np.uint8]) -> None:
        for alone, name, label, row in zip(
            (told.first_alone, told.second_alone), self._names, self._counts, self.rows, strict=True
        ):
            label.setText(filled(self.tr("{0} alone is right on {1:,}:"), name, len(alone)))
            row.setAccessibleName(label.text())
            row.show_pictures([self._picture(told, images, int(number)) for number in alone[:SHOWN]])
            row.setVisible(len(alone) > 0)
        neither = len(told.numbers) - len(told.first_alone) - len(told.second_alone)
        text = self.tr("Neither is right on {0:,}. Below each picture: answer of {1} · answer of {2}.")
        self._below.setText(filled(text, neither, *self._names))

    def _picture(self, told: Differences, images: NDArray[np.uint8], number: int) -> Picture:
        return Picture(images[told.numbers[number]], f"{told.first[number]} · {told.second[number]}")

    def _dress(self) -> None:
        bold = QFont(self._heading.font())
        bold.setBold(True)
        self._heading.setFont(bold)
        for label in (self._figures, self._meaning, self._below, *self._counts):
            label.setWordWrap(True)
        for quiet in (self._meaning, self._below):
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
