"""One visitor's visit: plain Python with an injected clock. Knows nobody."""
