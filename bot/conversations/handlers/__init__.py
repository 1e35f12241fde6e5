"""One module per feature: take the act apart, call one service, show one screen."""
