"""What there is to learn from: data sets, own samples, digits drawn by rules."""
