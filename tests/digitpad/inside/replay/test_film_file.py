import numpy as np
import pytest
from PIL import Image

from digitpad.inside.replay.film_file import LAST_MS, save_film
from trainer.errors import StorageError


@pytest.mark.parametrize("ending", ["webp", "gif"])
def test_a_film_is_saved_as_a_picture_that_moves(film, qapp, tmp_path, ending):
    path = tmp_path / f"film.{ending}"

    save_film(path, film)

    with Image.open(path) as saved:
        assert saved.n_frames > len(film.frames) // 2  # frames that are alike may be one
        first = np.asarray(saved.convert("L")).astype(int)
        saved.seek(saved.n_frames - 1)
        last = np.asarray(saved.convert("L")).astype(int)
        assert saved.info["duration"] >= LAST_MS
    assert (np.abs(last - first) > 100).sum() > 500


def test_a_folder_that_is_not_there_is_told(film, qapp, tmp_path):
    with pytest.raises(StorageError):
        save_film(tmp_path / "none" / "film.gif", film)
