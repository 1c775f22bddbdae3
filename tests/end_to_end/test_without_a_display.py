"""No display, a dead one, or none needed: the program says so, or just works."""

import json
import os
import subprocess

import pytest
from PIL import Image, ImageDraw


@pytest.fixture
def no_display():
    """The environment of a machine without a screen."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in hidden}


@pytest.fixture
def picture(tmp_path):
    image = Image.new("L", (120, 160), 255)
    ImageDraw.Draw(image).line([(30, 25), (90, 25), (50, 140)], fill=0, width=12)
    image.save(tmp_path / "seven.png")
    return tmp_path / "seven.png"


def call(program, *words, environment):
    return subprocess.run([program, *map(str, words)], env=environment, capture_output=True, text=True, check=False)


def test_without_a_display_it_names_the_ways_in_one_sentence(program, no_display):
    done = call(program, environment=no_display)

    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    for way in ("Xvfb", "digitpad classify", "digitpad --demo"):
        assert way in done.stderr


@pytest.mark.parametrize("name", [":4711", "nowhere.invalid:0", "nonsense"])
def test_with_a_dead_display_it_does_the_same_and_does_not_abort(program, no_display, name):
    done = call(program, environment=no_display | {"DISPLAY": name})

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert name in done.stderr


def test_a_picture_is_classified_without_a_display(program, no_display, picture):
    done = call(program, "classify", picture, "--json", environment=no_display)

    answer = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert (answer["file"], answer["digit"]) == (str(picture), 7)
    assert sum(answer["probabilities"]) == pytest.approx(1, abs=1e-5)


def test_what_cannot_be_read_costs_one_line_and_the_status_not_the_others(program, no_display, picture, tmp_path):
    (tmp_path / "broken.png").write_bytes(b"this is no picture")

    done = call(program, "classify", tmp_path / "broken.png", picture, environment=no_display)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "broken.png" in done.stderr
    assert "seven.png" in done.stdout


def test_a_model_that_cannot_be_read_ends_with_status_2(program, no_display, picture, tmp_path):
    (tmp_path / "model.safetensors").write_bytes(b"this is no model")

    done = call(
        program, "classify", picture, "--model", tmp_path / "model.safetensors", "--json", environment=no_display
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "model.safetensors" in done.stderr


@pytest.mark.timeout(900)
def test_the_demo_needs_no_display_reads_all_ten_digits_and_saves_pictures(program, no_display, tmp_path):
    done = call(program, "--demo", "--screenshots", tmp_path / "pictures", environment=no_display)

    assert (done.returncode, done.stderr) == (0, "")
    assert "10 of 10 read right" in done.stdout
    pictures = [Image.open(path) for path in (tmp_path / "pictures").glob("*.png")]
    assert len(pictures) >= 5
    assert all(len(picture.convert("RGB").resize((64, 64)).getcolors(4096)) > 20 for picture in pictures)
