"""Before and without a window: the command line, the start, the demo."""
