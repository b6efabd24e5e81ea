package luoshi.bench.load;

import java.util.List;
import java.util.Random;

/** Texts such as counties and bureaus write: sections with promises, most of them with a number; some of their words are frequent and some rare. */
final class PlanText {

    static final List<String> FIELDS = List.of("装备制造", "食品加工", "新型材料", "电子信息", "现代物流", "文化旅游", "生物医药", "节能环保", "纺织服装", "汽车零部件",
            "铝精深加工", "现代化工", "绿色建材", "数字经济", "乳制品", "怀药种植", "预制菜", "冷链仓储", "传感器", "碳纤维", "氢能", "航空航天", "光伏玻璃", "白银首饰");
    private static final List<String> PLACES = List.of("东河镇", "西陶镇", "城关街道", "柏山乡", "青龙镇", "南庄镇", "北冷乡", "清风岭街道", "云台片区", "丹河新城", "大沙河沿线",
            "高铁片区", "老城区", "经开区", "示范区", "沁北片区", "黄河滩区", "焦枝沿线", "山区各乡", "太行路两侧");
    private static final List<String> THINGS = List.of("停车位", "公共充电桩", "5G基站", "社区养老服务站", "口袋公园", "普惠托位", "学位", "高标准农田", "雨污分流管网", "热力站", "物流网点",
            "文化广场", "健身步道", "应急避难场所", "智慧灯杆", "农村公厕", "村级卫生室", "便民市场", "污水处理站", "人才公寓");
    private static final List<String> SECTIONS = List.of("聚力工业强市", "扩大有效投资", "推进科技创新", "深化改革开放", "推进乡村振兴", "提升城市品质", "加强生态治理", "防范化解风险", "办好民生实事",
            "加强政府建设");
    private static final List<String> PROMISES = List.of(
            "新增{类}规上企业{数}家。", "新建{地}{物}{数}个。", "改造{地}老旧小区{数}个，惠及居民{百}户。", "{类}产业增加值增长{率}%以上。", "{地}完成{类}项目投资{率}亿元以上。",
            "新建改建{地}农村公路{数}公里。", "培育{类}“专精特新”企业{率}家。", "建成{地}{物}{数}处。", "引进{类}亿元以上项目不少于{率}个。", "{类}技术合同成交额达到{率}亿元。",
            "发放{类}企业贷款{数}亿元。", "治理{地}河道{率}公里。", "确保{地}{类}产业园年底前建成投用。", "推动{类}产业研究院落地{地}。", "新建{地}标准化厂房{百}平方米。",
            "{地}新增绿地{百}亩。", "组织{类}企业培训{百}人次。", "新增{地}城镇就业{百}人。");
    private static final List<String> BETWEEN = List.of("坚持把发展经济的着力点放在实体经济上，逐企帮扶、逐项推进。", "强化要素保障，优化营商环境，让企业敢投敢干。", "压实各级责任，层层抓好落实，件件要有回音。",
            "坚持项目为王，以项目论英雄，以实绩看担当。", "尽力而为、量力而行，把实事办好、把好事办实。");

    private final Random random;

    PlanText(Random random) {
        this.random = random;
    }

    /** A text with so many promises, under the headings of such reports. */
    String write(String title, int promises) {
        StringBuilder text = new StringBuilder(title).append("\n\n现将今年工作安排如下。\n");
        for (int section = 0; section < SECTIONS.size(); section++) {
            text.append("\n（").append("一二三四五六七八九十".charAt(section)).append("）").append(SECTIONS.get(section)).append("\n今年，").append(one(BETWEEN)).append('\n');
            for (int i = section; i < promises; i += SECTIONS.size()) {
                text.append(promise()).append(random.nextInt(4) == 0 ? one(BETWEEN) : "").append('\n');
            }
        }
        return text.toString();
    }

    /** A promise, in one sentence. */
    String promise() {
        return one(PROMISES).replace("{类}", rarer(FIELDS)).replace("{地}", one(PLACES)).replace("{物}", rarer(THINGS))
                .replace("{数}", String.valueOf(20 + random.nextInt(480))).replace("{百}", (3 + random.nextInt(90)) + "00").replace("{率}", String.valueOf(6 + random.nextInt(12)));
    }

    /** The next edition of a text: about so many of a hundred sentences say another number. */
    String next(String text, int changed) {
        StringBuilder next = new StringBuilder();
        text.lines().forEach(line -> next.append(random.nextInt(100) < changed ? line.replaceFirst("[1-9]\\d", String.valueOf(10 + random.nextInt(90))) : line).append('\n'));
        return next.toString();
    }

    /** A text of so many characters with so many promises: the rest are sentences that promise no number. */
    String large(String title, int length, int promises) {
        StringBuilder text = new StringBuilder(title).append("\n\n");
        for (int i = 0; i < promises; i++) {
            if (i % (promises / SECTIONS.size()) == 0) {
                text.append("\n（").append("一二三四五六七八九十".charAt(i * SECTIONS.size() / promises)).append("）今年").append(one(SECTIONS)).append('\n');
            }
            text.append(promise());
            while (text.length() < (long) length * (i + 1) / promises) {
                text.append(one(BETWEEN));
            }
            text.append(i % 3 == 2 ? "\n" : "");
        }
        return text.append('\n').toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The first ones often, the last ones hardly ever. */
    private String rarer(List<String> of) {
        return of.get((int) (Math.pow(random.nextDouble(), 2.5) * of.size()));
    }
}
