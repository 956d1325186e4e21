"""What the store as a whole rests on, and what changed in it since a day."""

from kg.survey.changes import Step, changes
from kg.survey.coverage import Row, coverage

__all__ = ["Row", "Step", "changes", "coverage"]
