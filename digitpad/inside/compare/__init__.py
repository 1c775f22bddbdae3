"""Two networks, one drawing: another model reads along, and where the two differ is looked for."""
