package luoshi.enterprise.criteria;

import static luoshi.enterprise.criteria.Firm.aFirm;
import static luoshi.enterprise.criteria.Firm.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of high-tech enterprises, of size and scale, and of listing. */
class WorkedSizesTest {

    /** 国科发火〔2016〕32号 第十一条（五）：比例看三年合计，档次看最近一年销售收入，5000万元和2亿元归低收入一档。 */
    @ParameterizedTest
    @CsvSource({"5001 4600 4300, 215 190 180, 符合", "5000 4600 4300, 215 190 180, 不符合", "20001 17500 15000, 600 520 500, 符合", "20000 17500 15000, 600 520 500, 不符合"})
    void hightechRatioBySize(String sales, String rd, String outcome) {
        assertThat(unknown().with("sales " + sales, "rd " + rd).outcome("hightech", "2016", "rd")).isEqualTo(outcome);
    }

    /** 国科发火〔2016〕195号 三（七）4：两项增长各按区间，第一年为0取后两年，第二年为0得0分，下降得0分。 */
    @Test
    void hightechGrowth() {
        Firm firm = unknown().with("total_assets 4680 3900 3000; total_liabilities 0 0 0; sales 7590 6600 6000");

        assertThat(firm.points("hightech", "2016", "assets_growth")).isEqualTo("7—8");
        assertThat(firm.points("hightech", "2016", "sales_growth")).isEqualTo("3—4");
        assertThat(firm.points("hightech", "2016", "growing")).isEqualTo("10—12");
    }

    /** 国科发火〔2016〕195号 三（七）4：每条分档线上取高分，差一点取低分。 */
    @ParameterizedTest
    @CsvSource({"500 400 0, 7—8", "900 0 500, 0", "100 100 100, 0", "18225 13500 10000, 9—10", "18224 13500 10000, 7—8", "15625 12500 10000, 7—8", "15624 12500 10000, 5—6", "13225 11500 10000, 5—6",
            "13224 11500 10000, 3—4", "11025 10500 10000, 3—4", "11024 10500 10000, 1—2", "10001 10000 10000, 1—2", "9999 10000 10000, 0", "? 10000 10000, 0—10"})
    void hightechGrowthOfSales(String sales, String points) {
        assertThat(unknown().with("sales " + sales).points("hightech", "2016", "sales_growth")).isEqualTo(points);
    }

    /** 国科发火〔2016〕195号 三（七）：专家评分没有给出时是区间，给出以后才有结论。 */
    @Test
    void hightechIsARangeUntilExpertsHaveSpoken() {
        Firm firm = aFirm("registered 2025-06-30; hightech_field yes; staff 100; st_staff 10; sales 7590 6600 6000; rd 300 280 250; rd_domestic 180 168 150; total_income 10000; hightech_income 6000",
                "total_assets 4680 3900 3000; total_liabilities 0 0 0; transformed 5 5 5").owns(1, "发明专利").none("standards");

        assertThat(firm.line("hightech", "2016")).isEqualTo("0—8 0—8 7—8 1—6 0 | 25—30 | 0—6 0—6 0—4 0—4 | 7—8 3—4 = 43—92 未定");
        assertThat(firm.with("expert_advance 8; expert_support 8; expert_rules 5; expert_body 5; expert_transfer 1; expert_people 1").line("hightech", "2016"))
                .isEqualTo("8 8 7—8 1—6 0 | 25—30 | 5 5 1 1 | 7—8 3—4 = 71—84 符合");
        assertThat(firm.with("expert_people 0; transformed 0 0 0").line("hightech", "2016")).endsWith("= 45—53 不符合：创新能力评价高于70分（整数，即不低于71分）");
    }

    /** 国科发火〔2016〕195号 三（七）1：加分不能使知识产权超过30分。 */
    @Test
    void theBonusDoesNotExceedTheGroup() {
        Firm firm = unknown().with("expert_advance 8; expert_support 8").owns(1, "发明专利").rows(1, "standards", "level 国家标准", "role 参与");

        assertThat(firm.points("hightech", "2016", "property")).isEqualTo("25—30");
    }

    /** 规模以上单位的起点：恰到线就算。 */
    @ParameterizedTest
    @CsvSource({"工业, main_revenue 2000.00, 符合", "批发业, main_revenue 1999.99, 不符合", "零售业, main_revenue 500, 符合", "科学研究和技术服务业, revenue 1000, 符合", "教育, revenue 900, 不符合",
            "住宿业, main_revenue 200, 符合", "文化体育和娱乐业, revenue 500, 符合", "软件和信息技术服务业, revenue 1999, 不符合", "卫生, revenue 2000, 符合", "社会工作, revenue 499.99, 不符合", "建筑业, contractor yes, 符合",
            "房地产开发经营, developing no, 不符合", "农林牧渔业, main_revenue 99999, 不符合"})
    void aboveScale(String industry, String fact, String outcome) {
        assertThat(aFirm("industry " + industry, fact).line("above-scale", "2011")).startsWith(outcome);
    }

    /** 国统字〔2017〕213号 附表；仓储业和信息传输业两行是别处实现错过的。 */
    @ParameterizedTest
    @CsvSource({"工业, staff 350; revenue 1900, 小型", "工业, staff 15; revenue 5000, 微型", "工业, staff 300; revenue 2000, 中型", "工业, staff 1000; revenue 40000, 大型",
            "仓储业, staff 150; revenue 2000, 中型", "仓储业, staff 199; revenue 30000, 中型", "仓储业, staff 100; revenue 1000, 中型", "仓储业, staff 99; revenue 1000, 小型",
            "信息传输业, staff 2000; revenue 50000, 中型", "信息传输业, staff 2000; revenue 10000, 中型", "信息传输业, staff 2000; revenue 99999, 中型", "信息传输业, staff 2000; revenue 100000, 大型",
            "房地产开发经营, revenue 250000; total_assets 6000, 中型", "物业管理, staff 100; revenue 499, 微型", "租赁和商务服务业, staff 120; total_assets 7999, 小型", "其他未列明行业, staff 10, 小型", "批发业, staff 20; revenue 5000, 中型",
            "建筑业, revenue 300; total_assets 299, 微型", "农林牧渔业, revenue 20000, 大型", "社会工作, staff 9, 微型"})
    void size(String industry, String facts, String size) {
        assertThat(unknown().with("industry " + industry, facts).size()).isEqualTo(size);
    }

    /** 国统字〔2017〕213号 附表：恰在各项下限上的归这一类，任一项差一点就下划一档。 */
    @ParameterizedTest
    @CsvSource({"农林牧渔业, revenue, 20000, 500, 50", "工业, staff/revenue, 1000/40000, 300/2000, 20/300", "建筑业, revenue/total_assets, 80000/80000, 6000/5000, 300/300", "批发业, staff/revenue, 200/40000, 20/5000, 5/1000",
            "零售业, staff/revenue, 300/20000, 50/500, 10/100", "交通运输业, staff/revenue, 1000/30000, 300/3000, 20/200", "仓储业, staff/revenue, 200/30000, 100/1000, 20/100", "邮政业, staff/revenue, 1000/30000, 300/2000, 20/100",
            "住宿业, staff/revenue, 300/10000, 100/2000, 10/100", "餐饮业, staff/revenue, 300/10000, 100/2000, 10/100", "信息传输业, staff/revenue, 2000/100000, 100/1000, 10/100",
            "软件和信息技术服务业, staff/revenue, 300/10000, 100/1000, 10/50", "房地产开发经营, revenue/total_assets, 200000/10000, 1000/5000, 100/2000", "物业管理, staff/revenue, 1000/5000, 300/1000, 100/500",
            "租赁和商务服务业, staff/total_assets, 300/120000, 100/8000, 10/100", "科学研究和技术服务业, staff, 300, 100, 10"})
    void sizeOnTheBorders(String industry, String measures, String large, String medium, String small) {
        String[] limits = {large, medium, small};
        String[] classes = {"大型", "中型", "小型", "微型"};
        String[] keys = measures.split("/");
        for (int i = 0; i < limits.length; i++) {
            String[] least = limits[i].split("/");
            Firm firm = unknown().with("industry " + industry);
            for (int k = 0; k < keys.length; k++) {
                firm.with(keys[k] + " " + least[k]);
            }
            assertThat(firm.size()).isEqualTo(classes[i]);
            for (int k = 0; k < keys.length; k++) {
                firm.with(keys[k] + " " + (Integer.parseInt(least[k]) - 1));
                assertThat(firm.by(new String[] {"size-large", "size-medium", "size-small"}[i], "2017").outcome()).isEqualTo(Verdict.Outcome.UNMET);
                firm.with(keys[k] + " " + least[k]);
            }
        }
    }

    /** 创业板2.1.2（一）：2024年4月起净利润合计1亿元，之前5000万元，所以版本要紧。 */
    @Test
    void chiNextBeforeAndAfter() {
        Firm short100 = unknown().with("lower_profit 6000 3900; market_value 90000; revenue 20000");
        Firm enough = unknown().with("lower_profit 6000 4000");

        assertThat(short100.outcome("listing-chinext", "2024", "standard1")).isEqualTo("不符合");
        assertThat(short100.outcome("listing-chinext", "2024", "s1_sum")).isEqualTo("不符合");
        assertThat(short100.line("listing-chinext", "2024")).isEqualTo("不符合：上市标准（任选一项）");
        assertThat(short100.line("listing-chinext", "2020")).isEqualTo("符合");
        assertThat(enough.line("listing-chinext", "2024")).isEqualTo("符合");
        assertThat(enough.line("listing-chinext", "2020")).isEqualTo("符合");
    }

    /** 北交所2.1.3（一）、主板3.1.2（一）、港交所8.05(1)：都在线上。 */
    @Test
    void otherBoards() {
        String basic = "neeq_innovation yes; neeq_months 12; total_assets 9000; total_liabilities 4000; offer_shares 100; offer_holders 100; share_capital 3000; shareholders 200; float_share 25%";

        assertThat(unknown().with(basic, "market_value 20000; lower_profit 1600 1500; roe 9% 7%").line("listing-bse", "2021")).isEqualTo("符合");
        assertThat(unknown().with(basic, "market_value 20000; lower_profit 1600 1500; roe 9% 7%; float_share 24%").line("listing-bse", "2021")).isEqualTo("不符合：公众股东持股不低于25%（股本超过4亿元的10%）");
        assertThat(unknown().with("lower_profit 10000 6000 4000; op_cash 7000 6000 6000; revenue 60000 50000 40000").line("listing-main", "2024")).isEqualTo("符合");
        assertThat(unknown().with("lower_profit 10000 6000 4000; op_cash 7000 6000 6000; revenue 60000 50000 39999; market_value 400000").line("listing-main", "2024")).isEqualTo("不符合：上市标准（任选一项）");
        assertThat(unknown().with("market_value_hkd 50000; profit_hkd 3500 2500 2000").line("listing-hk", "2022")).isEqualTo("符合");
        assertThat(unknown().with("market_value 100000; lower_profit 1; revenue 10000").line("listing-star", "2019")).isEqualTo("符合");
    }
}
