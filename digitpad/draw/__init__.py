"""Drawing: the pad's document, and the canvas that shows it and takes pen, mouse and touch."""
