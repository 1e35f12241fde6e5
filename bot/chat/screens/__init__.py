"""What every screen is made of, and the screens of no area."""
