"""The honours knowledge graph: who was given which title, read from Chinese news."""

__version__ = "0.1.0"
