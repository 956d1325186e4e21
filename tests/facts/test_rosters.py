"""Lists set out line by line: title, lead, heading, subhead, line and cell each speak; the nearest wins."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract

#: name → (text, {(recipient, words of the award, level, status, grade)})
CASES: dict[str, tuple[str, set[tuple[str, str, str, str, str | None]]]] = {
    "three chapters": (
        (
            "岚州市工业和信息化局关于公布2024年度市级企业技术中心认定及复核结果的通知\n"
            "\n"
            "各县（市、区）工信主管部门：\n"
            "经企业申报、专家评审和公示，现将2024年度市级企业技术中心认定及复核结果公布如下：\n"
            "\n"
            "一、新认定（3家）\n"
            "1.岚州北斗星乳业有限公司\n"
            "2.岚州镜湖铸造有限公司\n"
            "3.岚州白塔寺豆制品厂\n"
            "\n"
            "二、通过复核（2家）\n"
            "1.岚州云杉木业有限公司\n"
            "2.岚州晓月玻璃有限公司\n"
            "\n"
            "三、撤销（1家）\n"
            "岚州赤霞涂料有限公司\n"
            "\n"
            "四、有关要求\n"
            "请各单位加强指导。联系人：王小明，电话：0000-1234567。\n"
            "\n"
            "岚州市工业和信息化局\n"
            "2024年11月5日\n"
        ),
        {
            ("岚州北斗星乳业有限公司", "企业技术中心", "municipal", "granted", None),
            ("岚州镜湖铸造有限公司", "企业技术中心", "municipal", "granted", None),
            ("岚州白塔寺豆制品厂", "企业技术中心", "municipal", "granted", None),
            ("岚州云杉木业有限公司", "企业技术中心", "municipal", "renewed", None),
            ("岚州晓月玻璃有限公司", "企业技术中心", "municipal", "renewed", None),
            ("岚州赤霞涂料有限公司", "企业技术中心", "municipal", "revoked", None),
        },
    ),
    "levels as subheads": (
        (
            "云泽区2023年度绿色工厂名单出炉\n"
            "\n"
            "近日，云泽区公布了2023年度获评绿色工厂的企业名单。\n"
            "\n"
            "国家级：\n"
            "云泽海棠化工有限公司\n"
            "云泽松鹤电缆有限公司\n"
            "省级：\n"
            "云泽望江印染有限公司、云泽三叶草制药有限公司\n"
            "市级：\n"
            "云泽金雀陶瓷有限公司\n"
            "\n"
            "下一步，云泽区将继续推进绿色制造。\n"
        ),
        {
            ("云泽海棠化工有限公司", "绿色工厂", "national", "granted", None),
            ("云泽松鹤电缆有限公司", "绿色工厂", "national", "granted", None),
            ("云泽望江印染有限公司", "绿色工厂", "provincial", "granted", None),
            ("云泽三叶草制药有限公司", "绿色工厂", "provincial", "granted", None),
            ("云泽金雀陶瓷有限公司", "绿色工厂", "municipal", "granted", None),
        },
    ),
    "cities as subheads": (
        (
            "关于2024年潇南省制造业单项冠军企业拟认定名单的公示\n"
            "\n"
            "根据工作安排，经专家评审，拟认定以下企业为2024年潇南省制造业单项冠军企业，现予公示，公示期为5个工作日。\n"
            "\n"
            "星沙市（2家）\n"
            "星沙巨岩钻具有限公司\n"
            "星沙蓝鲸水泵股份有限公司\n"
            "衡浦市（1家）\n"
            "衡浦鸿雁电瓷有限公司\n"
            "如有异议，请于公示期内反馈。\n"
            "联系电话：0000-8888888\n"
            "潇南省工业和信息化厅\n"
            "2024年6月1日\n"
        ),
        {
            ("星沙巨岩钻具有限公司", "单项冠军", "provincial", "candidate", None),
            ("星沙蓝鲸水泵股份有限公司", "单项冠军", "provincial", "candidate", None),
            ("衡浦鸿雁电瓷有限公司", "单项冠军", "provincial", "candidate", None),
        },
    ),
    "prize grades works": (
        (
            "2023年度楠溪市科学技术进步奖获奖名单\n"
            "\n"
            "一等奖（1项）\n"
            "1.高炉煤气深度净化关键技术（楠溪钢铁集团有限公司、楠溪大学）\n"
            "二等奖（2项）\n"
            "1.山区公路边坡智能监测装备研发\u3000完成单位：楠溪公路工程有限公司\n"
            "2.杨梅保鲜技术集成与示范（楠溪市农业科学研究院）\n"
            "三等奖（2项）\n"
            "1.低温烧结釉料的研制与应用\n"
            "2.城市内涝预警平台\n"
        ),
        {
            ("高炉煤气深度净化关键技术", "科学技术进步奖", "municipal", "granted", "一等奖"),
            ("山区公路边坡智能监测装备研发", "科学技术进步奖", "municipal", "granted", "二等奖"),
            ("杨梅保鲜技术集成与示范", "科学技术进步奖", "municipal", "granted", "二等奖"),
            ("低温烧结釉料的研制与应用", "科学技术进步奖", "municipal", "granted", "三等奖"),
            ("城市内涝预警平台", "科学技术进步奖", "municipal", "granted", "三等奖"),
        },
    ),
    "table tabs levels": (
        (
            "关于公布2024年绿色工厂名单的公告\n"
            "附件：绿色工厂名单\n"
            "序号\t企业名称\t级别\t所属区县\n"
            "1\t青谷远帆船用阀门有限公司\t国家级\t镜泊区\n"
            "2\t青谷鸣泉饮品有限公司\t省级\t云峰县\n"
            "3\t青谷古渡酒业有限公司\t省级\t镜泊区\n"
        ),
        {
            ("青谷远帆船用阀门有限公司", "绿色工厂", "national", "granted", None),
            ("青谷鸣泉饮品有限公司", "绿色工厂", "provincial", "granted", None),
            ("青谷古渡酒业有限公司", "绿色工厂", "provincial", "granted", None),
        },
    ),
    "table stacked result": (
        (
            "关于2024年省级众创空间绩效评价结果的通报\n"
            "各有关单位：\n"
            "现将2024年省级众创空间绩效评价结果通报如下：\n"
            "序号\n"
            "众创空间名称\n"
            "运营单位\n"
            "评价结果\n"
            "1\n"
            "萤火众创空间\n"
            "辰安萤火科技有限公司\n"
            "优秀\n"
            "2\n"
            "半山创客空间\n"
            "辰安半山企业管理有限公司\n"
            "良好\n"
            "3\n"
            "红瓦众创空间\n"
            "辰安红瓦孵化器有限公司\n"
            "合格\n"
            "4\n"
            "渔火众创空间\n"
            "辰安渔火网络有限公司\n"
            "不合格\n"
        ),
        {
            ("萤火众创空间", "众创空间", "provincial", "granted", "优秀"),
            ("半山创客空间", "众创空间", "provincial", "granted", "良好"),
            ("红瓦众创空间", "众创空间", "provincial", "renewed", None),
            ("渔火众创空间", "众创空间", "provincial", "failed", None),
        },
    ),
    "table works bars": (
        (
            "临淮建工集团2023年创优成果\n"
            "序号｜项目名称｜获奖名称｜承建单位\n"
            "1｜淮河大厦｜国家优质工程奖｜临淮建工集团有限公司\n"
            "2｜临淮市第三水厂扩建工程｜省级优质工程奖｜临淮市政工程有限公司\n"
        ),
        {
            ("淮河大厦", "优质工程奖", "national", "granted", None),
            ("临淮市第三水厂扩建工程", "优质工程奖", "provincial", "granted", None),
        },
    ),
    "table own honours": (
        (
            "霜桥精密机械有限公司荣誉一览\n"
            "霜桥精密机械有限公司成立于2003年，主要生产精密主轴。\n"
            "序号\t荣誉名称\t颁发单位\t获得时间\n"
            "1\t国家高新技术企业\t科学技术部\t2021年\n"
            "2\t省级企业技术中心\t省发展和改革委员会\t2022年\n"
            "3\t市长质量奖\t霜桥市人民政府\t2023年\n"
        ),
        {
            ("霜桥精密机械有限公司", "高新技术企业", "national", "granted", None),
            ("霜桥精密机械有限公司", "企业技术中心", "provincial", "granted", None),
            ("霜桥精密机械有限公司", "市长质量奖", "municipal", "granted", None),
        },
    ),
    "bullets award names": (
        (
            "柳岸县企业喜获多项荣誉\n"
            "\n"
            "近日，我县一批企业获得荣誉，具体如下：\n"
            "◆国家级专精特新“小巨人”企业\u3000柳岸鼎和轴承有限公司、柳岸天工电机有限公司\n"
            "◆省级绿色工厂：柳岸青禾米业有限公司、柳岸雪峰纸业有限公司\n"
            "◆柳岸春水茶业有限公司获评中华老字号\n"
        ),
        {
            ("柳岸鼎和轴承有限公司", "小巨人", "national", "granted", None),
            ("柳岸天工电机有限公司", "小巨人", "national", "granted", None),
            ("柳岸青禾米业有限公司", "绿色工厂", "provincial", "granted", None),
            ("柳岸雪峰纸业有限公司", "绿色工厂", "provincial", "granted", None),
            ("柳岸春水茶业有限公司", "中华老字号", "national", "granted", None),
        },
    ),
    "several lists": (
        (
            "关于公布2022年度岭西省绿色制造名单的通知\n"
            "各市工业和信息化局：\n"
            "现将2022年度岭西省绿色制造名单予以公布。\n"
            "附件1\n"
            "绿色工厂名单\n"
            "1.岭西远山铜业有限公司\n"
            "2.岭西飞瀑水泥有限公司\n"
            "附件2\n"
            "绿色工业园区名单\n"
            "1.远山经济技术开发区\n"
            "附件3\n"
            "绿色供应链管理企业名单\n"
            "1.岭西紫薇家电有限公司\n"
        ),
        {
            ("岭西远山铜业有限公司", "绿色工厂", "provincial", "granted", None),
            ("岭西飞瀑水泥有限公司", "绿色工厂", "provincial", "granted", None),
            ("远山经济技术开发区", "绿色工业园区", "provincial", "granted", None),
            ("岭西紫薇家电有限公司", "绿色供应链", "provincial", "granted", None),
        },
    ),
    "scope closed2": (
        (
            "2024年桐川市“专精特新”中小企业名单公布\n"
            "市工信局近日公布2024年桐川市“专精特新”中小企业名单，名单如下：\n"
            "桐川九霄轮胎有限公司\n"
            "桐川银杏生物有限公司\n"
            "一、申报条件\n"
            "二、联系方式\n"
            "技术支持单位：\n"
            "桐川百草堂药业有限公司\n"
            "桐川落雁食品有限公司\n"
        ),
        {
            ("桐川九霄轮胎有限公司", "专精特新", "municipal", "granted", None),
            ("桐川银杏生物有限公司", "专精特新", "municipal", "granted", None),
        },
    ),
    "brand brackets": (
        (
            "第三批海渊省老字号名单公布\n"
            "海渊省商务厅近日认定了第三批海渊老字号，名单如下：\n"
            "（1）渡口酱园有限公司（渡口）\n"
            "（2）海渊福来居餐饮有限公司（福来居）\n"
            "（3）海渊市宝月楼银器店（宝月楼）\n"
        ),
        {
            ("渡口酱园有限公司", "老字号", "provincial", "granted", None),
            ("海渊福来居餐饮有限公司", "老字号", "provincial", "granted", None),
            ("海渊市宝月楼银器店", "老字号", "provincial", "granted", None),
        },
    ),
    "people list": (
        (
            "2024年梧澜市五一劳动奖章获得者名单\n"
            "赵长河\u3000梧澜钢铁有限公司轧钢工\n"
            "钱小满（女）\u3000梧澜市第二人民医院护士长\n"
            "孙立本\u3000梧澜公交集团驾驶员\n"
            "梧澜市工人先锋号\n"
            "梧澜机床有限公司装配三班\n"
            "梧澜供电公司带电作业班\n"
        ),
        {
            ("赵长河", "五一劳动奖章", "municipal", "granted", None),
            ("钱小满", "五一劳动奖章", "municipal", "granted", None),
            ("孙立本", "五一劳动奖章", "municipal", "granted", None),
            ("梧澜机床有限公司装配三班", "工人先锋号", "municipal", "granted", None),
            ("梧澜供电公司带电作业班", "工人先锋号", "municipal", "granted", None),
        },
    ),
    "html bars": (
        (
            "近日，在东屏省优秀工程勘察设计奖评选中，我院多个项目获奖：\n"
            "序号\n"
            "|\n"
            "项 目 名 称\n"
            "|\n"
            "申报单位\n"
            "|\n"
            "获奖等级\n"
            "|\n"
            "1\n"
            "|\n"
            "星河文化中心\n"
            "|\n"
            "第三设计院\n"
            "|\n"
            "一等奖\n"
            "|\n"
            "2\n"
            "|\n"
            "东屏市图书馆新馆\n"
            "|\n"
            "第五设计院\n"
            "|\n"
            "二等奖\n"
            "|\n"
        ),
        {
            ("星河文化中心", "勘察设计奖", "provincial", "granted", "一等奖"),
            ("东屏市图书馆新馆", "勘察设计奖", "provincial", "granted", "二等奖"),
        },
    ),
    "page furniture in list": (
        (
            "首页 > 通知公告 > 正文\n"
            "关于认定2024年度鹿鸣市农业产业化市级龙头企业的通知\n"
            "发布时间：2024-10-12\u3000来源：鹿鸣市农业农村局\u3000浏览次数：1024\n"
            "字号：大 中 小\n"
            "经研究，认定以下企业为鹿鸣市农业产业化市级龙头企业：\n"
            "1.鹿鸣稻香村粮油有限公司\n"
            "2.鹿鸣山野菌业有限公司\n"
            "第1页 共2页\n"
            "3.鹿鸣清源奶牛养殖专业合作社\n"
            "4.鹿鸣橘子红果业有限公司\n"
            "责任编辑：李四\n"
            "【打印】【关闭】\n"
            "主办单位：鹿鸣市农业农村局\u3000技术支持：鹿鸣天网科技有限公司\n"
        ),
        {
            ("鹿鸣稻香村粮油有限公司", "龙头企业", "municipal", "granted", None),
            ("鹿鸣山野菌业有限公司", "龙头企业", "municipal", "granted", None),
            ("鹿鸣清源奶牛养殖专业合作社", "龙头企业", "municipal", "granted", None),
            ("鹿鸣橘子红果业有限公司", "龙头企业", "municipal", "granted", None),
        },
    ),
    "halfwidth": (
        (
            "泽州市2024年度瞪羚企业名单公示\n"
            "根据有关规定,现将2024年度泽州市拟认定瞪羚企业名单予以公示(排名不分先后):\n"
            "1.泽州量点激光有限公司\n"
            "2.泽州(中科)新材料有限公司\n"
            "3.泽州鹏程无人机有限公司\n"
        ),
        {
            ("泽州量点激光有限公司", "瞪羚", "municipal", "candidate", None),
            ("泽州(中科)新材料有限公司", "瞪羚", "municipal", "candidate", None),
            ("泽州鹏程无人机有限公司", "瞪羚", "municipal", "candidate", None),
        },
    ),
    "project undertakers": (
        (
            "2022年度浔江市建设工程“浔江杯”优质工程获奖名单\n"
            "1.浔江会展中心工程\u3000承建单位：浔江第一建筑有限公司\u3000参建单位：浔江幕墙有限公司\n"
            "2.滨水花园3#楼\u3000承建单位：浔江宏基建设有限公司\n"
            "3.浔江三中教学综合楼工程\u3000承建单位：浔江城建集团\n"
        ),
        {
            ("浔江会展中心工程", "优质工程", "municipal", "granted", None),
            ("滨水花园3#楼", "优质工程", "municipal", "granted", None),
            ("浔江三中教学综合楼工程", "优质工程", "municipal", "granted", None),
        },
    ),
    "rename table": (
        (
            "关于同意变更省级工业设计中心名称的公告\n"
            "经审核，同意下列省级工业设计中心变更名称：\n"
            "序号\t原名称\t变更后名称\n"
            "1\t沧南立新家具厂\t沧南立新家居股份有限公司\n"
            "2\t沧南百川灯饰有限公司\t沧南百川光电有限公司\n"
        ),
        {
            ("沧南立新家居股份有限公司", "工业设计中心", "provincial", "renamed", None),
            ("沧南百川光电有限公司", "工业设计中心", "provincial", "renamed", None),
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_list_gives_each_name_what_stands_over_it(name: str) -> None:
    text, wanted = CASES[name]
    got = [r for d in read_text(text, "list.txt") for r in extract(d).recognitions]
    for recipient, words, level, status, grade in wanted:
        own = [r for r in got if r.recipient.text == recipient and words in r.award_text]
        assert [(r.level.value, r.status.value) for r in own] == [(level, status)], recipient
        assert grade is None or own[0].grade == grade, recipient
    assert len(got) == len(wanted), [r.recipient.text for r in got]
