"""How a reading came about: the drawing replayed, with the shares of the ten digits over the ink."""
