package luoshi.reading.finding.sum;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.finding.Figure;

/** The words before numbers, compared: which name parts of one thing, and which begin something else. */
final class Labels {

    private static final Pattern ACTS = Pattern.compile("新|建|改|完成|实施|安排|发放|培训|投|开|引|认|创|办|整治|治理|选|招|下|筹|(?<!公)共|总|计|达|有|排查|受理|增|减|签|获|入|购|配|设|拓|修|划|换|添|布");
    /** How a new item begins that is no part of the one before: 改造公路60公里. */
    private static final Pattern BEGINS = Pattern.compile("^(?:并|又|还|已|再|同时|累计|共|全[年市县区省域]|力争|计划|预计)*(?:新[建增开设改引认培]|改[造建扩]|[兴修扩重续]建|建[成设立]|完成|实施|安排|发放|培[训育]|投[入放用]|开[工展通]|引进|认定|创建|举办|整治|治理|招[聘引]|选[派聘]|下达|筹集|排查|受理|签约|获[批评得]|购置|配[备发置套]|设立|拓宽|修[复缮]|划定|更[新换]|添置|布[设局]|落实|争取|推[进动广]|打造|组建|组织|支持|带动|惠及|帮助|实现|达到|增[加设]|新(?![区城型能]))");
    private static final Pattern CONTRAST = Pattern.compile("^(?:城区|镇街|市区|主城区|县城|线上|线下|省级|市级|县级|区级|中央|地方|主网|配网|城镇|乡镇|农村|城市|乡村|东部|西部|南部|北部|东片|西片|老城|新城|一期|首期|国有|民营|境内|境外|公办|民办|专职|兼职|男|女|上半年|山区|第一|首批|一季度)[^，。；]{0,8}$");
    private static final Set<Character> COMMON = Set.of('的', '了', '为', '有');

    /** What names of a sort, a place or an owner end with: 小区内, 民事类, 国有企业. */
    private static final Pattern CATEGORY = Pattern.compile("(?:[类级型片区内外段期批线部方城乡域侧端县镇村]|群体|居民|单位|机构|企业|系统|渠道|环节|领域|财政|地区|自筹|社会)(?:的|有|为|占)?$");

    private Labels() {}

    /** Whether each name tells a sort, a place or an owner. */
    static boolean categories(List<Figure> parts) {
        return parts.stream().allMatch(part -> part.lead().length() > 1 && !begins(part.lead()) && CATEGORY.matcher(part.lead()).find());
    }

    static boolean acts(String lead) {
        return ACTS.matcher(lead).find();
    }

    /** Whether it begins with a verb, and so speaks of an act of its own. */
    static boolean begins(String lead) {
        return BEGINS.matcher(lead).find();
    }

    /** Whether they are nothing but short names. */
    static boolean names(List<Figure> parts) {
        return parts.stream().allMatch(part -> part.lead().length() > 1 && part.lead().length() < 9 && part.tail().isEmpty() && !acts(part.lead()));
    }

    /** Whether the names look like members of one family: 第一批、第二批; 东线、西线; 专职的、兼职的. */
    static boolean kindred(List<Figure> parts) {
        String first = parts.getFirst().lead();
        boolean contrast = CONTRAST.matcher(first).find();
        boolean alike = parts.stream().skip(1).allMatch(part -> alike(first, part.lead()));
        return parts.size() > 1 && !first.isEmpty() && !begins(first) && (contrast || alike);
    }

    /** Whether they are told apart by more than one shared character: places, sorts, ordinals, or two characters at either end. */
    static boolean family(List<Figure> parts) {
        String first = parts.getFirst().lead();
        boolean ordinal = first.startsWith("第") || first.startsWith("首") || CONTRAST.matcher(first).find();
        boolean ending = first.length() > 2 && parts.stream().allMatch(part -> part.lead().endsWith(first.substring(first.length() - 2)));
        boolean opening = first.length() > 2 && !begins(first) && parts.stream().allMatch(part -> part.lead().startsWith(first.substring(0, 2)));
        return opening || kindred(parts) && (ordinal || ending || categories(parts));
    }

    /** Whether two names end or begin alike. */
    static boolean alike(String one, String other) {
        if (one.length() > 2 && other.endsWith(one.substring(one.length() - 2))) {
            return true;
        }
        if (one.isEmpty() || other.isEmpty() || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        boolean front = one.charAt(0) == other.charAt(0);
        char last = one.charAt(one.length() - 1);
        boolean back = last == other.charAt(other.length() - 1) && !COMMON.contains(last);
        boolean beforeLast = COMMON.contains(last) && one.length() > 1 && other.length() > 1 && one.charAt(one.length() - 2) == other.charAt(other.length() - 2);
        return front || back || beforeLast;
    }
}
