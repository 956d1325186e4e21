"""What flows between the rooms: frozen dataclasses, no behaviour beyond offsets.

Two coordinate systems exist, and every field says which one it is in:

* **source offsets** - Unicode code points, half-open, into the text of the
  source file as stored (decoded, byte-order mark removed, line ends kept).
  Everything that leaves the program is in source offsets.
* **view offsets** - positions in :attr:`Document.view`, the readable text of
  one news item (broken lines joined, width normalised).  Rooms from
  ``language`` to ``facts`` work in view offsets only.

:meth:`Document.source_span` is the one bridge between them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points; the owner says in which text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class EntityType(StrEnum):
    """Entity types of the interface contract (`domain/entities.md`)."""

    COMPANY = "Company"
    PARK = "Park"
    PLATFORM = "Platform"
    INSTITUTION = "Institution"
    GOVERNMENT_BODY = "GovernmentBody"
    ASSOCIATION = "Association"
    MASS_ORGANISATION = "MassOrganisation"
    REGION = "Region"
    PROGRAMME = "Programme"
    CAMPAIGN = "Campaign"
    PERSON = "Person"
    PRODUCT = "Product"
    PROJECT = "Project"
    POLICY_DOCUMENT = "PolicyDocument"


class Level(StrEnum):
    """Administrative level of a grant; never a property of its recipient."""

    INTERNATIONAL = "international"
    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"
    PARK = "park"
    INDUSTRY = "industry"
    UNSPECIFIED = "unspecified"
    NONE = "none"


class LevelBasis(StrEnum):
    """Why a level is believed (README, “How it works”)."""

    TEXT = "text"
    JURISDICTION_NAME = "jurisdiction-name"
    ISSUER = "issuer"
    INHERITED = "inherited"
    PROGRAMME_DEFAULT = "programme-default"
    CORRECTED = "corrected"  # a person says so (kg.ledger); never of what a document says
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Life of an honour; ``held`` statuses are granted, renewed and warned."""

    GRANTED = "granted"
    RENEWED = "renewed"
    WARNED = "warned"
    CANDIDATE = "candidate"
    CULTIVATED = "cultivated"
    PLANNED = "planned"
    EXPIRED = "expired"
    REVOKED = "revoked"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    RENAMED = "renamed"
    UNKNOWN = "unknown"


class RecipientRole(StrEnum):
    """How the recipient relates to what is honoured."""

    HOLDER = "holder"
    OPERATOR = "operator"
    UNDERTAKER = "undertaker"
    MAKER = "maker"


class SizeQualifier(StrEnum):
    """How a stated number bounds the true one (近 approx; 余, 超 at-least; 不足 at-most, figures only)."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    APPROX = "approx"
    AT_MOST = "at-most"


class BlockKind(StrEnum):
    """What a stretch of a story is, as far as its layout tells."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row; ``span`` in view offsets."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Credit:
    """A person credited by the paper; ``role`` is reporter, correspondent, photographer, editor."""

    name: str
    role: str
    span: Span  # view offsets


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a list under one header; spans are source offsets.

    ``heads`` are the words over the columns, a header of two rows joined.  A row has as many
    cells as there are heads; an empty span is an empty cell.  Where two sets of columns
    stand side by side, each set makes rows of its own.  ``header`` is where the words stand.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Span, ...], ...]
    header: Span | None = None

    @property
    def start(self) -> int:
        """Where the first row begins."""
        return self.rows[0][0].start


@dataclass(frozen=True, slots=True)
class Document:
    """One news item of one source file.

    ``id`` is stable for (source, ordinal); ``digest`` is the SHA-256 of the
    item's source text.  ``source_text`` is the whole file as stored and
    ``span`` (source offsets) delimits the item inside it.  ``view`` is what
    people would read; ``offsets[i]`` is the source offset of ``view[i]``, and
    is strictly increasing.  A line end that the view adds between blocks maps
    to the source offset of the line break it stands for.

    ``tables`` hold the rows of lists, which the view leaves out: they are read
    column by column.  ``locators`` are (offset, place) pairs in rising order, each
    good up to the next (第3页, Sheet1!12).  ``trust`` is below 1 where the characters
    were recognised from a picture.
    """

    id: str
    source: str
    ordinal: int
    digest: str
    source_text: str
    span: Span
    title: str | None
    published: str | None
    published_basis: str | None
    not_before: str | None
    not_after: str | None
    view: str
    offsets: tuple[int, ...]
    blocks: tuple[Block, ...]
    credits: tuple[Credit, ...]
    tables: tuple[Table, ...] = ()
    locators: tuple[tuple[int, str], ...] = ()
    trust: float = 1.0

    def source_span(self, span: Span) -> Span:
        """Turn non-empty view offsets into source offsets."""
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def quote(self, span: Span) -> str:
        """The characters of the source at ``span`` (source offsets)."""
        return self.source_text[span.start : span.end]

    def locate(self, offset: int) -> str | None:
        """The place of the file in which the source offset stands."""
        at = bisect_right(self.locators, offset, key=lambda pair: pair[0])
        return self.locators[at - 1][1] if at else None

    def evidence(self, span: Span) -> Evidence:
        """The quote at ``span`` (source offsets) with its place in the file."""
        return Evidence(span, self.quote(span), self.locate(span.start))


@dataclass(frozen=True, slots=True)
class Mention:
    """A typed name in a story; ``span`` in view offsets, ``text`` = view slice.

    ``canonical`` is the full name the story itself gives for a short one,
    else the text without quotes and line breaks.  ``ref`` is the catalogue id
    of a programme, the code of a region, or None.  ``basis`` names the rule,
    table or model that found it.
    """

    span: Span
    type: EntityType
    text: str
    canonical: str
    basis: str
    ref: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention as it leaves the program; ``span`` in source offsets.

    Mentions of the same thing share ``id`` (see ``kg.resolve``).
    """

    id: str
    type: EntityType
    text: str
    span: Span
    canonical: str
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The quoted characters a fact rests on; ``span`` in source offsets."""

    span: Span
    text: str
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who or what was honoured; ``span`` in source offsets, ``entity`` an Entity id."""

    text: str
    type: EntityType
    span: Span
    entity: str
    canonical: str


@dataclass(frozen=True, slots=True)
class Recognition:
    """One recipient, one award, one level, one status, one period.

    ``programme`` is a catalogue id or None: then ``award_text`` alone says
    what was granted.  ``jurisdiction`` is the name of the granting level's
    region (河南省), ``issuer`` the body as named in the text.  ``honour_class``
    is the catalogue's (honour, list, assessment, threshold, pool,
    certification, ...; ``unlisted`` without entry).  ``year`` is four digits.
    ``confidence`` is in 0..1.
    """

    id: str
    recipient: Recipient
    recipient_role: RecipientRole
    recipient_basis: str  # text | topic
    programme: str | None
    programme_label: str | None
    award_text: str
    honour_class: str
    level: Level
    level_basis: LevelBasis
    likely_level: Level | None
    level_qualifier: str  # exact | at-least
    jurisdiction: str | None
    issuer: str | None
    year: str | None
    batch: str | None
    grade: str | None
    status: Status
    status_detail: str | None
    group: str | None
    confidence: float
    evidence: tuple[Evidence, ...]
    pattern: str  # the pattern family that fired, for --explain
    only_in: str | None = None  # the place whose total of this title is one (全市唯一)
    valid_from: str | None = None  # as the text states it: YYYY, YYYY-MM or YYYY-MM-DD
    valid_until: str | None = None
    valid_years: int | None = None  # 有效期三年; never counted from dates, never the catalogue's


@dataclass(frozen=True, slots=True)
class Share:
    """A count's share of a larger count (占全市的26.7%).

    ``total_min``/``total_max`` bound the integer totals that fit under
    rounding; ``truncated_min``/``truncated_max`` those that fit only if the
    text truncated; all None when no integer fits.
    """

    scope: str
    value: float
    total_min: int | None
    total_max: int | None
    truncated_min: int | None
    truncated_max: int | None
    evidence: Evidence
    places: int = 0  # decimals written


class DetailKind(StrEnum):
    """What a row of a list says of its recipient besides the honour, its place and its names."""

    RECOMMENDER = "recommender"  # 推荐单位: neither recipient nor issuer
    PRODUCT = "product"  # the product or project beside a firm that holds the title
    MAKER = "maker"  # who makes the product, undertakes the project or runs the platform that is honoured
    INDUSTRY = "industry"
    CERTIFICATE = "certificate"  # 证书编号


@dataclass(frozen=True, slots=True)
class Detail:
    """A cell's word on a recipient; ``recognition`` and ``entity`` are ids, ``value`` as written, ``ref`` a maker's id."""

    recognition: str
    entity: str
    kind: DetailKind
    value: str
    evidence: Evidence
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class RecipientGroup:
    """A counted set: a grant (flow) or a holding (stock). Unnamed members stay a number.

    ``named`` are Recognition recipients' canonical names that the text puts in the set;
    ``members`` their entity ids.  ``area`` is the place counted, ``size`` the
    stated number of ``unit``.  ``levels`` holds more than one level only for
    a joint count (国家、省、市级平台50个), then ``level`` is ``unspecified``.
    """

    id: str
    kind: str  # grant | holding
    programme: str | None
    programme_label: str | None
    award_text: str
    honour_class: str
    recipient_type: EntityType
    level: Level
    level_basis: LevelBasis
    likely_level: Level | None
    level_qualifier: str
    levels: tuple[Level, ...]
    jurisdiction: str | None
    issuer: str | None
    size: int
    size_qualifier: SizeQualifier
    unit: str
    named: tuple[str, ...]
    members: tuple[str, ...]
    closed: bool
    area: str | None
    part_of: str | None
    includes: tuple[str, ...]
    status: Status
    status_detail: str | None
    year: str | None
    as_of: str | None
    batch: str | None
    grade: str | None
    shares: tuple[Share, ...]
    confidence: float
    evidence: tuple[Evidence, ...]
    pattern: str


class Base(StrEnum):
    """What a figure is compared with."""

    YEAR = "yoy"  # 同比, 比上年
    PERIOD = "period"  # 环比, 较2020年, 年均
    AREA = "area"  # 高于全市平均水平
    SHARE = "share"  # 占全市, 占规模以上工业
    TASK = "task"  # 完成全年任务的
    TIMES = "times"  # 是全省平均水平的1.2倍
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a figure compares: ``base`` as the text words it (同比, 占全市, 全年任务), ``kind`` what that is.

    ``direction`` is up, down, equal, share, completion or times; ``unit`` is the difference's own:
    个百分点 is not %.  ``places`` are the decimals written (7.0 has one): what rounding may have hidden.
    """

    base: str
    direction: str
    value: float | None
    unit: str | None
    kind: Base = Base.OTHER
    places: int = 0


@dataclass(frozen=True, slots=True)
class Derived:
    """What arithmetic adds to a stated figure: never stated, always an interval.

    ``kind`` is total (of a share), task (of a completion rate), earlier (value before a change), peer (the
    value compared with) or goal (what a multiple was taken of); ``of`` names what is derived (全市, 全年任务, 2020年).  ``low``/``high``
    bound the values that fit when the text rounded, ``cut_low``/``cut_high`` those that fit only if
    it cut decimals; all None when nothing fits.
    """

    kind: str
    of: str
    low: float | None
    high: float | None
    cut_low: float | None
    cut_high: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of the text as an observation (RDF Data Cube).

    ``value`` is of ``unit`` as written (79.79 of 亿元), ``high`` the upper end of a range.  ``subject`` is
    whose figure it is, ``region`` the place it is counted in, ``population`` those it is counted among
    (规模以上工业企业).  ``mode`` is actual, target or pool; ``part_of`` the id of the total it is a part of
    (其中); ``group`` the id of the counted group or stock that it repeats.  ``qualifier`` as for groups.
    """

    id: str
    subject: str | None
    measure: str
    value: float
    unit: str
    period: str | None
    region: str | None
    mode: str
    qualifier: SizeQualifier
    comparisons: tuple[Comparison, ...]
    part_of: str | None
    evidence: Evidence
    high: float | None = None
    population: str | None = None
    derived: tuple[Derived, ...] = ()
    group: str | None = None
    places: int = 0  # decimals written, see Comparison


@dataclass(frozen=True, slots=True)
class Ranking:
    """A rank in a scheme; ``subject`` an entity name, ``times`` how often (7次)."""

    id: str
    subject: str | None
    subject_entity: str | None
    scheme: str
    programme: str | None
    level: Level
    rank: int | None
    rank_at_most: int | None
    out_of: int | None
    scope: str | None
    period: str | None
    times: int | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the reader should look at; ``code`` is KGF + three digits."""

    id: str
    code: str
    severity: str  # error | warning | info
    message_zh: str
    message_en: str
    about: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened to one sentence or line with an award cue; for ``--explain``.

    ``outcome`` is fact, ignored or unresolved; ``reason`` says why; ``facts`` are the ids of the
    recognitions and groups whose evidence stands here, at least one exactly when the outcome is fact.
    """

    span: Span  # source offsets
    text: str
    outcome: str
    reason: str
    facts: tuple[str, ...]
    block: BlockKind = BlockKind.BODY


class NamingKind(StrEnum):
    """What a text says of a name: 以下简称, 原名/曾用名/更名为, 股票简称, 股票代码, 统一社会信用代码, 系…子公司."""

    SHORT = "short"
    FORMER = "former"
    LISTED = "listed"
    STOCK_CODE = "stock-code"
    USCC = "uscc"
    PARENT = "parent"


@dataclass(frozen=True, slots=True)
class Naming:
    """A text's own word on a name: ``form`` (an entity id) is also called, was called, or has the number ``value``.

    For ``parent`` the form is the subsidiary or branch and ``value`` the parent's name, for ``former`` the form is
    the present name.  ``name`` is what ``form`` is called here, ``span`` (source offsets) where ``quote`` stands.
    """

    kind: NamingKind
    form: str
    value: str
    document: str
    quote: str
    name: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Placing:
    """A row or sentence that says where a firm is: ``form`` is its entity id, ``region`` a GB/T 2260 code.

    ``basis`` is what said it: column, recommender (its office recommends the firm), heading, line, bracket or phrase.
    """

    form: str
    region: str
    basis: str
    evidence: Evidence
    name: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one document."""

    document: Document
    entities: tuple[Entity, ...]
    recognitions: tuple[Recognition, ...]
    groups: tuple[RecipientGroup, ...]
    indicators: tuple[Indicator, ...]
    rankings: tuple[Ranking, ...]
    findings: tuple[Finding, ...]
    traces: tuple[Trace, ...]
    home: str | None = None  # region code of the story's place, if known
    topic: str | None = None  # entity id of the story's subject, if known
    namings: tuple[Naming, ...] = ()
    placings: tuple[Placing, ...] = ()
    details: tuple[Detail, ...] = ()
