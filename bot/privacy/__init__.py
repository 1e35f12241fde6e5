"""A person's own data: shown, taken along, deleted; and kept from coming back."""
