package luoshi.enterprise.criteria;

import static luoshi.enterprise.criteria.Firm.aFirm;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Worked examples of the ladder of good small enterprises, computed by hand from the documents. Points stand by groups. */
class WorkedExamplesTest {

    /** 工信部企业〔2022〕63号 附件1：恰在分档线上的取高分。 */
    @Test
    void innovativeAllOnTheBorder() {
        String facts = "revenue 1150; main_revenue 805 700; rd 34.5; total_assets 100; total_liabilities 55; strategic_industry ";

        assertThat(aFirm(facts + "yes").owns(1, "发明专利").line("innovative", "2022")).isEqualTo("15 15 | 20 10 | 10 20 = 90 符合");
        assertThat(aFirm(facts + "no").owns(1, "发明专利").line("innovative", "2022")).isEqualTo("15 15 | 20 10 | 5 20 = 85 符合");
    }

    /** 工信部企业〔2022〕63号 附件1：四条线都差一点，都到线就够。 */
    @Test
    void innovativeJustBelowFourLines() {
        assertThat(ordinary("revenue 9506; main_revenue 6550 6250; rd 284.2; total_assets 10000; total_liabilities 5501; strategic_industry no").owns(1, "软件著作权").line("innovative", "2022"))
                .isEqualTo("5 10 | 5 5 | 5 15 = 45 不符合：总分不低于60分；创新能力不低于20分；成长性不低于15分");
        assertThat(ordinary("revenue 10500; main_revenue 7350 7000; rd 315; total_assets 10000; total_liabilities 5500; strategic_industry no").owns(1, "软件著作权").line("innovative", "2022"))
                .isEqualTo("5 15 | 10 10 | 5 20 = 65 符合");
    }

    /** 工信部企业〔2022〕63号 附件1：分组最低分胜过总分，直接条件胜过得分。 */
    @Test
    void innovativeWithTooLittleGrowth() {
        String facts = "revenue 10000; main_revenue 9506 9800; rd 600; total_assets 100; total_liabilities 60; strategic_industry yes";
        String[] best = {"kind 发明专利", "origin 自主研发", "in_force yes", "linked yes", "high_value yes"};

        assertThat(ordinary(facts).rows(1, "ip", best).line("innovative", "2022")).isEqualTo("20 20 | 0 5 | 10 20 = 75 不符合：成长性不低于15分");
        assertThat(ordinary(facts).rows(1, "ip", best).rows(1, "titles", "title 高新技术企业", "since 2024-10-01", "until 2027-09-30").line("innovative", "2022")).isEqualTo("20 20 | 0 5 | 10 20 = 75 符合");
        assertThat(ordinary(facts).rows(1, "ip", best).rows(1, "titles", "title 高新技术企业", "since 2023-06-30", "until 2026-06-29").line("innovative", "2022")).endsWith("不符合：成长性不低于15分");
    }

    /** 工信部企业〔2022〕63号 附件1：缺研发费用时只有区间。 */
    @Test
    void innovativeWithoutKnownResearch() {
        String facts = "revenue 10080; main_revenue 6552 5850; total_assets 100; total_liabilities 60; strategic_industry no";
        Firm firm = ordinary(facts).bought("发明专利", "2025-04-30");

        assertThat(firm.line("innovative", "2022")).isEqualTo("10 0—20 | 15 5 | 5 15 = 50—70 未定");
        assertThat(firm.points("innovative", "2022", "innovation")).isEqualTo("10—30");
        assertThat(ordinary(facts, "rd 201.6").bought("发明专利", "2025-04-30").line("innovative", "2022")).isEqualTo("10 10 | 15 5 | 5 15 = 60 符合");
        assertThat(ordinary(facts, "rd 201.5").bought("发明专利", "2025-04-30").line("innovative", "2022")).isEqualTo("10 5 | 15 5 | 5 15 = 55 不符合：总分不低于60分；创新能力不低于20分");
    }

    /** 工信部企业〔2022〕63号 附件2：研发按金额4分、按占比2分，取高者。 */
    @Test
    void specialisedByTheOldScore() {
        assertThat(specialised("province_points 10").line("specialised", "2022")).isEqualTo("5 6 3 3 | 3 5 6 5 | 10 | 8 4 3 4 = 65 符合");
        assertThat(specialised("province_points 5").line("specialised", "2022")).endsWith("= 60 符合");
        assertThat(specialised("province_points 4").line("specialised", "2022")).endsWith("= 59 不符合：总分不低于60分");
        assertThat(specialised().line("specialised", "2022")).isEqualTo("5 6 3 3 | 3 5 6 5 | 0—15 | 8 4 3 4 = 55—70 未定");
    }

    private static Firm specialised(String... more) {
        return ordinary("revenue 8600; main_revenue 7396 6880 6400; niche_years 7; key_field B; digital_level 2; quality_award no; management_certificate yes; own_brand yes",
                "net_profit 584.8; total_assets 100; total_liabilities 48; rd 260 250; staff 100; rd_staff 12").with(more).owns(1, "发明专利").none("standards", "contests").rows(1, "rd_bodies", "level 市级");
    }

    /** 工信部企业〔2022〕63号 附件2 与工信部企业〔2026〕2号 附件1：同一家企业，旧标准门槛都过，新标准差六项。 */
    @Test
    void specialisedByTheOldAndTheNewRule() {
        Firm firm = ordinary("niche_years 2.5; revenue 1200 1100; main_revenue 900; total_assets 100; total_liabilities 82; rd 105 90; share_leading yes; platform_score 55")
                .bought("发明专利", "2025-04-30").rows(1, "titles", "title 创新型中小企业", "since 2025-01-01", "until 2027-12-31");

        assertThat(firm.line("specialised", "2022")).isEqualTo("3 0—10 1 0—5 | 0—5 0—5 0—10 0 | 0—15 | 6 8 0—5 0 = 18—73 未定");
        assertThat(firm.line("specialised", "2026")).isEqualTo("不符合：从事特定细分市场3年以上；营业收入或股权融资；主营业务收入占比不低于80%；资产负债率不高于80%；近两年每年研发费用不低于100万元且占比不低于3%；Ⅰ类知识产权");
    }

    /** 工信部企业〔2026〕2号 附件1：申报看本年得分，复核看近两年任一年。 */
    @Test
    void theScoreOfEitherYearServesForAReview() {
        Firm firm = aFirm("platform_score 49 50");

        assertThat(firm.outcome("specialised", "2026", "score")).isEqualTo("不符合");
        assertThat(firm.outcome("specialised", "2026-review", "score")).isEqualTo("符合");
    }

    /** 工信部企业〔2022〕63号 附件3 与工信部企业〔2026〕2号 附件2：旧标准数值都够，新标准差三项，复核差两项。 */
    @Test
    void littleGiantByTheOldAndTheNewRule() {
        Firm firm = ordinary("niche_years 6; revenue 9800 9300 8900; main_revenue 8624 8184 7800; rd 640 590; total_assets 100; total_liabilities 68; niche_share 11%; platform_score 63 58",
                "core_system yes; management_certificate yes; well_known yes; own_brand yes; key_link yes; priority_product yes; priority_chain yes; champion no")
                .owns(3, "发明专利").rows(1, "titles", "title 专精特新中小企业", "since 2025-01-01", "until 2027-12-31").rows(1, "rd_bodies", "level 市级以下");

        assertThat(firm.line("little-giant", "2022")).isEqualTo("符合");
        assertThat(firm.line("little-giant", "2022-review")).isEqualTo("符合");
        assertThat(firm.line("little-giant", "2026")).isEqualTo("不符合：主营业务收入占比不低于90%；近两年营业收入年均复合增长率不低于5%；Ⅰ类知识产权");
        assertThat(firm.line("little-giant", "2026-review")).isEqualTo("不符合：主营业务收入占比不低于90%；Ⅰ类知识产权");
    }

    /** 工信部企业〔2022〕63号 附件3 四（一）1：研发门槛按营业收入分三段，恰在线上的归高一段。 */
    @Test
    void littleGiantBandsOfResearch() {
        assertThat(aFirm("revenue 10000 9000; rd 300 270").outcome("little-giant", "2022", "rd")).isEqualTo("符合");
        assertThat(aFirm("revenue 9999 9000; rd 300 270; equity_new 0 0").outcome("little-giant", "2022", "rd")).isEqualTo("不符合");
        assertThat(aFirm("revenue 5000 5000; rd 300 300").outcome("little-giant", "2022", "rd")).isEqualTo("符合");
        assertThat(aFirm("revenue 4999 5000; rd 3000 300; staff 100; rd_staff 50; equity_new 5000 3000").outcome("little-giant", "2022", "rd")).isEqualTo("符合");
        assertThat(aFirm("revenue 4999 5000; rd 3000 300; staff 100; rd_staff 49; equity_new 5000 3000").outcome("little-giant", "2022", "rd")).isEqualTo("不符合");
    }

    /** 国科发政〔2017〕115号 第七条：研发两种口径差10分。 */
    @Test
    void technologyBasedByEitherBasis() {
        String facts = "staff 100; st_staff 20; sales 10000; total_assets 9000; rd 390; cost_expense ";

        assertThat(ordinary(facts + 3901).owns(4, "实用新型").line("tech-sme", "2017")).isEqualTo("12 20 24 = 56 不符合：总分不低于60分");
        assertThat(ordinary(facts + 1950).owns(4, "实用新型").line("tech-sme", "2017")).isEqualTo("12 30 24 = 66 符合");
    }

    /** 国科发政〔2017〕115号 第六条（五）：科技人员指标为0分的不行。 */
    @Test
    void technologyBasedWithTooFewPeople() {
        String facts = "sales 10000; total_assets 9000; cost_expense 9900; ";

        assertThat(ordinary(facts + "rd 700; staff 101; st_staff 10").owns(1, "发明专利").line("tech-sme", "2017")).isEqualTo("0 50 30 = 80 不符合：科技人员指标不为0分");
        assertThat(ordinary(facts + "rd 500; staff 100; st_staff 15").owns(2, "软件著作权").line("tech-sme", "2017")).isEqualTo("8 40 12 = 60 符合");
        assertThat(ordinary(facts + "rd 500; staff 100; st_staff 15").owns(1, "软件著作权").line("tech-sme", "2017")).isEqualTo("8 40 6 = 54 不符合：总分不低于60分");
    }

    /** A firm of which no direct condition holds. */
    private static Firm ordinary(String... facts) {
        return aFirm("equity_new 0 0 0").with(facts).none("awards", "titles", "rd_bodies", "contests", "standards");
    }
}
