"""The README's pictures, taken anew: `make screenshots`."""
