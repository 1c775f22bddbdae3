"""The switch "the pad reads with the model in training", told by the worker's own signals."""

from digitpad.train.live.live_reading import LiveReading
from digitpad.train.live.train_worker import TrainWorker
from tests.trainer.sample_models import random_model


def test_the_newest_network_is_handed_over_while_it_is_on_and_none_of_a_run_that_is_over(qapp):
    worker = TrainWorker()
    reading, told = LiveReading(worker, worker), []
    reading.model_changed.connect(told.append)
    reading.left.connect(lambda: told.append("left"))
    first, second = random_model(seed=1), random_model(seed=2)

    worker.epoch_model_arrived.emit(first)
    assert told == []
    reading.switch(True)
    worker.epoch_model_arrived.emit(second)
    reading.switch(False)
    reading.forget()
    reading.switch(True)

    assert told == [first, second, "left"]
