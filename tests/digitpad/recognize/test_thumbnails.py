import subprocess
import sys

import numpy as np
import pytest

from digitpad.recognize.thumbnails import SIDE, Thumbnails, thumbnail
from tests.digitpad.conftest import SEVEN
from trainer.errors import TrainerError
from trainer.image.picture_file import write_png_bytes
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture
def files(tmp_path):
    paths = [tmp_path / name for name in ("7.inkml", "wide.png", "broken.png")]
    write_inkml(paths[0], Ink((Stroke(SEVEN),)))
    wide = np.full((60, 300), 255, np.uint8)
    wide[20:40, 100:200] = 0
    paths[1].write_bytes(write_png_bytes(wide))
    paths[2].write_bytes(b"no picture")
    return paths


def test_a_drawing_and_a_picture_are_dark_on_light_and_small(files):
    for path in files[:2]:
        small = thumbnail(path)
        assert max(small.shape) <= SIDE
        assert small.max() > 200
        assert small.min() < 80
    with pytest.raises(TrainerError):
        thumbnail(files[2])


def test_only_what_is_asked_for_is_made_and_what_cannot_be_read_holds_nothing_up(files, parent, qtbot):
    thumbnails, arrived = Thumbnails(files, parent), []
    thumbnails.arrived.connect(arrived.append)
    assert [thumbnails.of(row) for row in (1, 2)] == [None, None]
    qtbot.waitUntil(lambda: arrived == [1])
    assert thumbnails.of(1).width() == SIDE
    assert thumbnails.of(0) is None
    qtbot.waitUntil(lambda: arrived == [1, 0])
    assert thumbnails.of(0).width() == thumbnails.of(1).width()  # so that the names beside them are aligned
    assert thumbnails.of(2) is None


def test_a_window_that_shows_many_files_loads_no_opencv_which_would_hold_it_up_for_a_tenth_of_a_second(files):
    script = (
        "import sys; from pathlib import Path; import trainer.reading.file_answers\n"
        "from digitpad.recognize.thumbnails import thumbnail\n"
        "print([thumbnail(Path(name)).size > 0 for name in sys.argv[1:]], 'cv2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script, *files[:2]], capture_output=True, text=True, check=True)
    assert done.stdout == "[True, True] False\n"
