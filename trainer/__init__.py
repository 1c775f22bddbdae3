"""Digits and learning: from ink to a 28×28 digit image, from images to a trained MLP. Knows no window."""
