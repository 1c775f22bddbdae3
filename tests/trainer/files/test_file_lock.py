import subprocess
import sys

import pytest

from trainer.files.file_lock import RunLock, is_held


def test_a_lock_is_one_programs_until_it_is_given_back(tmp_path):
    first, second = RunLock(tmp_path / "lock"), RunLock(tmp_path / "lock")
    assert first.take()
    assert is_held(tmp_path / "lock")
    assert not second.take()
    first.release()
    first.release()
    assert second.take()
    second.release()
    assert not is_held(tmp_path / "lock")


@pytest.mark.parametrize("end", ["import os; os._exit(1)", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"])
def test_the_system_takes_the_lock_of_a_program_back_that_died(tmp_path, end):
    code = f"""
import sys
from pathlib import Path
from trainer.files.file_lock import RunLock
lock = RunLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.readline()
{end}
"""
    command = [sys.executable, "-c", code, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "True\n"
        assert is_held(tmp_path / "lock")
        child.communicate("\n")
    assert (tmp_path / "lock").exists()
    assert not is_held(tmp_path / "lock")


def test_no_file_is_no_lock_and_a_folder_cannot_be_one(tmp_path):
    assert not is_held(tmp_path / "none")
    assert not is_held(tmp_path)
    with pytest.raises(OSError, match=r"\w"):
        RunLock(tmp_path / "missing" / "lock").take()
