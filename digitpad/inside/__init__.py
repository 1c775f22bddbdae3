"""Looking inside the network that reads: a pane with its units, and what if."""
