import logging
import os
import sys
import threading

import pytest

from digitpad.train.live.train_worker import RunOutcome, TrainWorker
from trainer.errors import DatasetError
from trainer.runs.events import BatchDone, RunEnded


@pytest.fixture
def worker(qtbot):
    worker = TrainWorker()
    yield worker
    worker.request_stop()
    assert worker.wait(10_000)


def until_stopped(control):
    """A run that learns nothing until it is asked to stop."""
    batches = 0
    while not control.should_stop():
        batches += 1
        control.on_event(BatchDone(1, min(batches, 10), 10, 1.0, 0.1, 10.0, 1.0))
        control.wait_while_paused()
        threading.Event().wait(0.005)
    return RunOutcome(RunEnded("stopped", "Stopped.", 0))


def ended(qtbot, worker, job):
    with qtbot.waitSignal(worker.run_ended) as end:
        worker.start(job)
    return end.args[0].ended


def test_events_arrive_on_the_window_s_thread_in_order_and_before_the_end(qtbot, worker):
    heard = []
    worker.event_arrived.connect(lambda event: heard.append((event.batch, threading.current_thread())))
    worker.run_ended.connect(lambda _: heard.append(("end", threading.current_thread())))

    def job(control):
        for number in range(1, 51):
            control.on_event(BatchDone(1, number, 50, 1.0, 0.1, 10.0, 1.0))
        return RunOutcome(RunEnded("finished", "Done.", 0))

    ended(qtbot, worker, job)
    assert heard == [(what, threading.main_thread()) for what in (*range(1, 51), "end")]


def test_a_run_stops_when_it_is_asked_to(qtbot, worker):
    worker.start(until_stopped)
    with qtbot.waitSignal(worker.event_arrived):
        pass
    with qtbot.waitSignal(worker.run_ended) as end:
        worker.request_stop()
        assert worker.state == "stopping"
    assert end.args[0].ended.outcome == "stopped"
    assert not worker.is_running()


def test_a_paused_run_learns_nothing_until_it_goes_on(qtbot, worker):
    heard = []
    worker.event_arrived.connect(heard.append)
    worker.start(until_stopped)
    qtbot.waitUntil(lambda: len(heard) > 3)
    worker.pause()
    qtbot.wait(100)
    before = len(heard)
    qtbot.wait(100)
    assert len(heard) == before
    worker.resume()
    qtbot.waitUntil(lambda: len(heard) > before)


def test_a_paused_run_can_be_stopped(qtbot, worker):
    worker.start(until_stopped)
    worker.pause()
    with qtbot.waitSignal(worker.run_ended):
        worker.request_stop()


def test_an_expected_error_ends_the_run_with_its_sentence(qtbot, worker):
    def job(control):
        raise DatasetError("There is no data set in /nowhere: choose another folder.")

    end = ended(qtbot, worker, job)
    assert (end.outcome, end.message) == ("failed", "There is no data set in /nowhere: choose another folder.")


def test_our_own_fault_ends_the_run_and_reaches_the_log(qtbot, worker, caplog):
    def job(control):
        raise KeyError("fc9")

    with caplog.at_level(logging.ERROR):
        end = ended(qtbot, worker, job)
    assert end.outcome == "failed"
    assert "digitpad.log" in end.message
    assert "KeyError" in caplog.text


def test_a_lack_of_memory_is_said_in_plain_words(qtbot, worker):
    def job(control):
        raise MemoryError

    assert "memory" in ended(qtbot, worker, job).message


def test_a_second_run_can_follow_but_not_overlap(qtbot, worker):
    worker.start(until_stopped)
    with pytest.raises(ValueError, match="under way"):
        worker.start(until_stopped)
    with qtbot.waitSignal(worker.run_ended):
        worker.request_stop()
    worker.start(until_stopped)
    assert worker.is_running()


def test_waiting_needs_no_event_loop(qtbot, worker):
    worker.start(until_stopped)
    worker.request_stop(leaving=True)
    assert worker.wait(10_000)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives each thread a priority of its own")
def test_the_run_has_a_lower_priority_than_the_window(qtbot, worker):
    found = []
    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def job(control):
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
        return RunOutcome(RunEnded("finished", "Done.", 0))

    ended(qtbot, worker, job)
    assert found == [19]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before < 19
