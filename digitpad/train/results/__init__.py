"""How well a model answered, picture by picture and as a whole."""
