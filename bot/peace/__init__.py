"""Peace: whom librarians muted or banned."""
