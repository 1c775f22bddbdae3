"""The run that is under way."""
