"""Loss and accuracy over a run, drawn."""
