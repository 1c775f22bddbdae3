"""What is wrong with the chosen data, said in the trainer with what can be done about it, until there are data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.texts.error_texts import in_own_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from digitpad.train.data.data_source import DataSource
    from digitpad.widgets.message_bar import Choice, MessageBar, Words
    from trainer.errors import TrainerError


class DataTrouble(QObject):
    """Speaks in the panel's bar; ``ask`` lets a person choose another folder."""

    def __init__(self, source: DataSource, message: MessageBar, ask: Callable[[], None]) -> None:
        super().__init__(source)
        self._source, self._message, self._ask = source, message, ask
        self._said: Words | None = None
        source.failed.connect(self._tell)
        source.loaded.connect(self._withdraw)

    def say(self, sentence: Callable[[], str]) -> None:
        """Say this of the data; where the bundled files are missing, offer to fetch them."""
        is_bundled = self._source.folder is None

        def words() -> tuple[str, Sequence[Choice]]:
            download = (self.tr("Download MNIST"), partial(self._source.request, download=True))
            choose = (self.tr("Choose a folder…"), self._ask)
            return sentence(), (download, choose) if is_bundled else (choose,)

        self._said = words
        self._message.say("error", words)

    def _tell(self, error: TrainerError) -> None:
        self.say(partial(in_own_language, error))

    def _withdraw(self) -> None:
        self._message.withdraw(self._said)
