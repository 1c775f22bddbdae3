"""What a digit image is, and how ink and pictures become one."""
