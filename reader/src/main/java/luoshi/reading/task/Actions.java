package luoshi.reading.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about acts that can be checked: a verb that brings something about, and a thing that can be pointed at. */
final class Actions {

    private static final String PLACE = "(?:建设|改造|创建|开发|改扩建|扩建|提升|修复|治理|工作|任务|主体|前期|手续|编制|修编|验收|整治|搬迁|实施|进度|落地|开工|运营|推广|试点)*";
    private static final String END = PLACE + "(?:等|、|和|及|与|（|并|$|”)";
    private static final String BUILT = "(?:平台|系统|数据库|培育库|项目库|资源库|库|中心|基地|产业园|园区?|项目|工程|厂房|厂|车站|站点|[东南西北新客泵电源换]站|站|医院|学校|校区|院区|研究院|学院|职业大学|大学|中学|"
            + "小学|幼儿园|博物馆|图书馆|馆|公园|广场|绿道|道路|公路|大道|快速路|路|街|大桥|桥|立交|高速|铁路|高铁|轨道|机场|港口?|码头|航道|航线|班列|专列|专线|"
            + "[一二三四五六七八九十0-9]号线|线路|管网|管廊|网络|环线|水厂|电站|水库|灌区|渠|堤|闸|泵房|综合体|街区|(?:农贸|菜|批发|专业|交易|集贸|要素)市场|酒店|商圈|影院|剧院|剧场|"
            + "体育场|场馆|停车场|车位|充电桩|楼宇?|大厦|小区|安置房|公寓|宿舍|住房|生产线|产线|装置|机组|风电场|光伏|储能|实验室|工作站|创新站|驿站|总部|枢纽|口岸|综保区|保税区|试验区|示范区|"
            + "示范带|先导区|示范园|示范点|示范县|小镇|景区|度假区|田园综合体|门户|客户端|大脑|一张网|一张图|专区|窗口|食堂|服务站|消防站|救援站|监测站|监测点|林场|牧场|农场|大棚|粮仓|仓储|冷库|"
            + "仓|塔|长廊|廊道|湿地|安全屏障|沟域|河道|水系|隧道|基础设施|地标)";
    private static final String PAPER = "(?:方案|规划|办法|条例|意见|细则|目录|清单|标准|指南|政策|措施|计划|预案|规定|规则|制度|名录|图谱|图|白皮书|指数|导则|规范|章程|机制|举措|法规|规章|文件|体系|名单|台账|指引|"
            + "地图|若干措施|“?[^，]{1,12}条”?)";
    private static final String BODY = "(?:公司|集团|中心|基金|委员会|管委会|联盟|协会|研究院|学院|学校|大学|医院|专班|机构|分行|支行|分院|分校|办公室|工作站|实验室|创新联合体|联合体|平台|合作社|团队|工作组|指挥部|"
            + "领导小组|法庭|支队|大队|队伍|队|银行|总部|子公司|窗口|专区|站|点|室|智库|事务所|研发机构|资金池|资金|母基金|试验区|园区?|局|企业|奖)";
    private static final String TITLE = "(?:(?:强|示范|文明|卫生|园林|健康|平安|先进|试点|百强|模范|双拥|森林|节水型|旅游名)[市县区镇村乡带]|城市|示范|试点|试验区|先行区|先导区|示范区|景区|度假区|园区|园|基地|中心|"
            + "称号|实验室|工作站|平台|项目|(?:评估)?验收|复审|认证|枢纽|口岸|综保区|保税区|街区|奖|集群|试点[县市区]?|公园|名城|之乡|产业园|企业|研究院|自贸区|(?:创新|合作|开发|功能|"
            + "协作)区|学科|院区|授权点|标准化)";
    private static final String WORK = "(?:工程|行动计划|行动|项目|计划|改造|试点|攻坚|活动|大赛|运动会|联赛|赛|文化节|[节展]|大会|峰会|博览会|交易会|洽谈会|推介会|年会|会|论坛|编制|修编|修订|验收|搬迁|普查|调查|"
            + "评估|征收|拆迁|整治|修复|创建|规划|施工|招标|确权|改扩建|建设|审批|换届|方案|改革|移交|交付|清零行动|划转|整合|脱钩|选址|布局|立项|可研|前期工作|前期|主体结构|封顶|更新|治超|"
            + "排查|摸底)";
    private static final String WAYS = "在对依利以与同联面沿按通采围为从";
    /** What the verbs of the acts begin with. */
    private static final String VERBS = "建新改扩迁续重复兴修打开增加恢启投上动竣完布铺架安搭拆关搬推设成组筹挂整注引探研落编制出印发公颁起抓创申争通获迎实举承办召收划入跻";
    private static final int LONGEST_WAY = 26;

    private static final Pattern BUILD = Pattern.compile("(?:建成并?(?:投用|投产|通车|启用|运营|投入使用|投入运营|开放|运行)?|新建(?:续建|改造|、?改扩?建)?|新?改扩建|扩建|改建|迁建|续建|重建|复建|兴建|修建|改造提升|提升改造|"
            + "升级改造|改造升级|改造|修缮|打通|开通|增开|加密|开行|开辟|恢复开通|启用|投用|上线|开工(?:建设)?|动工(?:建设)?|开建|竣工|完工|布设|铺设|架设|安装|搭建|建好(?!用好)|加装|"
            + "拆除|关停|搬迁|建设(?!性)|建造|推出|投放)"
            + "(?<object>[^，]{2,60}?" + BUILT + ")" + END);
    private static final Pattern SET_UP = Pattern.compile("(?:(?:探索|研究)?建立(?!健全)|设立|成立|组建|筹建|筹备(?:组建|成立|建设)?|挂牌成立|整合组建|注册成立|引进设立|增设|设置|布局|落地|搭建|"
            + "开设)(?<object>[^，]{2,60}?(?:" + BODY + "|" + BUILT + "|机制|制度|台账|清单|名录|目录|双长制”?|链长制|指标体系|评价体系|档案))" + END);
    private static final Pattern ISSUE = Pattern.compile("(?:(?:研究|抓紧|修订|起草|编制|制定)?(?:出台|编制完成|制定|制订|修订|编制|编修|修编|印发|发布|公布|颁布|推出|起草)(?:并?(?:实施|落实|发布|完善|印发|"
            + "出台))?)(?<object>[^，]{2,60}?" + PAPER + ")" + END);
    private static final Pattern APPLY = Pattern.compile("(?:创建|申建|争创|创成|申创|申报|申请|创评|通过|获批|迎接|建成|争设|获评|跻身|入选|打造(?=国家|省级|全国))(?:好)?(?<object>[^，]{2,60}?" + TITLE + ")" + END);
    private static final Pattern TITLED = Pattern.compile("国家|全国|省级|省|5A|4A|AAAA|中国|国省|自治区|世界|国际");
    private static final Pattern UNDERTAKE = Pattern.compile("(?:启动(?:实施|建设|开展|编制|谋划)?|完成|实施|举办|承办|办好|召开|组织(?:开展|实施|举办)|开展|推行|引进|落地|收购|整合|"
            + "划转)(?:好)?(?<object>[^，]{2,60}?(?:" + WORK + "|" + BUILT + "))" + END);
    private static final Pattern SOFT_UNDERTAKING = Pattern.compile("^(?:推行|开展|实施|组织开展|组织实施)");
    private static final Pattern NAMED_WORK = Pattern.compile("“[^”]{2,}”|(?:专项|提升|清零|攻坚|三年|整治|倍增|改造|示范|培育|保护|修复|治理|普查|工程|计划|惠民)[^，]{0,8}(?:行动|工程|计划|试点|普查|整治|项目)|《");
    private static final Pattern PUSH_LEAD = Pattern.compile("加快|推进|推动|抓好|做好|谋划|加速|促进|协调|规划");
    private static final Pattern PUSHED = Pattern.compile("(?!构筑|储备|形成|完善|优化|构建|打造[^，]{0,8}中心)(?:启动|实施)?(?<object>[^，的]{4,60}?(?:项目|工程|高速|铁路|高铁|大桥|快速路|机场|医院|校区|院区|"
            + "水库|电站|枢纽|产业园|公园|综合体|街区|园区|实验室|研究院|度假区|水厂|灌区|基地|中心|管网|[一二三四五]期))" + END + "(?:.*(?:项目|工程|高速|铁路|路|中心|基地|医院|园|馆|院|站|线|段|期|枢纽|建设|进度|前期工作|改造|[^，]{1,6}（[^（）]*）))?$");
    private static final Pattern COMPANIONS = Pattern.compile("[^，]{2,14}?(?:创建|申建|申报|组建|争创|建设|设立|升级为|开行)(?<object>[^，]{3,40}?(?:" + TITLE + "|" + BODY + "|" + BUILT + "))" + END);
    private static final Pattern COMPANION_LEAD = Pattern.compile("支持|推动|指导|协助|促进|组织");
    private static final Pattern REACH = Pattern.compile("(?:实现|完成)[^，]{0,40}(?:连续覆盖|联网|互联互通|互通|并网|通车|直达|贯通|信息共享|数据共享|在线核验|网上办理|网上可办|一网通办|全程网办|通办|自动比对|互认|摘帽|挂牌|直通|"
            + "通航|公交化|开工|合并|分离|清零|闭环|升本|达标)(?:（[^（）]*）)?$");
    private static final Pattern WITHDRAW = Pattern.compile("(?:取消|下放|废止|关闭|淘汰|清退|纳入|移交|报送?|上报|提交)[^，]{2,}");
    private static final Pattern ACT = Pattern.compile("^(?:全[市省县区]范围内)?(?:完成|取消|下放|纳入|报|实现|优化|推行|建立|公布|制定|出台|建成|形成|整改|办结|达到|落实|启动|覆盖|开展|推广|修订|组织|清理|解决|消除|退出|整合|"
            + "实行|执行|上线|提交|对接|签订|审议)|将[^，]{2,}(?:纳入|下放|压缩|取消|移交|调整|整合|划转)|报(?:国务院|省|市|县|区)|前(?:基本)?(?:完成|实现|建成|建立|出台|启动|"
            + "取得)");
    private static final Pattern ASSIGNED_ACT = Pattern.compile("^(?:启动|建成|举办|出台|推行|推广|取消|下放|统一|简化|放宽|清理|授权|评估|压减|压缩|整合|公布|梳理|试行|督促|允许|严禁|列出|纳入|优化|降低|改革|拓展|实现|开展|提供|公开|"
            + "完善|健全|建立|改进|提高|提升|强化|加强|制定|研究|明确|规范|落实|建设|打造|实施|培育|引进|扩大|深化|巩固|增加|减少|压实|打击|整治|治理|保障|发展|盘活|化解|处置|排查|整改|收集|"
            + "编制|修订|探索|搭建|做好|抓好|完成|办好|组织|选派|招引|争取|申报|解决|创新|推出|发挥|设立|协调|加快|加大|通过[^，]{2,20}(?:简化|优化|推行|实现))");
    private static final Pattern VAGUE = Pattern.compile(
            "^(?:更多|更好|更高|更大|一系列|、|好的|各类|各项|一批).*|^(?:一批|更多|更大|各类|各项|若干|一系列|重大|重点|优质|高能级|全方位|多层次|现代化?|区域性?|高水平|高标准|新型|"
                    + "高质量|产业|基础设施|民生|科技|创新|国家|省级?|市级?|县级?|级|和|、|等|的|好|大|工业|农业|服务业|城市|农村|乡村|生态|文化|开放|特色|交通|能源|水利|在建|储备|全年|今年|年度|"
                    + "目标|既定|任务|攻坚)*(?:项目|工程|平台|基地|中心|园区?|活动|行动|计划|改造|改革|工作|任务|政策|措施|体系|机制|制度|标准|城市|[市县区镇村]|载体|网络|基础设施|建设|企业|景区|"
                    + "品牌|试点|会|治理|整治|品|方案|规划|清单|市场|集群|街区|公园|节|图)$");
    private static final Pattern SLOGAN = Pattern.compile(
            "(?:强[市省县区国]|高地|样板|标杆|格局|增长极|[大强]省|之[城都]|新城市|现代化[^，]{0,6}(?:城市|[市县区])|幸福[^，]{0,4}|美丽[^，]{1,4}|平安[^，]{1,4}|"
                    + "法治[^，]{1,4}|数字(?:中国|政府|乡村)|生态圈?|共同体|大市场|营商环境|服务型政府|法治政府|廉洁政府|政府|人民满意|主战场|新篇章|主阵地|安全网|防线|屏障|底线|责任制)$");
    private static final Pattern DONE = Pattern.compile("^(?:因|由于|随着)|分别(?:降低|增长|提高|下降|完成|达到)$|已|面临|挑战|困难|还不|不够|[成到]了|^[^，]{0,6}了|以来|去年|累计|同比|成功|顺利(?:完成|实现|通过)|"
            + "的(?:意义|作用|关系|要求|精神|部署)|基础上|前提下|过程中|为契机|为抓手|为重点|为目标|为主线|为引领|为统领|为牵引|为核心|为载体|为支撑|为突破口|为导向|机遇|精神$|决策部署$");

    private Actions() {}

    static boolean isBuilding(Words words) {
        return concrete(BUILD, words);
    }

    static boolean isPaper(Words words) {
        return concrete(ISSUE, words);
    }

    static boolean isSettingUp(Words words) {
        return concrete(SET_UP, words);
    }

    static boolean isApplying(Words words) {
        return concrete(APPLY, words) && TITLED.matcher(words.core()).find()
                || COMPANION_LEAD.matcher(words.lead()).find() && concrete(COMPANIONS, words);
    }

    static boolean isUndertaking(Words words) {
        boolean soft = SOFT_UNDERTAKING.matcher(words.core()).find();
        return concrete(UNDERTAKE, words) && (!soft || NAMED_WORK.matcher(words.core()).find());
    }

    static boolean isPushed(Words words) {
        return words.leads(PUSH_LEAD) && concrete(PUSHED, words);
    }

    static boolean isReaching(Words words) {
        return (words.all().contains("实现") || words.all().contains("完成")) && REACH.matcher(words.all()).find();
    }

    static boolean isDated(Words words) {
        return Deadlines.precise(Deadlines.in(words.all())) && words.core().length() >= 4 && (ACT.matcher(words.core()).find() || ACT.matcher(words.all()).find());
    }

    static boolean isAssigned(Words words) {
        return words.setting().assigned() && words.all().length() >= 6
                && (words.setting().opening() && (!words.lead().isEmpty() || ASSIGNED_ACT.matcher(words.core()).find()) || WITHDRAW.matcher(words.core()).lookingAt());
    }

    /** Whether the clause speaks of what is done, or only of how and why. */
    static boolean isDone(Words words) {
        return DONE.matcher(words.all()).find();
    }

    /** Whether the clause does such an act, right away or behind the words that say where and how. */
    private static boolean concrete(Pattern act, Words words) {
        Matcher matcher = act.matcher(words.core());
        int last = WAYS.indexOf(words.core().charAt(0)) >= 0 ? Math.min(LONGEST_WAY, words.core().length() - 4) : 0;
        for (int at = 0; at <= last; at = at == 0 ? 3 : at + 1) {
            if ((at == 0 || VERBS.indexOf(words.core().charAt(at)) >= 0) && matcher.region(at, words.core().length()).lookingAt()) {
                return isConcrete(matcher.group("object"));
            }
        }
        return false;
    }

    private static boolean isConcrete(String object) {
        return object.length() >= 3 && !VAGUE.matcher(object).matches() && !SLOGAN.matcher(object).find();
    }
}
