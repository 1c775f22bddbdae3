"""The DigitPad window: draw a digit, watch ten probability bars, train the network that reads it."""

import sys

__version__ = "0.1.0"

if sys.platform == "win32":
    import ctypes

    from digitpad.system.windows_libraries import load_torch_core

    load_torch_core(ctypes.CDLL)
