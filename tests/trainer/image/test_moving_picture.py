import numpy as np
import pytest
from PIL import Image, features

from trainer.errors import StorageError
from trainer.image.moving_picture import write_moving_picture


def frames(count=4):
    for number in range(count):
        frame = np.full((30, 40, 3), 255, np.uint8)
        frame[:, : 10 * number + 1] = (20, 60, 200)
        yield frame


@pytest.mark.parametrize("ending", [".webp", ".gif", ".GIF"])
def test_a_picture_that_moves_is_read_again_frame_by_frame_with_its_durations(tmp_path, ending):
    path = tmp_path / f"film{ending}"

    write_moving_picture(path, frames(), [40, 40, 40, 1500])

    with Image.open(path) as film:
        assert (film.size, film.n_frames, film.info["loop"]) == ((40, 30), 4, 0)
        shown = []
        for number in range(4):
            film.seek(number)
            shown.append(np.asarray(film.convert("RGB")).astype(int))
        assert film.info["duration"] == 1500
    for number, (frame, wanted) in enumerate(zip(shown, frames(), strict=True)):
        assert np.abs(frame - wanted).mean() < 12, number


def test_a_gif_keeps_the_colours_that_most_pixels_have(tmp_path):
    chance = np.random.default_rng(3)
    shown = [frame.copy() for frame in frames(3)]
    for frame in shown:
        frame[:6] = chance.integers(0, 256, (6, 40, 3))  # far more colours than a GIF has
    write_moving_picture(tmp_path / "film.gif", iter(shown), [40] * 3)
    with Image.open(tmp_path / "film.gif") as film:
        for number, wanted in enumerate(shown):
            film.seek(number)
            assert np.array_equal(np.asarray(film.convert("RGB"))[6:], wanted[6:]), number


def test_other_endings_and_a_pillow_without_webp_are_told(tmp_path, monkeypatch):
    with pytest.raises(StorageError, match="ends with none of"):
        write_moving_picture(tmp_path / "film.png", frames(), [40] * 4)
    monkeypatch.setattr(features, "check", lambda _: False)
    with pytest.raises(StorageError, match="save a GIF"):
        write_moving_picture(tmp_path / "film.webp", frames(), [40] * 4)
    assert list(tmp_path.iterdir()) == []
