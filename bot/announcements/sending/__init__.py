"""Carrying announcements to readers, and showing their authors how far it got."""
