"""Whatever happened to the program's own files, the next start ends with a window."""

import os
import random
import signal

import pytest

from tests.reliability.damages import DAMAGES
from tests.reliability.harness import row_of
from tests.reliability.own_files import ended, forked


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not copied here")
def test_windows_open_over_damaged_files():
    row = row_of("own", 4)
    assert sum(row["files"].values()) == 4


def test_every_damage_changes_what_lies_there(tmp_path):
    for name, damage in DAMAGES.items():
        path = tmp_path / name
        path.write_bytes(b"0123456789" * 10)
        for seed in range(5):
            if path.is_file() and path.stat().st_size:
                damage(random.Random(seed), path)
        assert not path.is_file() or path.read_bytes() != b"0123456789" * 10


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not copied here")
def test_a_start_that_dies_or_fails_is_seen():
    def die():
        os.kill(os.getpid(), signal.SIGKILL)

    assert ended(forked(die)) == -signal.SIGKILL
    assert ended(forked(lambda: 0)) == 0
    assert ended(forked(lambda: 3)) == 3
