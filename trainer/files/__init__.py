"""Writing files safely and opening strangers' files."""
