"""kill -9 at random points: what a person may rely on whatever happens to the process."""
