import subprocess
import sys

ENDING_EARLY = """
import threading
from digitpad.system.torch_warm_up import begin_warm_up, is_loading
begin_warm_up()
while "torch" not in __import__("sys").modules and is_loading():
    threading.Event().wait(0.01)
"""


def test_a_process_that_ends_while_torch_is_loaded_ends_quietly():
    ended = subprocess.run([sys.executable, "-c", ENDING_EARLY], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
