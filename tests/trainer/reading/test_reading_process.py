import io
import json
import os
import subprocess
import sys

import pytest

from tests.trainer.sample_models import random_model
from trainer.reading.answer_lines import answer_of_line, line_of_file, opening
from trainer.reading.reading_process import main


def test_each_line_asked_is_a_line_answered(tmp_path):
    (tmp_path / "a.png").write_bytes(b"no picture")
    asked = opening(random_model(), True) + 2 * line_of_file(str(tmp_path / "a.png"))
    said = io.BytesIO()
    assert main(io.BytesIO(asked), said) == 0
    lines = said.getvalue().splitlines()
    assert len(lines) == 2
    assert "a.png" in str(answer_of_line(lines[0]))
    assert json.loads(lines[0])[0] == "PictureError"


@pytest.mark.skipif(not hasattr(os, "SCHED_IDLE"), reason="Linux alone has it")
def test_who_is_patient_lets_others_first_from_the_first_step_on():
    code = "import os, sys, trainer.reading.reading_process as process; process.let_others_first()"
    code += "; print(os.sched_getscheduler(0) == os.SCHED_IDLE, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]
