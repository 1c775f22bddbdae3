"""The model learns somebody's hand from the kept samples."""
