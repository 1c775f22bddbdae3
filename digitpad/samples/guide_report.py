"""What a guided collection found: how many of each digit were drawn and read right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from digitpad.samples.store.my_samples import collection_title
from digitpad.texts.number_text import filled

translate = QCoreApplication.translate
NONE = (0,) * 10


@dataclass(frozen=True, slots=True)
class GuideReport:
    """Counts by digit, 0 to 9. A refused drawing was ``drawn`` but not ``right``; ``refused`` counts them all."""

    drawn: tuple[int, ...] = NONE
    right: tuple[int, ...] = NONE
    refused: int = 0

    @property
    def answers(self) -> int:
        """Digits drawn so far."""
        return sum(self.drawn)

    def with_answer(self, wanted: int, read: int | None) -> GuideReport:
        """The report after one more drawing of ``wanted`` that was read as ``read``, None when it was refused."""
        return replace(
            self,
            drawn=_counted(self.drawn, wanted, True),
            right=_counted(self.right, wanted, read == wanted),
            refused=self.refused + (read is None),
        )

    def in_words(self, collection: str) -> str:
        """A few lines for the person: the share read right, and the digits that were not."""
        if not self.answers:
            return filled(translate("GuideReport", "Each drawing is kept in “{0}”."), collection_title(collection))
        lines = [
            filled(
                translate("GuideReport", "{0} of {1} read right ({2:.0%})."),
                sum(self.right),
                self.answers,
                sum(self.right) / self.answers,
            )
        ]
        if self.refused:
            lines.append(filled(translate("GuideReport", "{0} refused as “not sure”."), self.refused))
        for digit, (drawn, right) in enumerate(zip(self.drawn, self.right, strict=True)):
            if right < drawn:
                lines.append(filled(translate("GuideReport", "{0}: {1} of {2} right"), digit, right, drawn))
        return "\n".join(lines)


def _counted(counts: tuple[int, ...], digit: int, more: bool) -> tuple[int, ...]:
    return (*counts[:digit], counts[digit] + more, *counts[digit + 1 :])
