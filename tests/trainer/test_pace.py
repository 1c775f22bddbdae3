from trainer.pace import Pace


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


def test_telling_happens_at_most_twenty_times_a_second():
    clock = Clock()
    pace = Pace(clock)
    told = 0
    for _ in range(1000):
        clock.now += 0.001
        told += pace.is_time_to_tell()
    assert 15 <= told <= 20
