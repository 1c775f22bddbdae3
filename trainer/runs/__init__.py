"""A training run as plain values: settings, events, and what is kept of it."""
