"""Namespaces and every term of ours that the code writes or reads.

``ontology/honours.ttl`` declares them; a test holds the two together.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.model import EntityType

BASE = "https://example.org/honours/"
NS = {
    "aw": BASE + "ns#",
    "prg": BASE + "programme/",
    "fam": BASE + "family/",
    "lvl": BASE + "level/",
    "st": BASE + "status/",
    "reg": BASE + "region/",
    "id": BASE + "id/",
    "g": BASE + "graph/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "dct": "http://purl.org/dc/terms/",
    "qb": "http://purl.org/linked-data/cube#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

#: Classes and properties of the ``aw:`` namespace in use.
TERMS = [
    "Recognition",
    "RecipientGroup",
    "HoldingObservation",
    "ShareObservation",
    "RankObservation",
    "TargetObservation",
    "QualityIssue",
    "Company",
    "Park",
    "Platform",
    "Institution",
    "GovernmentBody",
    "Association",
    "MassOrganisation",
    "Region",
    "Programme",
    "Campaign",
    "Person",
    "Product",
    "Project",
    "PolicyDocument",
    "NewsItem",
    "recipient",
    "recipientRole",
    "recipientBasis",
    "programme",
    "awardText",
    "honourClass",
    "level",
    "levelBasis",
    "likelyLevel",
    "levelQualifier",
    "jurisdictionName",
    "issuerName",
    "year",
    "batch",
    "grade",
    "status",
    "statusDetail",
    "viaGroup",
    "confidence",
    "evidence",
    "topicArea",
    "groupSize",
    "sizeQualifier",
    "unit",
    "namedMember",
    "closed",
    "memberOfAreaName",
    "partOfGroup",
    "includesGroup",
    "recipientKind",
    "asOf",
    "hasShare",
    "numerator",
    "scopeName",
    "value",
    "impliedTotalMin",
    "impliedTotalMax",
    "truncatedTotalMin",
    "truncatedTotalMax",
    "rank",
    "rankAtMost",
    "rankOutOf",
    "scheme",
    "times",
    "rankedName",
    "measure",
    "subjectName",
    "period",
    "regionName",
    "population",
    "onlyIn",
    "figures",
    "figureStructure",
    "statedAt",
    "statement",
    "refSubject",
    "refArea",
    "refPeriod",
    "valueMax",
    "baseUnit",
    "baseValue",
    "unitConcept",
    "unitFactor",
    "unitKind",
    "comparisonKind",
    "DerivedValue",
    "derivedKind",
    "rangeMin",
    "rangeMax",
    "truncatedMin",
    "truncatedMax",
    "assertionMode",
    "comparison",
    "partOfFigure",
    "comparisonBase",
    "comparisonDirection",
    "issueType",
    "severity",
    "about",
    "messageZh",
    "messageEn",
    "digest",
    "sourceStart",
    "sourceEnd",
    "home",
    "topic",
    "credit",
    "availableLevel",
    "honouredAt",
    "honouredWith",
    "expectedIssuerName",
    "validYears",
    "previousRung",
    "family",
    "defaultLevel",
    "defaultCertainty",
    "rankOrder",
    "Comparison",
    "inDocument",
    "pattern",
    "extractorVersion",
    "quote",
    "NameForm",
    "formKind",
    "resolvesTo",
    "recipientForm",
    "namedForm",
    "mentionsForm",
    "topicForm",
    "topicAreaForm",
    "mergedInto",
    "basedIn",
    "basedInBasis",
    "possiblyIn",
    "uscc",
    "stockCode",
    "registered",
    "QueuedPair",
    "left",
    "right",
    "score",
    "RegisteredFirm",
    "Naming",
    "namingKind",
    "FusedRecognition",
    "FusedGroup",
    "FusedHolding",
    "LifeEvent",
    "event",
    "eventOf",
    "eventDate",
    "firstSeen",
    "reportedIn",
    "sources",
    "sourceGrade",
    "validFrom",
    "validUntil",
    "validityBasis",
    "renews",
    "closedBy",
    "correctedBy",
    "Correction",
    "FieldCorrection",
    "ledgerRow",
    "verdict",
    "fieldCorrection",
    "correctedField",
    "saidByText",
    "saidByPerson",
    "lost",
    "leftForm",
    "rightForm",
    "conflict",
    "formerName",
    "fullName",
    "listedName",
    "shortName",
    "spelling",
]


class Namespace:
    """``AW.recipient`` → the NamedNode of a term; unknown ``aw:`` terms raise AttributeError."""

    def __init__(self, prefix: str, known: frozenset[str] | None = None) -> None:
        """``known`` closes the namespace."""
        self._base, self._known = NS[prefix], known

    def __getattr__(self, name: str) -> NamedNode:
        """The term called ``name``."""
        if self._known is not None and name not in self._known:
            raise AttributeError(name)
        node = NamedNode(self._base + name)
        setattr(self, name, node)  # found without a call the next time: a long list asks a million times
        return node

    def __getitem__(self, name: str) -> NamedNode:
        """The term called ``name``, for names that are no identifiers."""
        return NamedNode(self._base + name)


AW = Namespace("aw", frozenset(TERMS))
PRG, FAM, LVL, ST, ID, G, REG = (Namespace(p) for p in ("prg", "fam", "lvl", "st", "id", "g", "reg"))
SKOS, PROV, DCT, QB, OA, SCHEMA, RDF, RDFS, XSD, ORG = (
    Namespace(p) for p in ("skos", "prov", "dct", "qb", "oa", "schema", "rdf", "rdfs", "xsd", "org")
)

#: The class of each kind of entity.
CLASS = {kind: AW[kind.value] for kind in EntityType}

VOCABULARY, DERIVED, META = G["vocabulary"], G["derived"], G["meta"]
#: Things with all their names; honours with all their sources; a user's own list of companies.
ENTITIES, FUSED, REGISTRY = G["entities"], G["fused"], G["registry"]
#: Graphs that are computed from the others at every load.
REBUILT = (DERIVED, ENTITIES, FUSED)

#: Prefix declarations for SPARQL.
PREFIXES = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in NS.items())
