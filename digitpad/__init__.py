"""The DigitPad window: draw a digit, watch ten probability bars, train the network that reads it."""

import sys
from importlib import import_module

_NOT_OURS = (
    "digitpad: The package trainer that was found {0} is not DigitPad's: another package of that name has taken its "
    "place. Install DigitPad into an environment of its own, by pipx install or uv tool install."
)
"""Others install a package of this name, too, and pip replaces one by the other without a word."""

try:
    _trainer = import_module("trainer")
except ModuleNotFoundError as error:
    if error.name != "trainer":
        raise
    raise SystemExit("digitpad: Its package trainer is missing: install DigitPad again.") from error
if getattr(_trainer, "BELONGS_TO", "") != "DigitPad":
    raise SystemExit(_NOT_OURS.format(getattr(_trainer, "__file__", None) or "somewhere"))

from trainer import __version__ as __version__  # noqa: E402

if sys.platform == "win32":
    import ctypes

    from digitpad.system.windows_libraries import load_torch_core

    load_torch_core(ctypes.CDLL)
