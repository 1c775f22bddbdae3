import errno
from pathlib import Path

from tests.reliability.failing_disk import fail_each_step
from tests.reliability.harness import row_of
from tests.reliability.savers import Saver
from trainer.errors import StorageError


def test_every_failing_step_of_every_save_leaves_old_or_new_and_is_told():
    assert row_of("disk", 1)["n"] > 60


def careless_saver() -> Saver:
    def opened(folder):
        import os

        def save(number):
            descriptor = os.open(Path(folder, "a.txt"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            try:
                os.write(descriptor, b"%d" % number)
            except OSError as error:
                raise StorageError("It went wrong.") from error
            finally:
                os.close(descriptor)

        return save

    return Saver("careless", opened, lambda folder: int(Path(folder, "a.txt").read_text()), frozenset({"a.txt"}))


def test_the_harness_catches_a_saver_that_empties_the_file_first(capsys):
    failures = {"damaged": 0, "not_told": 0, "strays": 0}
    assert _fail_each_step_until_damage(failures)
    assert failures["damaged"] > 0


def _fail_each_step_until_damage(failures):
    """The damage ends the run: the next read of the emptied file fails."""
    try:
        fail_each_step(careless_saver(), errno.ENOSPC, failures)
    except ValueError:
        return True
    return False
