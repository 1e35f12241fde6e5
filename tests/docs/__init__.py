"""The pages of docs/: what they say is done."""
