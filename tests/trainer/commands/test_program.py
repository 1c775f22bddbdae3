"""Which commands there are, and that only the one named is loaded."""

import argparse
import subprocess
import sys

from trainer.commands.program import COMMANDS, add_commands, help_as_option, parser_for


def test_every_command_has_its_parser_and_all_know_the_same_options(capsys):
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    add_commands(commands)
    assert set(commands.choices) == {*COMMANDS, "help"}
    for name in COMMANDS:
        told = commands.choices[name].format_help()
        assert "--quiet" in told
        assert "--version" in told


def test_quiet_before_and_after_the_command_is_the_same():
    for words in (["-q", "export", "--out", "a.pt"], ["export", "-q", "--out", "a.pt"]):
        assert parser_for(words, "digitpad").parse_args(words).quiet is True
    words = ["export", "--out", "a.pt"]
    assert parser_for(words, "digitpad").parse_args(words).quiet is False


def test_help_may_stand_first():
    assert help_as_option(["help", "train"]) == ["train", "--help"]
    assert help_as_option(["help", "-q", "train"]) == ["train", "--help"]
    assert help_as_option(["help"]) == ["--help"]
    assert help_as_option(["train", "help"]) == ["train", "help"]


def test_reading_loads_no_other_command():
    code = "import sys; from trainer.commands.program import parser_for; parser_for(['classify', 'a'], 'digitpad')"
    code += "; sys.exit(any('commands.' + each in name for name in sys.modules for each in ('train', 'experiment')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
