"""How long an honour is valid, where the text says so."""

from kg.facts.validity.reader import with_validity

__all__ = ["with_validity"]
