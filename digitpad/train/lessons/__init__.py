"""What shows a network learning: one batch, every epoch, prepared experiments."""
