"""What keeps a bot going for years: what is over is removed, what is taken away is noticed."""
