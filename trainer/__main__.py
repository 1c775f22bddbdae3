"""Command line: ``python -m trainer COMMAND``, or the same after ``digitpad``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from trainer.commands.console import INTERRUPTED, complain, settle_streams
from trainer.commands.program import help_as_option, parser_for
from trainer.errors import TrainerError, as_told


def main(arguments: Sequence[str] | None = None, program: str = "trainer") -> int:
    """Run one command for ``program``, under whose name errors are told.

    Exit status 0 when all went well, 1 for what the world did wrong, 2 for a wrong command line, 130 after Ctrl+C.
    """
    settle_streams()
    words = help_as_option(sys.argv[1:] if arguments is None else arguments)
    chosen = parser_for(words, "python -m trainer" if program == "trainer" else program).parse_args(words)
    chosen.program = program
    try:
        status: int = chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the figures has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except (TrainerError, ValueError, MemoryError) as error:
        told = error if isinstance(error, ValueError) else as_told(error) or error
        complain(chosen, told)
        return 1 if isinstance(told, TrainerError) else 2
    except (ImportError, OSError) as error:
        without_torch = as_told(error)
        if without_torch is None:
            raise
        complain(chosen, without_torch)
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
