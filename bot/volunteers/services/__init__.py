"""Rules (pure) and transactions (plain functions of tables)."""
