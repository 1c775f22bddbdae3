"""The training loop and all that it uses; torch is imported here."""
