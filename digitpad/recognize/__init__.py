"""Reading: from the pad's document to a prediction, and the widgets that show it."""
