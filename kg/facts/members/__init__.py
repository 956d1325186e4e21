"""Coordinated names: the members of a list, their kinds, and where each begins and ends."""

from kg.facts.members.free import free_name
from kg.facts.members.kinds import type_by_head
from kg.facts.members.lists import MemberReader
from kg.facts.members.model import Member, Members, Node

__all__ = ["Member", "MemberReader", "Members", "Node", "free_name", "type_by_head"]
