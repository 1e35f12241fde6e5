"""Who acts, and what they do: write, tap, send, forward, block."""
