import os

import numpy as np  # noqa: F401 - brings the library whose threads are counted
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from trainer.model.matrix_threads import one_thread, settle_threads


def threads():
    return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}


@pytest.fixture
def two_threads():
    with threadpool_limits(2, user_api="blas"):
        if threads() != {2}:
            pytest.skip("this numpy calculates on one thread anyway")
        yield


def test_numpy_is_told_to_use_one_thread_unless_somebody_decided_otherwise(monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    settle_threads()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"

    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    settle_threads()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"


def test_the_caller_has_his_threads_back_afterwards(two_threads):
    with one_thread():
        assert threads() == {1}
    assert threads() == {2}


def test_an_error_gives_them_back_as_well(two_threads):
    with pytest.raises(ZeroDivisionError), one_thread():
        _ = 1 / 0
    assert threads() == {2}
