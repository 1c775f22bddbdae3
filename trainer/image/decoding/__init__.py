"""From a picture file, as strangers make them, to grey values in which the ink shows."""
