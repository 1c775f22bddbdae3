"""Command line: ``python -m trainer train | evaluate | predict | export | adapt-study``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from trainer.commands import adapt_study, evaluate, export, predict, train
from trainer.errors import TrainerError

LEFT_OUT_AT_WILL = ("torch", "torchvision")  # a prediction needs neither, so an installation may lack them


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Exit status 0 when all went well, 1 for what the world did wrong, 2 for a wrong command line."""
    parser = argparse.ArgumentParser(prog="python -m trainer", description="Train and measure readers of digits.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (train, evaluate, predict, export, adapt_study):
        command.add_parser(commands)
    chosen = parser.parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the figures has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except TrainerError as error:
        print(f"trainer: {error}", file=sys.stderr)
        return 1
    except ValueError as error:
        print(f"trainer: {error}", file=sys.stderr)
        return 2
    except ModuleNotFoundError as error:
        if error.name not in LEFT_OUT_AT_WILL:
            raise
        print(f"trainer: This needs {error.name}, which is not installed: pip install {error.name}", file=sys.stderr)
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
