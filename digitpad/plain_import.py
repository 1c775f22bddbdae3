"""Takes Python's own ``import`` back from PySide, which reads the source of every module imported after it.

PySide puts an import of its own in its place, to serve ``from __feature__ import …`` (other names for Qt's methods),
and looks through the text of each new module for Qt's name (``feature_imported`` in ``shibokensupport/feature.py``).
Nobody here uses these features, and without them numpy loads in two thirds of the time, and torch with 40 MB less.
"""

from __future__ import annotations

import builtins


def restore_import() -> bool:
    """Put Python's own import back; whether PySide had replaced it (it keeps the old one as ``__orig_import__``)."""
    import PySide6.QtCore  # noqa: F401 (what replaces it)

    own = getattr(builtins, "__orig_import__", None)
    if own is None:
        return False
    builtins.__import__ = own
    return True
