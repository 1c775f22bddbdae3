import csv
import io
import itertools

import pytest

from digitpad.train.curves.history import MOST_BATCH_POINTS, History, error_rates, history_csv
from trainer.runs.events import BatchDone, EpochDone, RunStarted


def epoch(number, validation_loss=1.0, is_best=True):
    return EpochDone(number, 0.5, 0.8, validation_loss, 0.75, 0.01, 1000.0, 2.0, is_best)


def started(first=1, epochs=5):
    return RunStarted("cpu", "fp32", 1, 100, 480, 120, 10, first, epochs)


def batch(number, of, in_epoch=1):
    return BatchDone(in_epoch, number, of, 0.3, 0.01, 1000.0, 5.0)


def test_curves_have_a_point_an_epoch_in_order():
    history = History()
    for event in (started(), epoch(1, 0.9), epoch(2, 0.7)):
        history.add(event)
    curve = history.curve("validation_loss")
    assert (curve.x, curve.y) == ((1.0, 2.0), (0.9, 0.7))
    assert history.planned_epochs == 5


def test_the_best_epoch_is_the_last_one_that_was_called_best():
    history = History([epoch(1), epoch(2), epoch(3, is_best=False)])
    assert history.best == epoch(2)


def test_there_is_no_best_epoch_before_the_first():
    assert History().best is None


def test_batches_lie_within_their_epoch():
    history = History()
    history.add(batch(5, 10, in_epoch=3))
    assert history.batch_losses().x == (2.5,)


def test_ten_thousand_batches_are_thinned_out_and_still_span_the_run():
    history = History()
    for number in range(1, 10_001):
        history.add(batch(number, 10_000))
    places = history.batch_losses().x
    assert len(places) <= MOST_BATCH_POINTS
    assert places[0] < 0.01
    assert places[-1] == 1.0


def test_a_resumed_run_replaces_what_it_learns_again():
    history = History([epoch(1), epoch(2)])
    history.add(batch(5, 10, in_epoch=3))
    history.add(started(first=2))
    assert [done.epoch for done in history.epochs] == [1]
    assert history.batch_losses().x == ()


def test_the_nearest_epoch_is_found_from_both_sides():
    history = History([epoch(1), epoch(2), epoch(3)])
    assert [history.nearest(x).epoch for x in (-4, 1.4, 1.6, 99)] == [1, 1, 2, 3]


def test_error_rates_are_what_accuracies_lack():
    rates = error_rates(History([epoch(1)]).curve("validation_accuracy"))
    assert rates.y == pytest.approx((0.25,))


def test_a_history_as_csv_reads_back():
    rows = list(csv.DictReader(io.StringIO(history_csv([epoch(1, 0.9), epoch(2, 0.7)]))))
    assert [row["epoch"] for row in rows] == ["1", "2"]
    assert float(rows[1]["validation_loss"]) == 0.7


def test_all_of_a_long_run_has_one_stride():
    history = History()
    for number in range(1, 10_001):
        history.add(batch(number, 10_000))
    x = history.batch_losses().x
    assert len({round(10_000 * (after - before)) for before, after in itertools.pairwise(x[:-1])}) == 1
    assert MOST_BATCH_POINTS / 2 <= len(x) <= MOST_BATCH_POINTS + 1
