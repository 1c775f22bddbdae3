"""Takes away the ``import`` with which PySide reads the source of every module imported after it.

PySide puts it around the one before, to serve ``from __feature__ import …`` (other names for Qt's methods), and looks
through the text of each new module for Qt's name (``feature_imported`` in ``shibokensupport/feature.py``).
Nobody here uses these features, and without them numpy loads in two thirds of the time, and torch with 40 MB less.
"""

from __future__ import annotations

import builtins


def restore_import() -> bool:
    """Put back the import that PySide keeps as ``__orig_import__``; whether there was one."""
    import PySide6.QtCore  # noqa: F401 (what puts its own in place)

    before = getattr(builtins, "__orig_import__", None)
    if before is None:
        return False
    builtins.__import__ = before
    return True
