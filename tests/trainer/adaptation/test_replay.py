"""What is practised beside one person's digits."""

import numpy as np

from tests.trainer.small_data import small_dataset
from trainer.adaptation import replay
from trainer.adaptation.replay import DRAWN_DIGITS, JUNK, TEST_JUNK, replay_of


def test_the_pool_is_the_same_every_time_and_no_picture_of_the_data_set_itself():
    dataset = small_dataset()
    one, two = replay_of(dataset), replay_of(dataset)
    np.testing.assert_array_equal(one.mnist, two.mnist)
    assert one.mnist.shape == dataset.train_images.shape
    known = {image.tobytes() for image in dataset.train_images}
    assert not any(image.tobytes() in known for image in one.mnist)


def test_what_tells_how_many_are_refused_is_as_it_is_in_the_data_set():
    dataset = small_dataset()
    known = {image.tobytes() for image in dataset.train_images}
    assert all(image.tobytes() in known for image in replay_of(dataset).usual)


def test_what_is_drawn_by_rule_is_made_once_in_a_process():
    replay.draw_beforehand()
    pool = replay_of(small_dataset())
    assert pool.drawn.shape == (DRAWN_DIGITS + JUNK, 28, 28)
    assert pool.drawn is replay_of(small_dataset(300)).drawn


def test_the_junk_for_the_test_is_none_of_what_is_practised():
    other = replay.test_junk()
    assert other.shape == (TEST_JUNK, 28, 28)
    practised = {image.tobytes() for image in replay_of(small_dataset()).drawn}
    assert not any(image.tobytes() in practised for image in other)
