"""Files, settings, threads and the log: what the window needs of the machine."""
