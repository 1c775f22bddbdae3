"""The person's language: words, numbers and what went wrong."""
