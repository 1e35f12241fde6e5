"""The desk: webinars as librarians make, change and tell of them."""
