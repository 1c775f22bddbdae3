"""What a notebook needs in one call: predict, train, and a classifier with the habits of scikit-learn."""
