"""What is there and whole, by what each package says that it brought."""

from starting.installed import damaged, forget, versions
from starting.places import Environment

from tests.resources.starting.conftest import lay


def test_the_packages_are_found_by_normalized_names(setup):
    lay(setup.environment, "opencv-python-headless", "5.0")

    assert versions(setup.environment) == {"opencv-python-headless": "5.0"}
    assert damaged(setup.environment) == []


def test_compiled_files_may_be_made_anew(setup):
    lay(setup.environment, "numpy")
    record = next(setup.environment.packages().glob("numpy-*")) / "RECORD"
    record.write_text(record.read_text() + "\nnumpy/__pycache__/a.cpython-311.pyc,sha256=AAAA,99\n")

    assert damaged(setup.environment) == []


def test_what_is_damaged_is_named_and_can_be_forgotten(setup):
    lay(setup.environment, "numpy")
    lay(setup.environment, "pillow")
    (setup.environment.packages() / "numpy.py").unlink()
    next(setup.environment.packages().glob("pillow-*")).joinpath("METADATA").unlink()

    assert sorted(damaged(setup.environment)) == ["numpy", "pillow"]

    forget(setup.environment, ["numpy", "pillow", "none"])
    assert versions(setup.environment) == {}


def test_names_that_are_not_there_are_damaged(setup):
    assert damaged(setup.environment, ["numpy"]) == ["numpy"]


def test_an_empty_environment_has_nothing(tmp_path):
    assert versions(Environment(tmp_path)) == {}
