"""Every failure a user can meet: one code, what happened, where, what to do.

Modelled on spaCy's ``errors.py``: coded, searchable, testable.  Codes are
never reused.  KG1xx input, KG2xx store, KG3xx query and question, KG4xx
export, KG5xx catalogue, KG6xx training and evaluation, KG9xx internal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Template:
    """Chinese and English message and remedy; ``{}`` fields are filled by the raiser."""

    zh: str
    en: str
    remedy_zh: str
    remedy_en: str


class Code(Enum):
    """All coded errors."""

    KG101 = Template(
        "文件不存在：{path}",
        "no such file or folder: {path}",
        "检查路径是否写对。",
        "Check the spelling of the path.",
    )
    KG102 = Template(
        "文件为空：{path}",
        "the file is empty: {path}",
        "删除它，或放入正文后重试。",
        "Remove it, or put text into it and try again.",
    )
    KG103 = Template(
        "无法识别编码：{path}",
        "unknown text encoding: {path}",
        "另存为 UTF-8 后重试。",
        "Save it as UTF-8 and try again.",
    )
    KG104 = Template(
        "不是文本文件：{path}",
        "not a text file: {path}",
        "可读取的格式：{formats}；先转换成其中一种。",
        "These formats are read: {formats}; convert it to one of them first.",
    )
    KG105 = Template(
        "文件夹里没有可读的文档：{path}",
        "no readable documents in the folder: {path}",
        "放入 {formats} 文件，或直接给出文件名。",
        "Put {formats} files into it, or name a file.",
    )
    KG106 = Template(
        "读取时文件消失：{path}",
        "the file vanished while being read: {path}",
        "确认没有别的程序在移动它，然后重试。",
        "Make sure no other program moves it, then try again.",
    )
    KG107 = Template(
        "没有读取权限：{path}",
        "no permission to read: {path}",
        "修改文件权限后重试。",
        "Change the file's permissions and try again.",
    )
    KG108 = Template(
        "文件过大：{path}（{size} 字节，上限 {limit}）",
        "the file is too large: {path} ({size} bytes, limit {limit})",
        "拆成较小的文件，或用 --max-bytes 提高上限。",
        "Split it, or raise the limit with --max-bytes.",
    )
    KG109 = Template(
        "无法读取：{path}（{reason}）",
        "cannot read: {path} ({reason})",
        "检查磁盘与文件。",
        "Check the disk and the file.",
    )
    KG110 = Template(
        "不读取这种格式：{path}",
        "files of this kind are not read: {path}",
        "另存为 docx、pdf、xlsx 或 csv；可读取的格式：{formats}",
        "Save it as docx, pdf, xlsx or csv; these formats are read: {formats}",
    )
    KG111 = Template(
        "文件已损坏：{path}（{reason}）",
        "the file is damaged: {path} ({reason})",
        "重新下载，或用原来的软件打开后另存一份。",
        "Download it again, or open it in its own program and save a copy.",
    )
    KG112 = Template(
        "展开后过大，疑似压缩炸弹：{path}（上限 {limit}）",
        "it unpacks to too much and may be a trap: {path} (limit {limit})",
        "确认来源可信；删去多余的行列，或拆成较小的文件。",
        "Make sure of where it comes from; remove empty rows and columns, or split it.",
    )
    KG113 = Template(
        "文件已加密：{path}",
        "the file is locked by a password: {path}",
        "打开后去掉密码另存。",
        "Open it and save it without the password.",
    )
    KG114 = Template(
        "文件内含实体声明，不安全：{path}",
        "the file declares entities and is not safe to read: {path}",
        "不要打开来源不明的文件；用原来的软件另存一份。",
        "Do not open files of unknown origin; save a copy with the original program.",
    )
    KG115 = Template(
        "这份 PDF 是扫描件，没有文字：{path}",
        "this PDF is a scan without text: {path}",
        "运行 pip install 'honours-kg[ocr]' 安装文字识别组件后重试。",
        "Install character recognition with pip install 'honours-kg[ocr]' and try again.",
    )
    KG116 = Template(
        "表格中的公式没有存下结果：{path}",
        "the workbook holds formulas without their results: {path}",
        "用 Excel 或 WPS 打开后另存一份，再读取。",
        "Open it in a spreadsheet program, save it, and try again.",
    )
    KG201 = Template(
        "图库正被另一个程序使用：{store}",
        "another program is using the store: {store}",
        "等它结束，或用 --store 指定另一个位置。",
        "Wait for it to finish, or choose another place with --store.",
    )
    KG202 = Template(
        "图库不存在：{store}",
        "no store at: {store}",
        "先运行 kg build 建立图库。",
        "Build it first with kg build.",
    )
    KG203 = Template(
        "图库无法打开：{store}（{reason}）",
        "the store cannot be opened: {store} ({reason})",
        "检查路径与权限；必要时删除后重建。",
        "Check the path and its permissions; if need be remove it and build again.",
    )
    KG204 = Template(
        "图库中没有这份文档：{document}",
        "no such document in the store: {document}",
        "用 kg query documents 查看已有文档。",
        "See what is there with kg query documents.",
    )
    KG220 = Template(
        "裁定簿无法读写：{path}（{reason}）",
        "the ledger cannot be read or added to: {path} ({reason})",
        "用电子表格软件另存为 UTF-8 制表符分隔文本，或从备份恢复。",
        "Save it as tab-separated UTF-8 text, or bring it back from a backup.",
    )
    KG221 = Template(
        "裁定簿第 {line} 行不完整，已略过：{path}（{reason}）",
        "line {line} of the ledger is not whole and was left out: {path} ({reason})",
        "对照备份补全该行；其余各行照常有效。",
        "Complete the line from a backup; the other rows hold.",
    )
    KG222 = Template(
        "裁定簿第 {line} 行内容有误，已略过：{path}（{reason}）",
        "line {line} of the ledger is wrong and was left out: {path} ({reason})",
        "改正该格；其余各行照常有效。",
        "Mend that cell; the other rows hold.",
    )
    KG223 = Template(
        "裁定簿第 {line} 行的行号重复，已略过：{path}（row {reason}）",
        "line {line} of the ledger repeats a row number and was left out: {path} (row {reason})",
        "合并两份裁定簿时须重新编号。",
        "Number the rows anew when two ledgers are put together.",
    )
    KG224 = Template(
        "裁定簿正被另一个程序写入：{path}",
        "another program is writing to the ledger: {path}",
        "稍后重试。",
        "Try again in a moment.",
    )
    KG225 = Template(
        "{fact} 的 {field} 不能改成“{value}”",
        "the {field} of {fact} cannot be {value!r}",
        "可以是：{known}",
        "It can be: {known}",
    )
    KG226 = Template(
        "无法更正事实 {fact}：{reason}",
        "cannot correct the fact {fact}: {reason}",
        "用 kg correct --find 名称 查看编号。",
        "See the ids with kg correct --find NAME.",
    )
    KG227 = Template(
        "裁定簿第 {row} 行不能撤销：{reason}",
        "row {row} of the ledger cannot be undone: {reason}",
        "用 kg resolve log 查看各行及其效力。",
        "See the rows and which are in force with kg resolve log.",
    )
    KG228 = Template(
        "更正表第 {line} 行未采用：{path}（{reason}）",
        "line {line} of the table of corrections was not taken: {path} ({reason})",
        "改正后再次导入；其余各行不受影响。",
        "Mend it and import again; the other lines are not touched.",
    )
    KG229 = Template(
        "须写明是谁：“{who}”不是姓名",
        "a person's name is needed: {who!r} is none",
        "用 --who 或环境变量 KG_WHO 给出姓名。",
        "Give it with --who or in KG_WHO.",
    )
    KG231 = Template(
        "企业名录没有名称列：{path}（表头：{found}）",
        "the list of firms has no column of names: {path} (header: {found})",
        "第一行写表头，其中一列为 企业名称（或 name）。",
        "Give the first row as header, with a column called 企业名称 or name.",
    )
    KG232 = Template(
        "企业名录第 {row} 行没有名称：{path}",
        "row {row} of the list of firms has no name: {path}",
        "补上企业全称，或删去该行。",
        "Give the full name, or remove the row.",
    )
    KG233 = Template(
        "企业名录第 {row} 行的统一社会信用代码不是 18 位规定字符：{value}（{path}）",
        "row {row} of the list of firms has no unified social credit code of 18 characters: {value} ({path})",
        "改正代码，或将该格留空。",
        "Mend the code, or leave the cell empty.",
    )
    KG234 = Template(
        "企业名录第 {row} 行的地区无法确定：{region}（可能是：{found}；{path}）",
        "row {row} of the list of firms names no single place: {region} (it may be: {found}; {path})",
        "写出上级地区（江苏省南京市鼓楼区）或六位区划代码。",
        "Name the place above it too (江苏省南京市鼓楼区), or give the six-digit code.",
    )
    KG235 = Template(
        "企业名录第 {row} 行与第 {other} 行的名称或代码重复：{value}（{path}）",
        "row {row} of the list of firms repeats the name or code of row {other}: {value} ({path})",
        "合并两行，曾用名写入 曾用名 列。",
        "Make one row of the two; former names go into their own column.",
    )
    KG236 = Template(
        "名单无法读取：{path}（{reason}）",
        "the list cannot be read: {path} ({reason})",
        "另存为 .xlsx 或 .csv（UTF-8 或 GBK）后重试。",
        "Save it as .xlsx or .csv (UTF-8 or GBK) and try again.",
    )
    KG237 = Template(
        "名单里没有名称列：{path}（看到：{found}）",
        "the list has no column of names: {path} (seen: {found})",
        "表头写 企业名称、客户名称 或 name，或用 --column 指明列名或列号（如 B）。",
        "Head it 企业名称, 客户名称 or name, or say which with --column (a heading, or a letter such as B).",
    )
    KG238 = Template(
        "名单里没有这一列：{column}（{path}，看到：{found}）",
        "the list has no such column: {column} ({path}, seen: {found})",
        "用 --column 写出表头原文或列号（如 B）。",
        "Give --column as the heading stands, or a letter such as B.",
    )
    KG239 = Template(
        "不能写到名单本身：{path}",
        "the list itself may not be overwritten: {path}",
        "用 -o 指定另一个文件名。",
        "Name another file with -o.",
    )
    KG301 = Template(
        "查询语句有语法错误：{reason}",
        "the query has a syntax error: {reason}",
        "按提示的位置修改 SPARQL。",
        "Mend the SPARQL where the message points.",
    )
    KG302 = Template(
        "没有这个查询：{name}",
        "no such query: {name}",
        "自带的查询有：{known}",
        "The shipped queries are: {known}",
    )
    KG303 = Template(
        "查询参数不对：{reason}",
        "wrong query parameter: {reason}",
        "该查询的参数是：{known}",
        "The parameters of this query are: {known}",
    )
    KG304 = Template(
        "只允许只读查询：{reason}",
        "only reading queries are allowed: {reason}",
        "改用 SELECT、ASK、CONSTRUCT 或 DESCRIBE，且不要用 SERVICE。",
        "Use SELECT, ASK, CONSTRUCT or DESCRIBE, without SERVICE.",
    )
    KG305 = Template(
        "无法回答这个问题：{question}",
        "cannot answer this question: {question}",
        "可以这样问：{forms}",
        "Questions of these forms can be answered: {forms}",
    )
    KG306 = Template(
        "查询超时（{seconds} 秒）",
        "the query took longer than {seconds} s",
        "缩小查询范围，或用 --timeout 放宽。",
        "Narrow the query, or raise --timeout.",
    )
    KG307 = Template(
        "图中没有这个名称：{name}",
        "no such name in the graph: {name}",
        "相近的名称：{near}",
        "Names near to it: {near}",
    )
    KG308 = Template(
        "没有这个代码：{finding}",
        "no finding has this code: {finding}",
        "已有代码：{known}",
        "Known codes: {known}",
    )
    KG309 = Template(
        "「{name}」指哪一家不能确定，可能是：{firms}",
        "{name} may mean: {firms}",
        "写全称，或用 --region 指定地区（如 --region 洛阳）。",
        "Give the full name, or the place with --region (--region 洛阳).",
    )
    KG310 = Template(
        "不认识的地区：{region}（可能是：{found}）",
        "unknown place: {region} (it may be: {found})",
        "写出上级地区（江苏省南京市鼓楼区）或六位区划代码。",
        "Name the place above it too (江苏省南京市鼓楼区), or give the six-digit code.",
    )
    KG401 = Template(
        "不认识的导出格式：{format}",
        "unknown export format: {format}",
        "可用格式：{known}",
        "Known formats: {known}",
    )
    KG402 = Template(
        "无法写入：{path}（{reason}）",
        "cannot write: {path} ({reason})",
        "检查文件夹是否存在、是否可写。",
        "Check that the folder exists and may be written to.",
    )
    KG403 = Template(
        "缺少可选组件：{extra}",
        "an optional part is missing: {extra}",
        "运行 pip install 'honours-kg[{extra}]' 安装。",
        "Install it with pip install 'honours-kg[{extra}]'.",
    )
    KG404 = Template(
        "找不到中文字体，无法画 PNG。",
        "no Chinese font was found to draw the PNG",
        "安装一种中文字体（如 Noto Sans CJK SC），或导出 .svg。",
        "Install a Chinese font such as Noto Sans CJK SC, or export to .svg.",
    )
    KG405 = Template(
        "没有可画的序列：{measure}",
        "there is no series to show: {measure}",
        "用 --measure 给出指标名称；库中有：{known}",
        "Name a measure with --measure; the store holds: {known}",
    )
    KG501 = Template(
        "目录表有误：{table} 第 {row} 行：{reason}",
        "the catalogue is wrong: {table} row {row}: {reason}",
        "在表格中改正该行，再运行 kg ontology check。",
        "Mend that row of the table and run kg ontology check again.",
    )
    KG502 = Template(
        "目录表缺失：{table}",
        "a catalogue table is missing: {table}",
        "重新安装，或用 KG_ONTOLOGY 指向完整的 ontology 文件夹。",
        "Install again, or point KG_ONTOLOGY at a whole ontology folder.",
    )
    KG601 = Template(
        "训练语料有误：{path}（{reason}）",
        "the training text is wrong: {path} ({reason})",
        "检查语料格式与许可说明。",
        "Check the format of the corpus.",
    )
    KG602 = Template(
        "标注文件有误：{path}（{reason}）",
        "the gold file is wrong: {path} ({reason})",
        "对照 docs/evaluate.md 的格式改正。",
        "Mend it after the format in docs/evaluate.md.",
    )
    KG603 = Template(
        "缺少模型：{path}",
        "a model is missing: {path}",
        "重新安装，或运行 kg train segmenter。",
        "Install again, or run kg train segmenter.",
    )


class KGError(Exception):
    """A failure with a code; the command line prints it without a traceback."""

    def __init__(self, code: Code, **fields: object) -> None:
        """``fields`` fill the placeholders of the code's template."""
        self.code = code
        self.fields = {name: str(value) for name, value in fields.items()}
        super().__init__(self.render("en"))

    def render(self, language: str = "zh") -> str:
        """``KG101 message - remedy`` in ``zh`` or ``en``."""
        template = code_template(self.code)
        zh = language == "zh"
        message = (template.zh if zh else template.en).format(**self.fields)
        remedy = (template.remedy_zh if zh else template.remedy_en).format(**self.fields)
        return f"{self.code.name} {message} {remedy}"


def code_template(code: Code) -> Template:
    """The template behind a code, typed."""
    value: Template = code.value
    return value
