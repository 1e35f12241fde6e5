"""Pure functions from records to what a person sees."""
