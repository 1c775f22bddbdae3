"""What the chosen unit adds up, in numbers that add up on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from digitpad.texts.number_text import filled
from digitpad.widgets.digits.number_table import NumberTable
from digitpad.widgets.retranslated import Retranslated
from trainer.image.measures import SIDE
from trainer.inspection.held_units import Unit
from trainer.inspection.unit_account import STRONGEST, Account, written

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableWidgetItem

DECIMALS = 3


class AccountTable(Retranslated, NumberTable):
    """Ten strongest inputs, the rest, the bias, the sum, and what the unit makes of it.

    ``source_chosen`` carries the ``Unit`` of a row that was double-clicked or chosen with Return.
    """

    source_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("unitAccount", STRONGEST + 4, 4)
        self._account: Account | None = None
        self._unit, self._activation, self._held = Unit(0, 0), "", False
        self.itemActivated.connect(self._choose)
        self.retranslate()

    def show_account(self, account: Account, unit: Unit, activation: str, held: bool) -> None:
        """Show a unit's account; ``activation`` is the function's name, empty for the last layer."""
        self._account, self._unit, self._activation, self._held = account, unit, activation, held
        products, rest, bias, total = written(account, DECIMALS)
        rows = [
            (self._source(term.source), _plain(term.value), _plain(term.weight), _signed(product))
            for term, product in zip(account.terms, products, strict=True)
        ]
        rest_name = filled(self.tr("{0:,} weaker inputs"), account.rest_count)
        rows += [(rest_name, "", "", _signed(rest)), (self.tr("Bias"), "", "", _signed(bias))]
        rows.append((self.tr("Sum"), "", "", _signed(total)))
        if activation or held:
            name = self.tr("Held at") if held else filled(self.tr("After {0}"), activation)
            rows.append((name, "", "", filled("{0:,.3f}", account.value)))
        self.show_rows(rows)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("What the unit adds up"))
        self.setToolTip(self.tr("Double-click a row, or press Return on it, to go to the unit that it comes from."))
        self.show_header([self.tr("Input"), self.tr("Value"), self.tr("× weight"), self.tr("Adds")])
        if self._account is not None:
            self.show_account(self._account, self._unit, self._activation, self._held)

    def _source(self, number: int) -> str:
        if self._unit.layer == 0:
            row, column = divmod(number, SIDE)
            return filled(self.tr("Row {0}, column {1}"), row + 1, column + 1)
        return filled(self.tr("Layer {0}, unit {1}"), self._unit.layer, number)

    def _choose(self, item: QTableWidgetItem) -> None:
        if self._account is not None and self._unit.layer > 0 and item.row() < len(self._account.terms):
            self.source_chosen.emit(Unit(self._unit.layer - 1, self._account.terms[item.row()].source))


def _plain(value: float) -> str:
    return filled("{0:,.3f}", value)


def _signed(thousandths: int) -> str:
    return filled("{0:+,.3f}", thousandths / 10**DECIMALS)
