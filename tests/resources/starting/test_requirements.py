"""What is declared and what is pinned, and that both belong together."""

import pytest
from starting.places import ROOT
from starting.requirements import GROUPS, Requirements, name_of

REQUIREMENTS = Requirements(ROOT)


def test_torch_is_for_training_all_else_of_the_program_for_reading():
    assert [name_of(line) for line in REQUIREMENTS.declared("training")] == ["torch", "torchvision"]
    assert "numpy" in [name_of(line) for line in REQUIREMENTS.declared("reading")]


@pytest.mark.parametrize("group", GROUPS)
def test_all_that_is_declared_is_pinned_but_pip(group):
    pinned = {name_of(line) for each in GROUPS for line in REQUIREMENTS.pinned(each)}

    assert {name_of(line) for line in REQUIREMENTS.declared(group)} - pinned <= {"pip"}


def test_a_group_brings_the_groups_that_it_includes():
    assert {"mkdocs", "pytest"} <= {name_of(line) for line in REQUIREMENTS.declared("tests")}


def test_nothing_is_pinned_twice_and_each_line_pins():
    lines = [line for group in GROUPS for line in REQUIREMENTS.pinned(group)]

    assert len({name_of(line) for line in lines}) == len(lines)
    assert all("==" in line.partition(";")[0] for line in lines)
    assert not any(word in line for line in lines for word in ("http", "/", "@"))


def test_torch_comes_after_what_it_needs():
    assert [name_of(line) for line in REQUIREMENTS.pinned("training")[-2:]] == ["torch", "torchvision"]


def test_the_newest_versions_have_no_pins():
    newest = Requirements(ROOT, newest=True)

    assert newest.constraints() == []
    assert newest.pinned("training") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("PySide6-Essentials>=6.8,!=6.12.0; python_version < '3.12'", "pyside6-essentials"),
        ("a_b.c [x]", "a-b-c"),
        ("-c", "c"),
        ("", ""),
    ],
)
def test_a_name_is_normalized(line, name):
    assert name_of(line.lstrip("-")) == name
