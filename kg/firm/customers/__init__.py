"""A bank's list of firms: read, matched with the store, and given back with what is known of each."""
