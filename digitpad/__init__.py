"""The DigitPad window: draw a digit, watch ten probability bars, train the network that reads it."""

import sys

from trainer import __version__ as __version__

if sys.platform == "win32":
    import ctypes

    from digitpad.system.windows_libraries import load_torch_core

    load_torch_core(ctypes.CDLL)
