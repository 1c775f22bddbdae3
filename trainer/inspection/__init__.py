"""Looking inside a network: what a unit adds up, what it does, and what would change the answer. numpy only."""
