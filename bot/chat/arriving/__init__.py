"""From an update as it comes, by polling or webhook, stored, to the one place that answers it."""
