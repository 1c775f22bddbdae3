"""Models that other programs made: their numbers are read as data, and none of those programs is needed."""
