package luoshi.reading.number;

import java.util.Set;

/** The measure words and units of plans. */
final class Units {

    private static final int LONGEST = 8;

    /** Units proper, and the measure words that count things. */
    private static final Set<String> KNOWN = Set.of(words("""
            元 美元 欧元 港元 日元 人民币 元/吨 分/千瓦时 分/立方米 元/千瓦时 元/立方米 大 元/平方米 元/人 元/亩 块 角 分
            % ‰ 个百分点 百分点 个基点 基点 倍 成
            家 户 个 项 条 座 所 处 场 次 套 件 名 位 篇 部 台 辆 艘 架 人 头 只 羽 株 棵 张 间 栋 幢 片 段 孔 眼 口 盏 根 对 组 支 册 种 类
            款 门 例 起 宗 幅 本 份 枚 粒 块 班 届 轮 期 批 级 星 列 道 层 面 具 方 村 镇 乡 县 市 区 省 国 校 院 岁 折 步 关 字 点 佳 强 通 路 回
            人次 户次 台次 场次 班次 架次 批次 车次 项次 例次 件次 次人 台套 台（套） 张床位 床位 学位 车位 泊位 座位 床 席 代 号线 号 瓶 盘
            标箱 标准箱 TEU 万标箱 剂 剂次 针 人份 公里 千米 米 厘米 毫米 微米 纳米 里 海里 英里 皮长公里 车道公里 km m mm cm μm nm
            亩 亩次 公顷 平方米 平方公里 平方千米 平米 平方 m² ㎡ km² 立方米 立方 方米 m³ 升 毫升 L
            吨 公斤 千克 斤 克 毫克 微克 kg g mg t 担 石 吨标准煤 吨标煤 吨公里 人公里 蒸吨 蒸吨/小时 吨/日 吨/天 吨/年 立方米/日 立方米/天
            微克/立方米 毫克/升 μg/m³ ug/m3 微克/m³ 件/万人 人/平方公里 千米/小时 公里/小时 次/年
            千瓦 兆瓦 吉瓦 千瓦时 千伏 千伏安 伏 瓦 度 kW MW GW kWh GWh MWh kV KV MWp 兆 G比特 Gbps Mbps 兆瓦时 吉瓦时 赫兹 机架 PFlops EFlops P E MB GB TB PB
            年 月 日 天 周 小时 分钟 秒 个月 个工作日 工作日 个小时 季度 个季度 周年 周岁 年级 刻钟 号 时 个自然日 世纪 年度
            摄氏度 ℃ 分贝 分 名次 位次 重 网 表 联 链 堂 课 餐 顿 把 副 捆 箱 袋 盒 桶 套房 住宅 车 宗地 标段 网格 节 集 首 曲 台次 井 眼井 屏 端 云 屋 站 池 渠 桥 洞 公斤级 代表 亿级
            """));

    private Units() {}

    private static String[] words(String list) {
        return java.util.Arrays.stream(list.strip().split("\\s+")).distinct().toArray(String[]::new);
    }

    /** Where the unit ends that begins at a place, the place itself where none does. */
    static int end(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
            String candidate = text.substring(from, from + length);
            if (KNOWN.contains(candidate) && !insideWord(text, from, length)) {
                return from + length;
            }
        }
        return from;
    }

    /** A single letter or character that begins another word is no unit: 5G, 3点建议, 2分类. */
    private static boolean insideWord(String text, int from, int length) {
        if (from + length >= text.length()) {
            return false;
        }
        char last = text.charAt(from + length - 1);
        char next = text.charAt(from + length);
        boolean latin = last < 128 && Character.isLetter(last);
        if (latin) {
            return next < 128 && Character.isLetterOrDigit(next);
        }
        return length == 1 && switch (last) {
            case '分' -> next == '类' || next == '别' || next == '散' || next == '布' || next == '级';
            case '重' -> next == '点' || next == '大' || next == '要';
            case '市', '省', '县', '区', '乡', '镇', '村', '国' -> next != '、' && next != '，' && next != '。';
            case '大' -> next == '型' || next == '中' || next == '小' || next == '多' || next == '学' || next == '于' || next == '道' || next == '桥' || next == '棚';
            case '位' -> next == '居' || next == '于';
            case '方' -> next == '面' || next == '案' || next == '式';
            case '通' -> next == '过' || next == '道';
            case '网', '表', '站', '车', '院', '校', '路', '云', '链', '端', '屏', '池', '桥', '强' -> false;
            case '人' -> next == '口' || next == '才' || next == '均' || next == '民' || next == '工' || next == '力';
            case '部' -> next == '门' || next == '委' || next == '分';
            case '级' -> next == '联' ;
            default -> false;
        };
    }
}
