"""The DigitPad window: draw a digit, watch ten probability bars, train the network that reads it."""

__version__ = "0.1.0"
