package luoshi.bench.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.pipeline.MeasuredRegisters.Lived;
import luoshi.pipeline.MeasuredRegisters.Moment;

/** What becomes of projects in eighteen months: conceived, signed, started, in production, some stuck, some given up, with what they spend month by month. */
final class Histories {

    static final List<String> COUNTIES = List.of("东山区", "西河区", "南关区", "北岭区", "云门县", "清溪县", "柏林县", "沙河县", "白石市", "长桥市", "高新区", "示范区");
    static final List<String> CLASSES = List.of("制造业", "重大基础设施", "现代服务业", "社会民生", "两新一重、数字化和研发平台");
    private static final List<String> STAGES = List.of("planned", "reserved", "negotiating", "signed", "performing", "started", "producing", "full");
    private static final List<String> CHAINS = List.of("现代装备", "绿色食品", "新型材料", "生物医药", "新能源", "电子信息", "现代物流", "其他");
    private static final int MONTHS = 18;
    /** Items that start are told of in so many months. */
    private static final int TOLD_MONTHS = 3;

    private final Random random;
    private final List<UUID> units;
    private final LocalDate today;
    private int number;

    Histories(Random random, List<UUID> units, LocalDate today) {
        this.random = random;
        this.units = units;
        this.today = today;
    }

    /** The names of the periods in which items are declared, one a quarter. */
    static List<String> periods() {
        return List.of("第1期", "第2期", "第3期", "第4期", "第5期", "第6期");
    }

    Lived next() {
        number++;
        LocalDate begun = today.minusMonths(MONTHS).plusDays(random.nextInt(MONTHS * 28));
        boolean firm = random.nextInt(4) > 0;
        int reaches = 1 + random.nextInt(STAGES.size());
        List<Moment> moments = new ArrayList<>();
        LocalDate day = begun;
        for (int stage = 0; stage < reaches && !day.isAfter(today); stage++) {
            if (firm || stage < 2 || stage > 4) {
                moments.add(moment(day, stage, firm, begun));
            }
            if (stage == 5) {
                spend(day, moments);
            }
            day = day.plusDays(15 + random.nextInt(120));
        }
        if (random.nextInt(25) == 0 && !day.isAfter(today)) {
            moments.add(new Moment(at(day), Map.of(), Map.of(), "terminated", List.of()));
        }
        moments.sort((one, other) -> one.at().compareTo(other.at()));
        return new Lived(null, units.get(random.nextInt(units.size())), moments);
    }

    private Instant at(LocalDate day) {
        return CityClock.startOf(day).plusSeconds(8 * 3_600L + random.nextInt(9 * 3_600));
    }

    private Moment moment(LocalDate day, int stage, boolean firm, LocalDate begun) {
        Map<String, Object> values = new HashMap<>(stage == 0 ? first(firm, begun) : stage == 3 ? signed() : stage == 4 ? Map.of("registered_on", day.toString()) : Map.of());
        String period = periods().get(Math.min(periods().size() - 1, (int) (ChronoUnit.DAYS.between(today.minusMonths(MONTHS), day) / 92)));
        List<String> joined = switch (stage) {
            case 3 -> List.of("signing:" + period);
            case 5 -> List.of("starting:" + period);
            case 6 -> List.of("producing:" + period);
            default -> List.of();
        };
        return new Moment(at(day), values, Map.of(STAGES.get(stage), day), null, joined);
    }

    private Map<String, Object> first(boolean firm, LocalDate begun) {
        Map<String, Object> values = new HashMap<>();
        String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
        String chain = CHAINS.get(random.nextInt(CHAINS.size()));
        values.put("name", county + chain + "第" + number + "号项目");
        values.put("project_code", "2205-" + number);
        values.put("county", county);
        values.put("class", CLASSES.get(random.nextInt(CLASSES.size())));
        values.put("chain", chain);
        values.put("funder", firm ? "企业投资" : "政府投资");
        values.put("attracted", random.nextBoolean());
        values.put("strategic", random.nextInt(5) == 0);
        values.put("listed", random.nextInt(3) > 0);
        if (random.nextInt(3) == 0) {
            values.put("key_level", random.nextInt(4) == 0 ? List.of("省重点", "市重点") : List.of("市重点"));
            values.put("key_class", "产业类");
        }
        values.put("investment", BigDecimal.valueOf(2_000 + random.nextInt(300_000), 4));
        values.put("annual", BigDecimal.valueOf(1_000 + random.nextInt(30_000), 4));
        values.put("content", "建设标准化厂房、生产线和配套设施，达产后年产若干。");
        values.put("planned_start", begun.plusDays(200L + random.nextInt(200)).toString());
        values.put("planned_end", begun.plusDays(500L + random.nextInt(400)).toString());
        if (random.nextInt(10) == 0) {
            values.put("land_gap", BigDecimal.valueOf(1 + random.nextInt(300)));
        }
        return values;
    }

    private Map<String, Object> signed() {
        return Map.of("contracted", BigDecimal.valueOf(1_000 + random.nextInt(100_000), 4), "firm", "第" + number + "号公司", "arrived", BigDecimal.valueOf(random.nextInt(50_000), 4));
    }

    /** What is spent in the months after the start, told at their ends; and its entry in statistics, mostly. */
    private void spend(LocalDate started, List<Moment> moments) {
        YearMonth month = YearMonth.from(started);
        for (int i = 0; i < TOLD_MONTHS && month.atEndOfMonth().isBefore(today); i++, month = month.plusMonths(1)) {
            Map<String, Object> values = new HashMap<>(Map.of("done", new TreeMap<>(Map.of(month.toString(), BigDecimal.valueOf(100 + random.nextInt(3_000), 4)))));
            if (i == 1 && random.nextInt(10) > 0) {
                values.put("counted_on", month.atEndOfMonth().toString());
            }
            moments.add(new Moment(at(month.atEndOfMonth()), values, Map.of(), null, List.of()));
        }
    }

    /** What somebody records of an item today. */
    Moment more(Instant now) {
        return new Moment(now, Map.of("arrived", BigDecimal.valueOf(random.nextInt(90_000), 4), "progress", "基础完工，设备进场"), Map.of(), null, List.of());
    }
}
