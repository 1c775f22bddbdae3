"""A wheel, built from the checkout and installed into an empty virtual environment outside of it."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {"digitpad", "trainer"}


def run_quietly(command, **options):
    """Runs a command that must succeed and returns what it printed."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run_quietly([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder], cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory):
    """The bin folder of an environment that has the wheel, and borrows this one's torch, Qt and the like."""
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    run_quietly([sys.executable, "-m", "venv", "--without-pip", folder])
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    run_quietly([sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel])
    packages = Path(run_quietly([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip())
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return scripts


@pytest.fixture
def outside(tmp_path, monkeypatch):
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_wheel_installs_two_names_and_no_more(wheel):
    names = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {name for name in names if not name.endswith(".dist-info")} == TOP_LEVEL


def test_a_wheel_carries_data_models_icons_translations_and_desktop_files(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    for folder, suffix in (
        ("trainer/resources/mnist/", ".gz"),
        ("trainer/resources/models/", ".safetensors"),
        ("digitpad/resources/icons/", ".svg"),
        ("digitpad/resources/translations/", ".qm"),
        ("digitpad/resources/linux/", ".desktop"),
    ):
        assert any(name.startswith(folder) and name.endswith(suffix) for name in names), folder


def test_the_installed_packages_are_the_wheels_and_not_the_checkouts(environment, outside):
    home = run_quietly([environment / "python", "-c", "import digitpad, trainer; print(digitpad.__file__)"])

    assert Path(home.strip()).is_relative_to(environment.parent)


def test_the_installed_program_reads_a_picture_with_the_bundled_model(environment, outside):
    picture = Image.new("L", (120, 160), 255)
    ImageDraw.Draw(picture).line([(30, 25), (90, 25), (50, 140)], fill=0, width=12)
    picture.save(outside / "seven.png")

    printed = run_quietly([environment / "digitpad", "classify", "seven.png", "--json"])

    assert json.loads(printed)["digit"] == 7


def test_the_installed_trainer_finds_data_and_model_in_the_wheel(environment, outside):
    command = [environment / "python", "-m", "trainer", "evaluate", "--data", "mnist-test", "--json"]

    result = json.loads(run_quietly(command).splitlines()[-1])

    assert result["n"] == 10_000
    assert result["accuracy"] > 0.97


def test_the_installed_window_draws_itself_and_finds_its_icons(environment, outside):
    report = (
        "from digitpad.app import create_window; from PySide6.QtTest import QTest;"
        "window = create_window(); window.show(); QTest.qWaitForWindowExposed(window); window.grab();"
        "QTest.qWait(500);"  # the window's own icon comes after its first paint
        "print(window.windowIcon().isNull(), window.commands['Undo'].icon().isNull())"
    )

    assert run_quietly([environment / "python", "-c", report]).split() == ["False", "False"]


@pytest.mark.parametrize("absent", ["torchvision", "torch"])
def test_digits_are_read_where_torch_or_torchvision_is_left_out(environment, outside, absent):
    Image.fromarray(np.full((64, 64), 255, np.uint8)).save(outside / "white.png")

    printed = run_quietly(
        [environment / "python", "-c", without(absent, "digitpad"), "classify", "white.png", "--json"]
    )

    assert json.loads(printed)["digit"] is None


def test_a_network_is_trained_where_torchvision_is_left_out(environment, outside):
    words = ["train", "--preset", "quick", "--epochs", "1", "--hidden", "16", "--out", "small.safetensors"]

    run_quietly([environment / "python", "-c", without("torchvision", "trainer"), *words])

    assert (outside / "small.safetensors").is_file()


def test_training_without_torch_is_refused_in_a_sentence(environment, outside):
    command = [environment / "python", "-c", without("torch", "trainer"), "train", "--out", "none.safetensors"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert len(done.stderr.splitlines()) == 1
    assert "torch" in done.stderr


def test_a_pytorch_file_is_read_without_torch(environment, outside):
    torch = pytest.importorskip("torch")
    torch.save({"0.weight": torch.eye(10, 784), "0.bias": torch.zeros(10)}, outside / "mine.pt")
    Image.new("L", (64, 64), 255).save(outside / "white.png")
    words = ["classify", "white.png", "--model", "mine.pt"]
    command = [environment / "python", "-c", without("torch", "digitpad"), *words]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "white.png: no digit, nothing is drawn\n")
    assert "mine reads only" in done.stderr


def without(absent, package):
    """A program that runs a package's command line as if another package were not installed."""
    return f"import sys; sys.modules[{absent!r}] = None; from {package}.__main__ import main; sys.exit(main())"


def test_a_checkout_and_its_wheel_say_the_same_version(wheel):
    from digitpad import __version__

    assert wheel.name.startswith(f"digitpad-{__version__}-")


def test_a_wheel_leaves_out_what_only_translators_need(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    compiled = {Path(name).name for name in names if name.startswith("digitpad/resources/translations/")}
    assert compiled == {path.name for path in (ROOT / "resources/translations").glob("*.qm")}
