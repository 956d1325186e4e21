"""What many documents say of one grant becomes one honour with all its sources and its life."""
