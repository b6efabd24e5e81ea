package luoshi.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.Passage;
import luoshi.enterprise.Stated;
import luoshi.kernel.CreditCode;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.RegisterLines;
import luoshi.pipeline.RegisterLines.Line;
import org.springframework.stereotype.Component;

/** Enterprises of the example city with figures of three years: invented, as are their codes, whose place 000000 is none. */
@Component
class DemoFirms {

    private static final List<String> COUNTIES = List.of("东山区", "西河区", "南关区", "北岭区", "云门县", "清溪县", "柏林县", "沙河县", "白石市", "长桥市");
    private static final List<String> BRANDS = List.of("恒瑞达", "中科鼎新", "华宇兴", "金源晟", "远洋宏", "天成", "博雅", "瑞丰康", "鑫昌", "立诚", "卓越信", "蓝图", "安泰", "云帆", "正道隆", "启明", "盛世源", "万和", "科利达", "凯旋");
    private static final List<List<String>> TRADES = List.of(List.of("精密机械制造", "工业", "装备制造"), List.of("新能源汽车零部件", "工业", "新能源汽车"), List.of("锂电池正极材料科技", "工业", "新能源电池"),
            List.of("生物医药", "工业", "生物医药"), List.of("绿色食品加工", "工业", "绿色食品"), List.of("特种陶瓷新材料", "工业", "先进材料"), List.of("化工助剂", "工业", "现代化工"), List.of("电子元器件", "工业", "新型显示和智能终端"),
            List.of("建筑工程", "建筑业", ""), List.of("商贸", "批发业", ""), List.of("物流运输", "交通运输业", "现代物流"), List.of("软件信息技术服务", "软件和信息技术服务业", "软件"), List.of("工程技术咨询", "科学研究和技术服务业", ""),
            List.of("文化旅游开发", "文化体育和娱乐业", "文旅"), List.of("连锁超市", "零售业", ""));
    /** What experts give points for, with the most that they give. */
    private static final Map<String, Integer> EXPERTS = new TreeMap<>(Map.of("expert_advance", 8, "expert_support", 8, "expert_rules", 6, "expert_body", 6, "expert_transfer", 4, "expert_people", 4));
    private static final int EACH = 30;
    private static final int FIRST = 2019;
    private static final int YEARS = 3;

    private final FirmRecords records;
    private final Pipelines pipelines;
    private final RegisterLines registers;
    private final DemoPeople people;
    private final Random chance = new Random(63);
    private final Random visits = new Random(64);
    private int number = 10_000;
    /** What those of the county at hand have spent on research in the last year, none where they have not. */
    private final List<BigDecimal> spent = new ArrayList<>();

    /** What is to be recorded of their titles. */
    private final List<Line> certificates = new ArrayList<>();

    DemoFirms(FirmRecords records, Pipelines pipelines, RegisterLines registers, DemoPeople people) {
        this.records = records;
        this.pipelines = pipelines;
        this.registers = registers;
        this.people = people;
    }

    /** Counties record their own, the bureau that keeps the register what it has looked at, and a few leave; the bureau that keeps certificates takes theirs over. */
    void begin() {
        UUID industry = people.unit("市工业和信息化局");
        records.keep(people.called("duchashi"), industry, true, "示例：企业名录由市工信局牵头");
        SignedIn keeper = people.called("gongxin");
        for (String county : COUNTIES) {
            UUID unit = people.unit(county);
            SignedIn contact = people.of(unit, Role.CONTACT);
            List<Ask> asks = new ArrayList<>();
            spent.clear();
            for (int i = 0; i < EACH; i++) {
                asks.add(firm(county, unit));
            }
            List<UUID> firms = records.recordAll(contact, asks).units();
            checked(keeper, industry, firms);
            LocalDate day = people.day().minusDays(3);
            records.record(contact, Ask.passes(firms.get(3), chance.nextBoolean() ? new Passage(Passage.Way.CLOSED, day, null, "办理注销登记") : new Passage(Passage.Way.MOVED, day, null, "迁往外市")));
            if (chance.nextBoolean()) {
                records.record(contact, Ask.passes(firms.get(5), new Passage(Passage.Way.MERGED, day, firms.get(6), "吸收合并")));
            }
        }
        Pipeline titles = pipelines.find("titles").orElseThrow();
        registers.record(people.of(titles.keeper(), Role.CONTACT), titles, certificates, true);
        UUID own = people.unit("示例市城市投资建设集团有限公司");
        UUID firm = records.record(keeper, Ask.enters(new LegalUnit(null, code(), "示例市城市投资建设集团有限公司", "房地产开发经营", people.unit("西河区"), own, "", "", LocalDate.of(2009, 5, 6)), LocalDate.of(FIRST, 1, 1), "示例"));
        records.record(people.called("qiye"), Ask.figures(firm, List.of(Stated.of("revenue", "2021", "186500", own, Assurance.REPORTED), Stated.of("total_assets", "2021", "1250000", own, Assurance.REPORTED),
                Stated.of("staff", "2021", "420", own, Assurance.REPORTED))));
    }

    private Ask firm(String county, UUID unit) {
        List<String> trade = TRADES.get(chance.nextInt(TRADES.size()));
        String name = county + BRANDS.get(chance.nextInt(BRANDS.size())) + BRANDS.get(chance.nextInt(BRANDS.size())).charAt(0) + trade.get(0) + (chance.nextInt(5) == 0 ? "股份有限公司" : "有限公司");
        LocalDate registered = LocalDate.of(2002 + chance.nextInt(17), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
        String park = chance.nextInt(3) > 0 ? "" : county + "产业集聚区";
        LegalUnit firm = new LegalUnit(null, code(), name, trade.get(1), unit, null, park, trade.get(2), registered);
        boolean innovates = trade.get(1).equals("工业") || trade.get(1).startsWith("软件") || trade.get(1).startsWith("科学");
        List<Stated> figures = figures(unit, innovates);
        spent.add(figures.stream().filter(one -> one.fact().equals("rd") && one.period().equals("2021")).map(one -> new BigDecimal(one.value())).findFirst().orElse(null));
        if (innovates) {
            certify(firm, county);
        }
        LocalDate entered = number % 10 == 0 ? people.day().minusDays(7) : LocalDate.of(FIRST + chance.nextInt(3), 1, 15);
        return new Ask(firm, null, "示例：首次登记", figures, List.of(new Passage(Passage.Way.ENTERED, entered, null, "示例")));
    }

    /** A course of three years: some grow, some shrink, a few leave a year blank. */
    private List<Stated> figures(UUID source, boolean innovates) {
        List<Stated> figures = new ArrayList<>();
        double revenue = Math.exp(6 + chance.nextGaussian() * 1.4 + (innovates ? 1.6 : 0.6));
        double growth = 1 + 0.09 + chance.nextGaussian() * 0.11;
        double research = innovates ? 0.012 + chance.nextDouble() * 0.05 : 0;
        double debt = 0.35 + chance.nextDouble() * 0.5;
        int blank = chance.nextInt(12) == 0 ? FIRST + chance.nextInt(YEARS) : 0;
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            if (year != blank) {
                double assets = revenue * (0.9 + chance.nextDouble());
                state(figures, source, year, "revenue", revenue);
                state(figures, source, year, "main_revenue", revenue * (0.72 + chance.nextDouble() * 0.27));
                state(figures, source, year, "sales", revenue);
                state(figures, source, year, "net_profit", revenue * (chance.nextGaussian() * 0.05 + 0.05));
                state(figures, source, year, "total_assets", assets);
                state(figures, source, year, "total_liabilities", assets * debt);
                figures.add(Stated.of("staff", String.valueOf(year), String.valueOf(8 + (int) (revenue / 55)), source, Assurance.REPORTED));
                if (innovates) {
                    state(figures, source, year, "rd", revenue * research);
                    figures.add(Stated.of("st_staff", String.valueOf(year), String.valueOf(1 + (int) (revenue / 300)), source, Assurance.REPORTED));
                    figures.add(Stated.of("rd_staff", String.valueOf(year), String.valueOf(1 + (int) (revenue / 420)), source, Assurance.REPORTED));
                    state(figures, source, year, "rd_domestic", revenue * research);
                    state(figures, source, year, "cost_expense", revenue * 0.94);
                    state(figures, source, year, "total_income", revenue);
                    state(figures, source, year, "hightech_income", revenue * (0.45 + visits.nextDouble() * 0.5));
                    figures.add(Stated.of("transformed", String.valueOf(year), String.valueOf(visits.nextInt(8)), source, Assurance.REPORTED));
                }
            }
            revenue *= growth;
        }
        if (innovates) {
            always(figures, source);
        }
        return figures;
    }

    private static void state(List<Stated> figures, UUID source, int year, String fact, double value) {
        figures.add(Stated.of(fact, String.valueOf(year), BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString(), source, Assurance.REPORTED));
    }

    /** What a service bureau has reckoned for some of them before they apply, in the place of experts. */
    private void points(List<Stated> figures, UUID source) {
        if (visits.nextInt(3) > 0) {
            EXPERTS.forEach((fact, most) -> figures.add(Stated.of(fact, Stated.ALWAYS, String.valueOf(most - visits.nextInt(3)), source, Assurance.REPORTED)));
        }
    }

    /** What is not of years, of those that somebody has visited. */
    private void always(List<Stated> figures, UUID source) {
        if (chance.nextInt(3) > 0) {
            figures.add(Stated.of("niche_years", Stated.ALWAYS, String.valueOf(1 + chance.nextInt(9)), source, Assurance.REPORTED));
            figures.add(Stated.of("strategic_industry", Stated.ALWAYS, chance.nextBoolean() ? "yes" : "no", source, Assurance.REPORTED));
            List.of("legal_unit", "resident", "sme", "own_brand").forEach(fact -> figures.add(Stated.of(fact, Stated.ALWAYS, "yes", source, Assurance.REPORTED)));
            List.of("listed_abnormal", "restricted_product", "recent_breach").forEach(fact -> figures.add(Stated.of(fact, Stated.ALWAYS, "no", source, Assurance.REPORTED)));
            List.of("incidents", "awards").forEach(fact -> figures.add(Stated.of(fact, Stated.ALWAYS, "[]", source, Assurance.REPORTED)));
            figures.add(Stated.of("hightech_field", Stated.ALWAYS, visits.nextInt(4) > 0 ? "yes" : "no", source, Assurance.REPORTED));
            figures.add(Stated.of("rd_bodies", Stated.ALWAYS, visits.nextInt(3) > 0 ? "[]" : "[{\"level\":\"市级\"}]", source, Assurance.REPORTED));
            figures.add(Stated.of("standards", Stated.ALWAYS, visits.nextInt(3) > 0 ? "[]" : "[{\"level\":\"行业标准\",\"role\":\"参与\",\"day\":\"2020-06-01\"}]", source, Assurance.REPORTED));
            points(figures, source);
            String own = chance.nextInt(3) > 0 ? "自主研发" : "受让";
            String patent = "{\"kind\":\"%s\",\"origin\":\"%s\",\"since\":\"201%d-06-01\",\"in_force\":\"yes\",\"linked\":\"yes\",\"profitable\":\"yes\",\"high_value\":\"no\",\"owner_rank\":\"1\"}";
            figures.add(Stated.of("ip", Stated.ALWAYS, "[" + patent.formatted(chance.nextBoolean() ? "发明专利" : "实用新型", own, 4 + chance.nextInt(6)) + "]", source, Assurance.REPORTED));
        }
    }

    /** What an innovative firm holds: valid, to lapse soon, lapsed, and here and there lost. */
    private void certify(LegalUnit firm, String county) {
        if (chance.nextInt(3) == 0) {
            LocalDate since = LocalDate.of(2017 + chance.nextInt(5), 9 + chance.nextInt(3), 12);
            Map<String, String> cells = certificate(firm, county, "高新技术企业", "GR" + since.getYear() + "00" + number, since, since.plusYears(3).minusDays(1));
            if (number % 7 == 0 && since.getYear() > 2018) {
                cells.putAll(Map.of("lost_cause", "被撤销", "exit", "lost", "exit.day", since.plusMonths(2).plusDays(number % 20).toString()));
            }
        }
        if (chance.nextInt(4) == 0) {
            certificate(firm, county, "科技型中小企业", "KJ202100" + number, LocalDate.of(2021, 12, 20), LocalDate.of(2022, 12, 31));
        }
        if (chance.nextInt(6) == 0) {
            LocalDate since = LocalDate.of(2020 + chance.nextInt(2), 10, 8);
            certificate(firm, county, "专精特新中小企业", "ZJ" + since.getYear() + "00" + number, since, since.plusYears(3).minusDays(1));
        }
    }

    private Map<String, String> certificate(LegalUnit firm, String county, String kind, String no, LocalDate since, LocalDate until) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("own_no", no, "firm", firm.name(), "credit_code", firm.code(), "county", county, "kind", kind, "way", "首次认定", "valid_from", since.toString(),
                "valid_until", until.toString(), "stage.granted", since.toString()));
        certificates.add(new Line(null, firm.unit(), cells, "示例", List.of()));
        return cells;
    }

    /** The bureau has audited accounts of some, and of a few another number than the statisticians. */
    private void checked(SignedIn keeper, UUID industry, List<UUID> firms) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < firms.size(); i += 2) {
            if (spent.get(i) != null) {
                String audited = spent.get(i).multiply(BigDecimal.valueOf(0.8 + chance.nextDouble() * 0.25)).setScale(1, RoundingMode.HALF_UP).toPlainString();
                asks.add(Ask.figures(firms.get(i), List.of(Stated.of("rd", "2021", audited, industry, i % 8 == 0 ? Assurance.AUDITED : Assurance.CHECKED))));
            }
        }
        asks.add(Ask.figures(firms.get(8), List.of(Stated.of("staff", "2021", "118", people.unit("市统计局"), Assurance.CHECKED), Stated.of("staff", "2021", "126", people.unit("市人力资源和社会保障局"), Assurance.CHECKED))));
        records.recordAll(keeper, asks);
    }

    private String code() {
        String body = "91000000MA" + (4_000_000 + number++);
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split("")).map(check -> body + check).filter(CreditCode::isCode).findFirst().orElseThrow();
    }
}
