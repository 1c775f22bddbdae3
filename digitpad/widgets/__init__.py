"""Parts of windows that know nothing of digits' meaning."""
