"""The run at hand and those before it: what is begun, gone on with, and offered the next time."""

from dataclasses import replace

import pytest

from digitpad.train.data.data_source import DataSource
from digitpad.train.live.run_session import RunSession
from tests.trainer.small_data import TINY
from trainer.runs.events import EpochDone

EPOCH = EpochDone(1, 0.5, 0.9, 0.6, 0.88, 0.01, 900.0, 2.0, is_best=True)


@pytest.fixture
def session(small_folder, qtbot):
    source = DataSource()
    source.choose(small_folder)
    made = RunSession(source)
    yield made
    made.worker.request_stop(leaving=True)
    assert made.worker.wait(30_000)


def end_of(session, qtbot, begin):
    with qtbot.waitSignal(session.ended, timeout=200_000) as end:
        begin()
    return end.args[0]


def test_a_run_is_begun_followed_and_can_learn_one_epoch_more(session, qtbot):
    with qtbot.waitSignal(session.begun) as begun:
        outcome = end_of(session, qtbot, lambda: session.start(replace(TINY, epochs=1)))
    assert begun.args[0] is session.history
    assert outcome.ended.outcome == "finished", outcome.ended.message
    assert session.last_run_id == outcome.run_id
    assert session.can_learn_more()

    end_of(session, qtbot, session.learn_one_epoch_more)
    assert [done.epoch for done in session.history.epochs] == [1, 2]
    (record,) = session.store.list()
    assert (record.config.epochs, record.goal) == (1, 3)
    end_of(session, qtbot, lambda: session.go_on(record))
    assert [done.epoch for done in session.history.epochs] == [1, 2, 3]
    assert [record.id for record in session.store.list()] == [outcome.run_id]


def kept(session, status, epochs=1):
    """A run that learned one epoch of four, with a checkpoint."""
    record = replace(session.store.create(replace(TINY, epochs=4)), status=status, history=(EPOCH,) * epochs)
    session.store.save(record)
    (session.store.checkpoint_folder(record.id) / "checkpoint.safetensors").write_bytes(b"as good as any")
    return record


def test_the_newest_run_is_offered_if_it_was_stopped_before_its_end(session, qtbot):
    stopped = kept(session, "stopped")
    with qtbot.waitSignal(session.resumable_found) as found:
        session.look_for_resumable()
    assert found.args[0].id == stopped.id


@pytest.mark.parametrize(("status", "epochs"), [("finished", 4), ("stopped", 4), ("stopped", 0), ("failed", 1)])
def test_a_run_that_is_over_is_not_offered(session, status, epochs):
    kept(session, status, epochs)
    assert session.resumable() is None


def test_a_declined_offer_is_not_made_again(session):
    session.decline(kept(session, "stopped"))
    assert session.resumable() is None
    assert len(session.store.list()) == 1


def test_a_run_that_was_deleted_meanwhile_learns_no_more_and_that_is_said(session, qtbot):
    assert not session.can_learn_more()
    session.last_run_id = kept(session, "stopped").id
    assert session.can_learn_more()
    session.store.delete(session.last_run_id)
    with qtbot.waitSignal(session.failed) as failure:
        session.learn_one_epoch_more()
    assert session.last_run_id in str(failure.args[0])
