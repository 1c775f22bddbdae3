"""System libraries: found by loading them, installed where that is possible, named where it is not."""

import shutil
import sys

import system_packages

from digitpad.launch import display_check


def test_a_missing_library_or_program_is_named_by_its_debian_package(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(display_check, "XCB_LIBRARIES", {"libno-such-thing.so.9": "libno-such-thing9"})
    monkeypatch.setattr(display_check, "GUI_LIBRARIES", {})
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    assert system_packages.missing_packages(["Xvfb"]) == ["libno-such-thing9", "xvfb"]


def test_other_systems_lack_nothing(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")

    assert system_packages.missing_packages(["Xvfb"]) == []


def test_without_a_way_to_install_the_packages_are_named_in_a_sentence(monkeypatch, capsys):
    monkeypatch.setattr(shutil, "which", lambda _name: None)

    assert not system_packages.install_packages(["libegl1", "xvfb"])

    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "libegl1 xvfb" in said
