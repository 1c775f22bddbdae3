"""The gate with a real thread that passes it, as a run's does."""

import threading

import pytest

from digitpad.train.live.batch_gate import BatchGate


class Runner:
    """Passes the gate after each batch until it is told to end; ``looked_at`` are the batches that were the last."""

    def __init__(self, gate, steps=0):
        self.gate, self.done, self.looked_at, self.ended = gate, 0, [], False
        if steps:
            gate.step(steps)
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        while not self.ended:
            if self.gate.is_last():
                self.looked_at.append(self.done + 1)
            self.done += 1
            self.gate.count()
            self.gate.wait()


@pytest.fixture
def runners():
    made = []
    yield made
    for runner in made:
        runner.ended = True
        runner.gate.open()
        runner.thread.join(20)
        assert not runner.thread.is_alive()


def test_steps_pass_so_many_batches_and_the_last_is_looked_at(runners, qtbot):
    runner = Runner(BatchGate(), steps=3)
    runners.append(runner)
    qtbot.waitUntil(lambda: runner.gate.is_held() and runner.done == 3, timeout=20_000)
    runner.gate.step(1)
    runner.gate.step(10)
    qtbot.waitUntil(lambda: runner.gate.is_held() and runner.done == 14, timeout=20_000)
    assert runner.looked_at[0] == 3
    assert runner.looked_at[-1] == 14


def test_an_open_gate_lets_all_pass_until_it_is_held(runners, qtbot):
    runner = Runner(BatchGate())
    runners.append(runner)
    qtbot.waitUntil(lambda: runner.done > 100, timeout=20_000)
    runner.gate.step(2)
    qtbot.waitUntil(runner.gate.is_held, timeout=20_000)
    before = runner.done
    assert len(runner.looked_at) == 1
    runner.gate.open()
    qtbot.waitUntil(lambda: runner.done > before + 100, timeout=20_000)
