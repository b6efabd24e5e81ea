package luoshi.reading.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verbs of plans: those that bring things about, and those that say how a quantity moves. */
final class Verbs {

    /** They lead a phrase whose object is counted: 新增规上企业450家. */
    private static final Map<Character, List<String>> LEADING = byFirst("""
            新增 添 新添 增添 新建 新改建 新改扩建 新建改建 新建改扩建 新建和改造提升 新建和改造 新建及改造 新增或改造提升 新建、改建 新建、改扩建 新建、续建 建成 建成投用 建成启用 建成运营 建设 建立 建好 建改 续建 筹建 启动 启动建设 启动实施 开工
            开工建设 动工 完工 竣工 投产 打造 打通 培育 培育认定 培养 培训 引进 引育 引导 创建 争创 争取 争取认定 完成 实施 组织 组织实施 组织开展 开展 开行 推进 推动 推广 推出
            加快 加快建设 加快推进 办好 办理 改造 改造提升 改建 改扩建 扩建 翻建 修建 修缮 修复 整治 整修 治理 清理 清理规范 拆除 淘汰 关停 压减 压缩 化解 处置
            盘活 消化 收储 出让 供应 发放 发行 投放 投入 安排 落实 落地 签订 签约 谋划 谋划实施 谋划推进 储备 申报 认定 认证 入选 列入 纳入 获批 实现 达成 确保完成 
            带动 吸纳 帮扶 扶持 支持 服务 救助 资助 补助 转移 安置 保障 筹集 筹措 配建 配备 配置 更新 更换 购置 增设 增加 增殖 增建 设立 设置 组建 成立 举办 承办 举行 
            放映 演出 制定 制修订 编制 出台 发布 征集 遴选 选派 选树 选聘 选择 评选 招聘 招引 招收 招商 招录 扩招 招引落地 引入 吸引 对接 走访 覆盖 惠及 铺设 敷设 架设 安装 布设 布局 部署 施划 划定 规划 规划建设
            硬化 绿化 美化 亮化 栽植 种植 播种 造林 营造 补植 补齐 退出 退役 释放 新登记 新注册 登记 孵化 攻克 攻关 转化 促成 促进 促成 开发 开通 开设 开放 开辟 优化 提升 提升改造 提质 提档 升级 提档升级 提质改造 恢复 
            加装 加固 加密 接入 接种 救治 筛查 检查 抽检 排查 解决 突破 贯通 建制 腾退 腾出 流转 整理 复垦 深化 做强 做优 做大 壮大 巩固 巩固提升 维修 养护 疏浚 清淤 除险 除险加固 调整 收购 回购 租赁 统筹 新开工 新开 新培育 新认定 新引进 新发展 新签约 新入库 新设 发展 
            新纳规 净增 入库 入规 上规 升规 纳统 抓好 抓实 突出 聚焦 力推 再建 共建 联建 建强 评定 遴选培育 分级建立 集中 试点 推行 生产 出栏 存栏 回引 创成 争列 打赢 减少 降低 取消 下放 
            处理 打击 查处 结转 转移就业 完善 健全 试行 发布实施 启用 投用 投运 并网 运营 建管 新投用 保持 保护 保有 存续 监管 监测 授信 新发放 净增加 重点打造 重点培育 重点推进 重点抓好 重点支持 重点实施 新增加 滚动实施 滚动推进 每年 定期 统一 组织认定 推动建设
            """);

    /** They stand between a subject and its number: 生产总值增长8%. */
    private static final List<String> TRAILING = sorted("""
            年均增长 同比增长 比上年增长 实际增长 名义增长 增长率 增长 增速达到 增加到 增加值 增加 增至 增幅达到 增 提高到 提高至 提高 提升到 提升至 提升 上升到 上升 上调到 上调至 扩大到 扩大至 扩大 拓展到 下降到 下降至 下降 降低到 降低至 降低 降到 降至 压降至 降 减少到 减少至 减少 
            压减到 压减至 压减 压缩到 压缩至 压缩 缩短到 缩短至 缩短 达到 达 到 为 突破 超过 超 控制在 控制 保持在 保持到 保持 稳定在 稳定到 稳定 维持在 维持 恢复到 恢复至 新增 净增 完成 实现 累计 累计达到 累计完成 约 共 共计 总计 合计 均 均达到 分别 分别达到 分别增长 
            再 再新增 再增加 不低于 不少于 高于 低于 高出 至少 各 有 占 占到 翻 力争 确保 同比下降 同比提高 同比增加 年均下降 累计下降 累计降低 最终 平均达到 力争达到 确保达到 争取达到 升至 调整到 调整为 提标到 要达到 要 以 在 且 将 将达到 继续 由 从 努力 
            """);

    private Verbs() {}

    /** Where the verbs end that a phrase leads with, its start if it leads with none. A noun made of a verb (改造率) stays whole. */
    static int leadingEnd(String phrase, int from) {
        int best = from;
        if (from < phrase.length()) {
            for (String verb : LEADING.getOrDefault(phrase.charAt(from), List.of())) {
                if (phrase.startsWith(verb, from)) {
                    best = from + verb.length();
                    break;
                }
            }
        }
        if (best > from && best < phrase.length() && "率额值数量费类型性化力区园业法厅局院".indexOf(phrase.charAt(best)) >= 0 && !phrase.startsWith("区域", best)
                && !phrase.startsWith("类", best) && !phrase.startsWith("数字", best) && !phrase.startsWith("园区", best) && !phrase.startsWith("业务", best)
                && !phrase.startsWith("院士", best) && !phrase.startsWith("数据", best) && !phrase.startsWith("量子", best) && !phrase.startsWith("区级", best)) {
            return from;
        }
        return best;
    }

    /** Where the verbs begin that a phrase ends with, its length if it ends with none. */
    static int trailingStart(String phrase) {
        int end = phrase.length();
        boolean more = true;
        while (more) {
            more = false;
            for (String verb : TRAILING) {
                if (end >= verb.length() && phrase.startsWith(verb, end - verb.length()) && !partOfNoun(phrase, end, verb)) {
                    end -= verb.length();
                    more = true;
                    break;
                }
            }
        }
        return end;
    }

    private static boolean partOfNoun(String phrase, int end, String verb) {
        if (verb.equals("增加值") || verb.equals("增长率")) {
            return true;
        }
        if (verb.length() > 1 || end < 2) {
            return false;
        }
        String tail = phrase.substring(end - 2, end);
        return tail.equals("行为") || tail.equals("人均") || tail.equals("平均") || tail.equals("年均") || tail.equals("公共") || tail.equals("国有") || tail.equals("存在")
                || tail.equals("双控") || tail.equals("必要") || tail.equals("主要") || tail.equals("所有") || tail.equals("独有") || tail.equals("亩均") || tail.equals("户均") || tail.equals("重要");
    }

    private static List<String> sorted(String words) {
        return Arrays.stream(words.strip().split("\\s+")).distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static Map<Character, List<String>> byFirst(String words) {
        return sorted(words).stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
    }
}
