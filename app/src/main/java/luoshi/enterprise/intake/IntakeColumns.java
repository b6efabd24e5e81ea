package luoshi.enterprise.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.Stated;
import luoshi.enterprise.criteria.Fact;
import luoshi.enterprise.register.FactText;
import luoshi.enterprise.register.KnownRules;
import luoshi.sheet.SheetColumn;

/** The columns of sheets of figures: who it is, and a column for each fact and year. */
final class IntakeColumns {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String UNIT = "unit";
    static final String INDUSTRY = "industry";
    static final String PARK = "park";
    static final String CHAIN = "chain";
    static final String REGISTERED = "registered";

    private static final List<String> SHOWN = List.of("revenue", "main_revenue", "sales", "rd", "net_profit", "total_assets", "total_liabilities", "staff", "st_staff", "rd_staff");
    private static final int SHOWN_YEARS = 3;
    private static final int UNDERSTOOD_YEARS = 8;
    private static final List<SheetColumn> WHO = List.of(SheetColumn.needed(CODE, 22, "统一社会信用代码", "社会信用代码", "信用代码", "代码", "Unified social credit code"),
            SheetColumn.needed(NAME, 36, "企业名称", "单位名称", "单位详细名称", "名称", "Name"), SheetColumn.of(UNIT, 14, "所属县（市、区）", "所属县区", "县（市、区）", "县区", "County"),
            SheetColumn.of(INDUSTRY, 14, "行业", "Industry"), SheetColumn.of(PARK, 16, "园区", "Park"), SheetColumn.of(CHAIN, 14, "产业链", "Chain"),
            SheetColumn.of(REGISTERED, 12, "注册日期", "成立日期", "Registered on"));

    private IntakeColumns() {}

    /** A figure that a column holds. */
    record Of(Fact fact, String period, String measure) {

        String key() {
            return fact.key() + "@" + period + "@" + measure;
        }

        /** What the header calls it. */
        String name() {
            return fact.zh() + (period.equals(Stated.ALWAYS) ? "" : " " + period) + (measure.isEmpty() ? "" : "（" + measure + "）");
        }
    }

    /** The figure of the column of a key; null for one that says who it is. */
    static Of of(String key) {
        String[] parts = key.split("@", -1);
        return parts.length == 3 ? new Of(KnownRules.facts().get(parts[0]), parts[1], parts[2]) : null;
    }

    /** Those that a sheet goes out with. */
    static List<SheetColumn> out(int thisYear) {
        List<SheetColumn> columns = new ArrayList<>(WHO);
        shown(thisYear).forEach(one -> columns.add(SheetColumn.of(one.key(), 14, one.name())));
        return columns;
    }

    /** The figures that a sheet goes out with. */
    static List<Of> shown(int thisYear) {
        List<Of> shown = new ArrayList<>();
        for (String key : SHOWN) {
            Fact fact = KnownRules.facts().get(key);
            for (int year = thisYear - SHOWN_YEARS; year < thisYear; year++) {
                shown.add(new Of(fact, String.valueOf(year), fact.measure()));
            }
        }
        return shown;
    }

    /** All that are understood, in each measure in which they may be written. */
    static List<SheetColumn> understood(int thisYear) {
        List<SheetColumn> columns = new ArrayList<>(WHO);
        for (Map.Entry<String, Fact> one : KnownRules.facts().entrySet()) {
            Fact fact = one.getValue();
            if (fact.kind() == Fact.Kind.LIST || WHO.stream().anyMatch(column -> column.key().equals(one.getKey()))) {
                continue;
            }
            for (int year = fact.yearly() ? thisYear - UNDERSTOOD_YEARS : thisYear; year <= thisYear; year++) {
                add(columns, fact, fact.yearly() ? String.valueOf(year) : Stated.ALWAYS);
            }
        }
        return columns;
    }

    private static void add(List<SheetColumn> columns, Fact fact, String period) {
        List<String> bare = period.equals(Stated.ALWAYS) ? List.of(fact.zh(), fact.en()) : List.of(fact.zh() + period, fact.zh() + period + "年", period + "年" + fact.zh(), period + fact.zh(), fact.en() + period, period + fact.en());
        List<String> measures = FactText.measures(fact).isEmpty() ? List.of("") : FactText.measures(fact);
        for (String measure : measures) {
            List<String> names = new ArrayList<>();
            if (measure.equals(measures.getFirst())) {
                names.addAll(bare);
            }
            if (!measure.isEmpty()) {
                bare.forEach(name -> names.addAll(List.of(name + "（" + measure + "）", name + "(" + measure + ")")));
            }
            columns.add(SheetColumn.of(new Of(fact, period, measure).key(), 14, names.toArray(String[]::new)));
        }
    }
}
