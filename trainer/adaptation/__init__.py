"""A trained model learns one person's hand; numpy only."""
