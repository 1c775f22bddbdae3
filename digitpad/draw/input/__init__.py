"""What draws: mouse, pen, fingers and keys as one way of drawing."""
