"""An offer in the trainer to go on with a run that was left or stopped before its end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from digitpad.train.live.run_session import RunSession
    from digitpad.widgets.message_bar import Choice, MessageBar
    from trainer.runs.run_record import RunRecord


class Resuming(QObject):
    """Says in the panel's bar what the session found.

    ``offered`` carries the record that is asked about, ``wanted`` that of the run to go on with.
    """

    offered = Signal(object)
    wanted = Signal(object)

    def __init__(self, session: RunSession, message: MessageBar) -> None:
        super().__init__(session)
        self._session, self._message = session, message
        self._offered: RunRecord | None = None
        session.resumable_found.connect(self.offer)

    def offer(self, record: RunRecord) -> None:
        """Ask whether to go on with this run."""
        self._offered = record
        self._message.say("information", self._ask)
        self.offered.emit(record)

    def _ask(self) -> tuple[str, list[Choice]]:
        record = self._offered
        assert record is not None
        sentence = self.tr("The run “{0}” was interrupted at epoch {1} of {2}. Go on with it?").format(
            record.name, max(1, len(record.history)), record.goal
        )
        resume = (self.tr("Resume"), partial(self.wanted.emit, record))
        return sentence, [resume, (self.tr("Discard"), partial(self._session.decline, record))]
