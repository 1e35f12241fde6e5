"""What lasts: migrations, transactions, queries, on real SQLite files."""
