"""How well a model reads, and how sure it may be."""
