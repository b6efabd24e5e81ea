package luoshi.reading.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads events of named subjects: 龙佰集团在港交所上市; 甲项目、乙项目竣工投产. */
final class Milestones {

    private static final String EVENT = "(?:竣工(?:投产|投用|投运|验收|通车|交付|使用)*|投产(?:达效|达产|运营)?|达产(?:达效)?|达效|建成(?:投产|投用|投运|通车|运营|启用|并网|交付|开放|使用|投入使用|投入运营|"
            + "通航|开园|达产|达效|开业|后)*|通车(?:运营)?|贯通|开工(?:建设)?|开建|动工(?:建设|兴建)?|开园|开业(?:运营)?|开馆|开诊|开学|招生"
            + "|落户|投用|投运|投入(?:使用|运营|运行|生产)|启用|挂牌(?:成立|运营|上市)?|揭牌|获批(?:建设)?|封顶|并网(?:发电|运行)?|发电|通航|首飞|试?运[营行]|试生产|量产|下线|"
                    + "交付(?:使用|入住)?|完工|落成|开通(?:运营)?|复工|上线(?:运行)?|验收|上市|过会|落地(?:建设|投产)?|开街|开港|复航|点火|蓄水)";
    /** What an event ends with. */
    private static final String LAST = "产用运收车付达效成营网放航园设通工建馆诊学生户行市顶电飞线住业批会地街港火水件后使）牌";
    private static final Pattern PREDICATE = Pattern.compile(
            "(?<how>(?:正式|全面|全线|部分|主体(?:工程|结构)?|顺利|如期|按期|按时|尽快|早日|率先|整体|全部|基本|具备|年内|年底前|试|成功|尽早|加快|实现|完成|即将|主线|"
                    + "一期)*)(?<event>" + EVENT + ")(?:条件)?(?:（[^（）]{0,30}）)?$");
    private static final Pattern WHERE = Pattern.compile("(?:在|于|到|赴)[^、，在于]{2,12}$");
    private static final Pattern MODIFIER = Pattern.compile(
            "(?:一批|更多|更大|各类|各项|若干|一系列|重大|重点|优质|大型|龙头|骨干|基础设施|产业|工业|制造业|科技|民生|签约|在建|续建|新建|计划|新开工|储备|省市?|国家级?|市级?|县级?|"
                    + "区级?|乡镇|所有|全部|好|大|新|的|先进|等|专项债|投资|招商|建设|标志性|支撑性|带动性|关键|核心|配套|相关|部分|已|未|其他|农村|城市|灾后|恢复|成熟|符合条件|有条件|高质量|战略性|"
                    + "新兴|上述|以上|拟|后备|本土|本地|县域|意向|前期|引领性|合作)*");
    private static final Pattern THING = Pattern.compile(
            "(?:项目|工程|高速(?:公路)?|公路|铁路|高铁|大桥|特大桥|桥|路|大道|快速路|隧道|机场|航线|港|码头|站|枢纽|线|医院|院区|学校|校区|大学|学院|中学|小学|幼儿园|园区?|公园|馆|"
                    + "院|厂|电厂|电站|水库|灌区|中心|基地|平台|大脑|广场|综合体|街区|酒店|集团|公司|科技|股份|银行|[一二三四五]期|[0-9A-Z一二三四五六]+号线|段|楼|小区|生产线|机组|管网|系统|"
                    + "实验室|研究院|总部|景区|小镇|专列|班列|工厂|智造|能源|药业|新材|材料|生物|电子|纸业|股权|保税区|综保区|口岸|塔|城|湖|库|所|炼化|装置|光伏|风电|储能|[东西南北]延|"
                    + "[一二三四五六]环)$");
    private static final Pattern VAGUE = Pattern.compile("^“[^”]*”$|发展和|实施$|发展$|^全部|企业$|型$|^(?:项目|工程|企业|主体|公司|设施|产品|服务|成果|任务|改革|政策)$|[的了把让使对]|早|快|多|质量|^(?:以|在|从|按|"
            + "为|向|强化|加强|完善|提高|提升|深化|围绕|聚焦|坚持|开展|加大)");

    private Milestones() {}

    static boolean isEvent(Words words) {
        return !subjects(words).isEmpty();
    }

    /** The named subjects of an event, none if the clause is no event of theirs. */
    static List<String> subjects(Words words) {
        if (words.core().isEmpty() || LAST.indexOf(words.core().charAt(words.core().length() - 1)) < 0) {
            return List.of();
        }
        Matcher predicate = PREDICATE.matcher(words.core());
        if (!predicate.find() || predicate.start() < 3 || predicate.start() > 80) {
            return List.of();
        }
        String event = predicate.group("event");
        String before = WHERE.matcher(words.core().substring(words.core().startsWith("实现") ? 2 : 0, predicate.start())).replaceFirst("");
        if (before.startsWith("一批") || before.startsWith("更多")) {
            return List.of();
        }
        List<String> subjects = new ArrayList<>();
        for (String part : split(before)) {
            Matcher inner = PREDICATE.matcher(part);
            String subject = (inner.find() ? part.substring(0, inner.start()) : part).replaceFirst("等(?:一批)?(?:重大|重点)*(?:项目|工程|企业|平台机构)?$", "");
            if (isNamed(subject, event, before)) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    /** Parts of a list of names; a conjunction inside brackets or quotation marks parts nothing. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += "（“《".indexOf(c) >= 0 ? 1 : "）”》".indexOf(c) >= 0 ? -1 : 0;
            boolean joint = c == '、' || (c == '和' || c == '与' || c == '及') && THING.matcher(list.substring(from, i)).find();
            if (depth <= 0 && joint) {
                parts.add(list.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(list.substring(from));
        return parts;
    }

    private static boolean isNamed(String subject, String event, String list) {
        if (subject.length() < 2 || subject.length() > 40 || VAGUE.matcher(subject).find()) {
            return false;
        }
        Matcher thing = THING.matcher(subject);
        boolean thingly = thing.find();
        String name = thingly ? subject.substring(0, thing.start()) : subject;
        Matcher modifier = MODIFIER.matcher(name);
        boolean named = !(modifier.lookingAt() && modifier.end() >= name.length() - 1);
        boolean market = event.contains("上市") || event.equals("落户") || event.startsWith("挂牌");
        return named && (thingly || THING.matcher(list.replaceFirst("等(?:项目|工程|企业)?$", "")).find() || market && subject.length() <= 12 && subject.length() >= 3 || list.matches(".*等(?:项目|工程|企业)"));
    }
}
