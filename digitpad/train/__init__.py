"""The trainer panel: data, settings, live curves, results and runs."""
