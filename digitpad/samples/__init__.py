"""It learns my hand: the user's own samples, kept, browsed, exchanged and learned."""
