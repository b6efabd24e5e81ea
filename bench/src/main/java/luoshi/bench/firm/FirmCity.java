package luoshi.bench.firm;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.FilledCity;
import luoshi.enterprise.Assurance;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.Passage;
import luoshi.enterprise.Stated;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.kernel.CreditCode;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;

/** A city whose bureau keeps a register of enterprises with figures of three years each, recorded through the door that everybody uses. */
final class FirmCity {

    /** A contact of a bureau, who keeps the register. */
    static final String KEEPER = "office-14";
    private static final String SUPERVISOR = "office-0";
    private static final int AT_ONCE = 500;
    private static final int YEARS = 3;
    private static final List<String> INDUSTRIES = List.of("工业", "工业", "工业", "批发业", "零售业", "软件和信息技术服务业", "科学研究和技术服务业", "建筑业");
    private static final List<String> YEARLY = List.of("revenue", "main_revenue", "sales", "cost_expense", "net_profit", "total_assets", "total_liabilities", "rd", "staff", "st_staff", "rd_staff");
    private static final List<String> ANSWERS = List.of("resident", "legal_unit", "sme", "strategic_industry", "own_brand", "listed_abnormal", "restricted_product", "recent_breach");

    private final MeasuredServer server;
    private final Random random;
    private final LocalDate today = CityClock.today();
    private final List<UUID> counties;
    private int number = 10_000_000;

    FirmCity(MeasuredServer server, Random random) {
        this.server = server;
        this.random = random;
        this.counties = server.part(Units.class).on(AsOf.now(today)).inOrder().stream().filter(unit -> unit.kind() == UnitKind.COUNTY).map(Unit::id).toList();
    }

    /** Records so many. */
    void register(int firms, PrintWriter out) {
        FirmRecords records = server.part(FirmRecords.class);
        SignedIn keeper = signedIn(KEEPER);
        UUID bureau = keeper.units().findFirst().orElseThrow();
        records.keep(signedIn(SUPERVISOR), bureau, true, "");
        long begin = System.nanoTime();
        for (int from = 0; from < firms; from += AT_ONCE) {
            records.recordAll(keeper, IntStream.range(from, Math.min(firms, from + AT_ONCE)).mapToObj(_ -> firm(bureau)).toList());
        }
        FilledCity.told(out, "企业（连同各项数据）", firms, begin);
    }

    private SignedIn signedIn(String name) {
        Person person = server.part(People.class).list().stream().filter(one -> one.signInName().equals(name)).findFirst().orElseThrow();
        List<Post> posts = server.part(Posts.class).newest().stream().map(Recorded::state).filter(post -> post.person().equals(person.id())).toList();
        return new SignedIn(person, posts, false);
    }

    private Ask firm(UUID source) {
        String body = "91" + number++ + "MA12345";
        String code = Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split("")).map(check -> body + check).filter(CreditCode::isCode).findFirst().orElseThrow();
        LegalUnit unit = new LegalUnit(null, code, "试验第" + number + "号制造有限公司", INDUSTRIES.get(random.nextInt(INDUSTRIES.size())), counties.get(random.nextInt(counties.size())), null, "", "",
                today.minusYears(2 + random.nextInt(20)));
        List<Stated> figures = new ArrayList<>();
        double revenue = Math.exp(7.5 + random.nextGaussian() * 1.3);
        for (int back = YEARS; back >= 1; back--) {
            String year = String.valueOf(today.getYear() - back);
            for (String fact : YEARLY) {
                figures.add(Stated.of(fact, year, figure(fact, revenue), source, Assurance.CHECKED));
            }
            revenue *= 1 + random.nextGaussian() * 0.12;
        }
        ANSWERS.forEach(fact -> figures.add(Stated.of(fact, Stated.ALWAYS, random.nextInt(8) == 0 == fact.startsWith("re") ? "yes" : "no", source, Assurance.CHECKED)));
        figures.add(Stated.of("niche_years", Stated.ALWAYS, String.valueOf(random.nextInt(9)), source, Assurance.CHECKED));
        figures.add(Stated.of("ip", Stated.ALWAYS, random.nextInt(3) == 0 ? "[]" : """
                [{"kind":"%s","origin":"自主研发","since":"2020-06-01","in_force":"yes","linked":"yes","profitable":"yes","high_value":"no","owner_rank":"1"}]"""
                .formatted(random.nextBoolean() ? "发明专利" : "实用新型"), source, Assurance.CHECKED));
        return new Ask(unit, null, "", figures, List.of(new Passage(Passage.Way.ENTERED, today.minusYears(1), null, "")));
    }

    private String figure(String fact, double revenue) {
        double value = revenue * switch (fact) {
            case "main_revenue" -> 0.6 + random.nextDouble() * 0.4;
            case "cost_expense" -> 0.9;
            case "net_profit" -> 0.05 + random.nextGaussian() * 0.05;
            case "total_assets" -> 0.8 + random.nextDouble();
            case "total_liabilities" -> 0.7;
            case "rd" -> random.nextDouble() * 0.07;
            case "staff" -> 1 / 45.0;
            case "st_staff", "rd_staff" -> random.nextDouble() / 150;
            default -> 1;
        };
        return fact.endsWith("staff") ? String.valueOf(1 + (int) value) : BigDecimal.valueOf(Math.round(value * 10), 1).toPlainString();
    }
}
