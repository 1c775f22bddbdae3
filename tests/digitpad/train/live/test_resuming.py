"""The trainer's own question about a run that was left: asked, answered, and taken back."""

import pytest
from PySide6.QtWidgets import QPushButton

from digitpad.train.data.data_source import DataSource
from digitpad.train.live.resuming import Resuming
from digitpad.train.live.run_session import RunSession
from digitpad.widgets.message_bar import MessageBar
from trainer.runs.config import PRESETS


@pytest.fixture
def asked(qtbot, parent, data_folder):
    """A question about a run, with the bar that shows it and what was wanted."""
    session, message, wanted = RunSession(DataSource(parent), parent), MessageBar(), []
    qtbot.addWidget(message)
    resuming = Resuming(session, message)
    resuming.wanted.connect(wanted.append)
    record = session.store.create(PRESETS["quick"])
    resuming.offer(record)
    return resuming, message, record, wanted


def press(message, text):
    next(button for button in message.findChildren(QPushButton) if button.text() == text).click()


def test_the_run_is_asked_about_by_its_name_and_gone_on_with(asked):
    _, message, record, wanted = asked
    assert record.name in message.text
    press(message, "Resume")
    assert wanted == [record]
    assert message.text == ""


def test_discarding_declines_the_run_for_good(asked):
    resuming, message, record, wanted = asked
    press(message, "Discard")
    assert wanted == []
    store = resuming.parent().store
    assert store.was_declined(store.load(record.id))
