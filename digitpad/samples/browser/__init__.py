"""Looking through kept samples and mending them."""
