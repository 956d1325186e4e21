"""A person at work: rulings on names and corrections of facts, written into the ledger."""
