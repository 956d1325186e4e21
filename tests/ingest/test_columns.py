"""What header words of real annexes mean."""

from __future__ import annotations

import pytest

from kg.ingest.columns import role_of, roles_of

MEANINGS = {
    "number": "序号 编号 排名",
    "name": "企业名称 单位名称 申报单位名称 企业名称(全称) 单位全称 企业 载体名称 孵化器名称 申报企业 姓名 工厂名称 示范企业",
    "place": "所属市 所属地市 市（州） 县（市、区） 地区 属地 所在区 注册地 行政区划 省份 市",
    "recommender": "推荐单位 推荐市州 推荐部门 主管部门 归口管理部门 属地主管部门 初审单位",
    "uscc": "统一社会信用代码 社会信用代码",
    "former": "曾用名",
    "old": "原企业名称 更名前名称",
    "new": "变更后企业名称 现企业名称 更名后",
    "valid": "有效期 有效期至 有效期限 证书有效期",
    "year": "认定时间 认定年度 发证日期",
    "batch": "批次 认定批次",
    "level": "级别 认定级别 荣誉级别",
    "grade": "等级 评价结果 复核结论 类别 获奖等级 星级",
    "award": "荣誉称号 奖项名称 国家级荣誉",
    "work": "产品名称 主导产品 项目名称 案例名称",
    "maker": "依托单位 研制单位 建设单位 运营主体 完成单位 第一完成单位",
    "industry": "所属行业 技术领域 细分领域",
    "certificate": "证书编号 认定文号",
    "issuer": "颁发单位 认定部门",
    "remark": "备注",
    "other": "联系人 联系电话 企业规模 奖励金额 型号规格 性别 取消原因",
}


@pytest.mark.parametrize("role", MEANINGS)
def test_header_words(role: str) -> None:
    assert {head: role_of(head) for head in MEANINGS[role].split()} == dict.fromkeys(MEANINGS[role].split(), role)


def test_rows_of_data_are_no_header() -> None:
    for row in (
        ["1", "河南云栈机械有限公司", "郑州市"],
        ["河南云栈机械有限公司", "郑州市"],
        ["合计", "35家"],
        ["", ""],
    ):
        assert roles_of(row) is None, row
