from trainer.training.tally import Pace


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def test_speed_and_time_left_follow_from_what_was_learned():
    clock = Clock()
    pace = Pace(clock)
    pace.learned(500)
    clock.now += 2.0
    assert pace.samples_per_second == 250
    assert pace.seconds_left(1000) == 4


def test_a_pause_does_not_count():
    clock = Clock()
    pace = Pace(clock)
    pace.learned(100)
    clock.now += 1.0

    def wait():
        clock.now += 3600

    pace.leave_out(wait)
    assert pace.seconds == 1.0


def learn(pace, clock, batches, seconds):
    for _ in range(batches):
        clock.now += seconds
        pace.learned(100)


def test_the_computers_sleep_between_two_batches_does_not_count():
    clock = Clock()
    pace = Pace(clock)
    learn(pace, clock, 10, 0.5)
    learn(pace, clock, 1, 8 * 3600)
    learn(pace, clock, 9, 0.5)
    assert pace.seconds == 10.0
    assert pace.samples_per_second == 200
    assert pace.seconds_left(1000) == 5.0


def test_a_sleep_that_is_not_over_for_the_next_batch_does_not_count_either():
    clock = Clock()
    pace = Pace(clock)
    learn(pace, clock, 4, 0.25)
    clock.now += 60
    assert pace.seconds == 1.25


def test_batches_that_simply_last_long_do_count():
    clock = Clock()
    pace = Pace(clock)
    learn(pace, clock, 3, 30.0)
    learn(pace, clock, 1, 90.0)
    assert pace.seconds == 180.0


def test_a_hiccup_of_some_seconds_counts():
    clock = Clock()
    pace = Pace(clock)
    learn(pace, clock, 10, 0.125)
    learn(pace, clock, 1, 8.0)
    assert pace.seconds == 9.25


def test_a_clock_that_jumps_back_makes_nothing_negative():
    clock = Clock()
    pace = Pace(clock)
    learn(pace, clock, 4, 0.5)
    clock.now -= 50
    assert pace.seconds == 2.0
    learn(pace, clock, 4, 0.5)
    assert 2.0 <= pace.seconds <= 4.0


def test_telling_goes_on_after_the_clock_jumped_back():
    clock = Clock()
    pace = Pace(clock)
    clock.now -= 50
    assert pace.is_time_to_tell()


def test_telling_happens_at_most_twenty_times_a_second():
    clock = Clock()
    pace = Pace(clock)
    told = 0
    for _ in range(1000):
        clock.now += 0.001
        told += pace.is_time_to_tell()
    assert 15 <= told <= 20
