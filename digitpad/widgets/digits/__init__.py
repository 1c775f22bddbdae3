"""Pictures of digits: one, a list and a grid of many."""
