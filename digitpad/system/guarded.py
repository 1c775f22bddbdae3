"""No error leaves a method that Qt calls and that returns nothing: there it could end the process."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import TypeVar, cast

Override = TypeVar("Override", bound=Callable[..., None])


def guarded(override: Override) -> Override:
    """Hand an error of a Qt override to the exception hook, as one of a slot is, and return.

    PySide 6.8 to 6.12 on Python 3.11 ends in a segmentation fault when an exception that C has raised, such as that of
    ``1 / 0`` or ``int(nan)``, leaves such a method.
    """

    @functools.wraps(override)
    def call(*arguments: object, **options: object) -> None:
        try:
            override(*arguments, **options)
        except Exception:
            sys.excepthook(*sys.exc_info())

    return cast(Override, call)
