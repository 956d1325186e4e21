"""The command line: one thin function a command; nothing heavy is imported until it runs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from kg import __version__
from kg.commands.correct import correct
from kg.commands.firm import firm
from kg.commands.firms import firms
from kg.commands.options import json_option, ledger_option, quiet_option, store_option
from kg.commands.reconcile import reconcile
from kg.commands.resolve import resolve
from kg.commands.survey import changes, coverage
from kg.errors import Code, KGError
from kg.terminal import emit, emit_json, emit_table, explain, note, progress, typed

_USAGE = frozenset({Code.KG225, Code.KG229, Code.KG302, Code.KG303, Code.KG304, Code.KG310, Code.KG401})
_REFUSED = frozenset({Code.KG305, Code.KG307, Code.KG309})
_MAX_BYTES = 64 * 1024 * 1024  # kg.ingest.MAX_BYTES, repeated so that --help imports nothing; a test compares them


class _Group(click.Group):
    """Turns coded errors and Ctrl-C into messages and exit codes, never tracebacks."""

    def invoke(self, context: click.Context) -> Any:
        """Exit 3 when a question cannot be answered, 2 on bad usage, 1 otherwise, 130 on Ctrl-C."""
        try:
            return super().invoke(context)
        except KGError as error:
            explain(error)
            sys.exit(3 if error.code in _REFUSED else 2 if error.code in _USAGE else 1)
        except KeyboardInterrupt:
            note("已中断；已写入的文档完整。Interrupted; what was stored is whole.")
            sys.exit(130)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(0)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """荣誉知识图谱：把中文新闻变成可查询的荣誉图谱。

    An honours knowledge graph from Chinese news, offline.

    \b
    例 Example:  kg build seeds/ && kg ask "哪些企业获得省级荣誉？"
    """


_PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))


@main.command()
@_PATHS
@store_option
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 256), help="并行进程数 processes")
@click.option(
    "--max-bytes", default=_MAX_BYTES, show_default=True, type=click.IntRange(1), help="单个文件上限 largest file"
)
@click.option(
    "--companies",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="自有企业名录 your own list: full name, USCC, former and short names, stock code, region",
)
@ledger_option
@quiet_option
@json_option
def build(
    paths: tuple[Path, ...],
    store: Path,
    workers: int,
    max_bytes: int,
    companies: Path | None,
    ledger: Path | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """读取文件和文件夹，写入图库。Read files and folders into the store.

    \b
    例 Example:  kg build seeds/ --store kg-store
                 kg build news/ --companies companies.tsv
    """
    from kg.build import build as run

    with progress(quiet or as_json) as step:
        summary = run(
            paths,
            store,
            max_bytes=max_bytes,
            workers=workers,
            on_progress=step,
            ledger=ledger,
            companies=companies,
        )
    if as_json:
        emit_json(summary.to_dict())
    elif not quiet:
        _summary(summary)
    for warning in summary.warnings:
        note(f"{companies}：第 {warning.row} 行 row {warning.row}：{warning.zh} {warning.en}")
    for rejection in summary.rejections:
        explain(rejection.error)
    sys.exit(1 if summary.rejections else 0)


def _summary(summary: Any) -> None:
    from kg.graph.labels import column, name_of

    headings = [column(c) for c in ("document", "state", "recognitions", "groups", "findings", "source")]
    rows = [
        (
            row.title or row.document,
            name_of(row.state),
            str(row.recognitions),
            str(row.groups),
            str(row.findings),
            row.source,
        )
        for row in summary.rows
    ]
    if rows:
        emit_table(headings, rows)
    emit(f"{len(summary.rows)} 篇文档入库，{len(summary.rejections)} 个文件被拒，用时 {summary.seconds:.2f} 秒。")


@main.command()
@_PATHS
@click.option("--format", "format_name", type=click.Choice(["jsonl", "table"]), help="默认 default: jsonl")
@click.option("--explain", "why", is_flag=True, help="逐句说明依据 say for each sentence why, or why nothing")
@click.option(
    "--max-bytes", default=_MAX_BYTES, show_default=True, type=click.IntRange(1), help="单个文件上限 largest file"
)
@quiet_option
def extract(paths: tuple[Path, ...], format_name: str | None, why: bool, max_bytes: int, quiet: bool) -> None:
    """只抽取，不入库：每篇一行 JSON。Extract without a store: one JSON line a document.

    \b
    例 Examples:  kg extract seeds/ | head -c 400
                  kg extract seeds/ --explain
                  kg extract seeds/ --explain --format jsonl
    """
    from kg.ingest import Rejection
    from kg.pipeline import extract_paths

    rejected: list[Rejection] = []
    with progress(quiet) as step:
        for item in extract_paths(paths, max_bytes=max_bytes):
            if isinstance(item, Rejection):
                rejected.append(item)
                continue
            step(item.document.source)
            _extraction(item, format_name, why)
    for rejection in rejected:
        explain(rejection.error)
    sys.exit(1 if rejected else 0)


def _extraction(item: Any, format_name: str | None, why: bool) -> None:
    """One document: why its sentences say what they say, for programs or people, or its facts."""
    from kg.export.explained import explained, explained_lines
    from kg.export.jsonline import fact_rows, to_line

    if why and format_name == "jsonl":
        for sentence in explained(item):
            emit(json.dumps(sentence, ensure_ascii=False))
    elif why:
        emit("\n".join([*explained_lines(item), ""]))
    elif format_name == "table":
        emit_table(*fact_rows(item), title=item.document.title or item.document.source)
    else:
        emit(to_line(item))


@main.command()
@click.argument("query", required=False, metavar="NAME|FILE.rq")
@click.option("-e", "--expression", metavar="SPARQL", help="直接给出 SPARQL the query itself")
@click.option("--param", "-p", multiple=True, metavar="NAME=VALUE", help="查询参数 a parameter of a shipped query")
@click.option(
    "--format",
    "format_name",
    default="table",
    show_default=True,
    type=click.Choice(["table", "csv", "tsv", "json", "xml", "xlsx", "turtle", "nquads", "jsonld"]),
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="写入文件 write to a file")
@click.option("--timeout", default=30.0, show_default=True, type=click.FloatRange(0.05), metavar="S", help="秒 seconds")
@store_option
@click.option("--list", "list_all", is_flag=True, help="列出自带查询 list the shipped queries")
def query(
    query: str | None,
    expression: str | None,
    param: tuple[str, ...],
    format_name: str,
    output: Path | None,
    timeout: float,
    store: Path,
    list_all: bool,
) -> None:
    """运行 SPARQL 或自带查询。Run SPARQL or a shipped query.

    \b
    例 Examples:  kg query provincial-honours
                  kg query firm-honours --param name=某某公司
                  kg query -e "SELECT * WHERE { ?s ?p ?o } LIMIT 5" --format csv
    """
    from kg import querying

    if list_all:
        emit_table(("名称 name", "问题 question"), querying.listing())
        return
    if (query is None) == (expression is None):
        raise click.UsageError("给出一个查询名、文件或 -e SPARQL。Give a name, a file or -e SPARQL.")
    chosen = querying.choose(query, typed(expression) if expression else None, [typed(p) for p in param])
    result = querying.run(store, chosen, format_name, timeout)
    querying.show(result, format_name, output)


@main.command()
@click.argument("question")
@store_option
@click.option("--show-query", is_flag=True, help="同时显示所用 SPARQL also print the SPARQL")
@json_option
def ask(question: str, store: Path, show_query: bool, as_json: bool) -> None:
    """用中文或英文提问，答案附原文。Ask in Chinese or English; answers come with quotes.

    \b
    例 Example:  kg ask "哪些企业获得省级荣誉？"
    """
    from kg.ask import ask as run
    from kg.graph import open_store

    with open_store(store) as opened:
        answer = run(opened, typed(question))
    _answer(answer, show_query, as_json)


def _answer(answer: Any, show_query: bool, as_json: bool) -> None:
    from kg.ask import answer_dict, answer_lines, with_notes

    if as_json:
        emit_json(answer_dict(answer))
        return
    headline, sections = answer_lines(answer)
    emit(headline)
    for section in sections:
        columns, rows, notes = with_notes(section)
        emit("")
        emit_table(columns, rows, title=section.title)
        for line in notes:
            emit(line)
    if show_query:
        for step in answer.steps:
            emit(f"\n# {step.purpose}\n{step.sparql}")


@main.command()
@click.option("--output", "-o", required=True, type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--format",
    "format_name",
    metavar="graphml|turtle|nquads|trig|jsonld|csv|xlsx|html|svg|png",
    help="默认按后缀 by suffix",
)
@click.option("--view", default="firms", show_default=True, metavar="firms|park|full|series")
@click.option("--measure", "measures", multiple=True, metavar="指标", help="时间序列的指标 measure of --view series")
@store_option
@quiet_option
def export(
    output: Path, format_name: str | None, view: str, measures: tuple[str, ...], store: Path, quiet: bool
) -> None:
    """导出图谱给其他软件。Export for Gephi, yEd, Cytoscape, Excel, RDF tools, browsers.

    \b
    例 Example:  kg export -o honours.graphml
                 kg export --view series --measure 工业投资 -o series.svg
    """
    from kg.export import export as run
    from kg.graph import open_store

    with open_store(store) as opened:
        chosen = run(opened, output, format_name, view, measures)
    if not quiet:
        note(f"{output}（{chosen}，{output.stat().st_size} 字节 bytes）")


@main.command()
@store_option
@json_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="达到此程度则退出码为 1 exit 1 from this severity on",
)
@click.option("--explain", metavar="KGF101", help="说明一个代码 what a code means, with examples")
def check(store: Path, as_json: bool, fail_on: str, explain: str | None) -> None:
    """检查形状约束、数字与矛盾。Check shapes, arithmetic and contradictions.

    \b
    例 Example:  kg check --store kg-store --fail-on warning
                 kg check --explain KGF201
    """
    from kg.audit.report import check_store, explained
    from kg.graph import open_store

    if explain:
        emit(explained(explain))
        return
    with open_store(store) as opened:
        report = check_store(opened)
    if as_json:
        emit_json(report.to_dict())
    else:
        report.show(emit, emit_table)
    sys.exit(1 if report.reaches(fail_on) else 0)


@main.command()
@click.argument("document")
@store_option
@ledger_option
@quiet_option
def remove(document: str, store: Path, ledger: Path | None, quiet: bool) -> None:
    """从图库移除一份文件或文档。Remove a source file or one document.

    \b
    例 Example:  kg remove seeds/某文件.txt
    """
    from kg.build import remove as run

    gone = run(store, document, ledger)
    if not quiet:
        emit("\n".join(f"已移除 removed {name}" for name in gone))


@main.command()
@click.argument("gold_dir", type=click.Path(path_type=Path))
@click.option("--texts", "texts_dir", type=click.Path(path_type=Path), help="正文文件夹 the folder of texts")
@click.option("--errors", is_flag=True, help="列出错误和原句 list the errors with their sentences")
@click.option(
    "--html", metavar="FILE", type=click.Path(path_type=Path), help="同时写成一个网页文件 also write one HTML file"
)
@json_option
def evaluate(gold_dir: Path, texts_dir: Path | None, errors: bool, html: Path | None, as_json: bool) -> None:
    """与标注文件比较：准确率、召回率、F1，分项、混淆、把握。Score against gold files, sliced.

    \b
    例 Examples:  kg evaluate tests/evaluate/dev/gold
                  kg evaluate tests/evaluate/dev/gold --errors --html report.html
    """
    from kg.evaluate import evaluate as run
    from kg.evaluate.report import sections, write_html

    scores = run(gold_dir, texts_dir)
    if html is not None:
        write_html(scores, gold_dir, html)
    if as_json:
        emit_json(scores.to_dict(sentences=errors))
        return
    for section in sections(scores, errors=errors):
        emit_table(section.columns, section.rows, section.title)
        emit("")


@main.group()
def ontology() -> None:
    """查看、校验、转换目录表。Print, validate and convert the catalogue."""


@ontology.command("check")
@json_option
def ontology_check(as_json: bool) -> None:
    """校验目录表，报告行号。Validate the tables, with row numbers.

    \b
    例 Example:  kg ontology check
    """
    from kg.catalogue.check import check_tables
    from kg.paths import ontology_dir

    problems = check_tables(ontology_dir())
    if as_json:
        emit_json([p.to_dict() for p in problems])
    elif problems:
        emit_table(
            ("表 table", "行 row", "程度 severity", "问题 problem"),
            [(p.table, str(p.row), p.severity, p.message) for p in problems],
        )
    else:
        emit("目录表没有问题。The tables are sound.")
    sys.exit(1 if any(p.severity == "error" for p in problems) else 0)


@ontology.command("show")
@click.argument("text", required=False)
@json_option
def ontology_show(text: str | None, as_json: bool) -> None:
    """列出称号；可按任一名称查找。List programmes, or find one by any name.

    \b
    例 Example:  kg ontology show 小巨人
    """
    from kg.catalogue import load_catalogue

    catalogue = load_catalogue()
    wanted = {p for hit in catalogue.find_aliases(text) for p in hit.programmes} if text else set(catalogue.programmes)
    found = [p for p in catalogue.programmes.values() if p.id in wanted or (text and text in p.label_zh)]
    if as_json:
        emit_json(
            [
                {
                    "id": p.id,
                    "label_zh": p.label_zh,
                    "label_en": p.label_en,
                    "family": p.family,
                    "levels": list(p.levels),
                    "honour_class": p.honour_class,
                    "aliases": list(p.aliases),
                }
                for p in found
            ]
        )
        return
    emit_table(
        ("编号 id", "称号 title", "类别 family", "层级 levels", "性质 class", "别名 aliases"),
        [(p.id, p.label_zh, p.family, " ".join(p.levels), p.honour_class, "、".join(p.aliases)) for p in found],
    )


@ontology.command("convert")
@click.option("--output", "-o", required=True, type=click.Path(path_type=Path), metavar="FILE.ttl")
def ontology_convert(output: Path) -> None:
    """把目录表转成 SKOS（Turtle）。Write the tables as SKOS in Turtle.

    \b
    例 Example:  kg ontology convert -o catalogue.ttl
    """
    from kg.catalogue import load_catalogue
    from kg.export.rdf import catalogue_turtle

    try:
        output.write_bytes(catalogue_turtle(load_catalogue()))
    except OSError as error:
        raise KGError(Code.KG402, path=output, reason=error.strerror or error) from error


@main.group()
def train() -> None:
    """训练随包提供的模型。Train the models that ship."""


@train.command("segmenter")
@click.argument("corpus", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="模型文件夹 model folder")
@quiet_option
def train_segmenter(corpus: Path, output: Path | None, quiet: bool) -> None:
    """用分好词的语料（CoNLL/IOB2）训练 pkuseg 分词模型。Train the pkuseg segmenter.

    \b
    例 Example:  kg train segmenter corpora/uner-zh-gsdsimp
    """
    from kg.language.train import train_segmenter as run
    from kg.paths import models_dir

    target = output or models_dir() / "segmenter"
    report = run(corpus, target)
    if not quiet:
        emit(
            f"{target}：P {report.precision:.4f} R {report.recall:.4f} F1 {report.f1:.4f}，{report.sentences} 句 sentences，{report.size} 字节 bytes"
        )


@train.command("recogniser")
@click.argument("names", type=click.Path(path_type=Path))
@click.argument("corpus", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="模型文件夹 model folder")
@quiet_option
def train_recogniser(names: Path, corpus: Path, output: Path | None, quiet: bool) -> None:
    """用企业简称表和语料训练简称识别模型。Train the model of firms' short names.

    \b
    例 Example:  kg train recogniser short-names.txt corpora/uner-zh-gsdsimp
    """
    from kg.catalogue import load_catalogue
    from kg.language.train_names import train_recogniser as run
    from kg.mentions.lexicon import TRADES, common_words
    from kg.paths import models_dir

    report = run(names, corpus, output or models_dir(), known=common_words(load_catalogue()), trades=TRADES)
    if not quiet:
        emit(
            f"P {report.precision:.4f} R {report.recall:.4f}，{report.names} 个名称 names，{report.words} 个词语 words"
        )


for _command in (changes, correct, coverage, firm, firms, reconcile, resolve):
    main.add_command(_command)

if __name__ == "__main__":
    main(prog_name="kg")
