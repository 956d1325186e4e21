"""One firm's honours on one page, and a list of firms checked in one go."""
