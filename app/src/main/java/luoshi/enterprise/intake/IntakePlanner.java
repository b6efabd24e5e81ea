package luoshi.enterprise.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.enterprise.FirmFile;
import luoshi.enterprise.FirmRecords;
import luoshi.enterprise.FirmRecords.Ask;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.Passage;
import luoshi.enterprise.Stated;
import luoshi.enterprise.intake.IntakeLine.Answer;
import luoshi.enterprise.intake.IntakeLine.Kind;
import luoshi.enterprise.intake.IntakeLine.Question;
import luoshi.enterprise.intake.Intakes.Intake;
import luoshi.enterprise.register.Doubts;
import luoshi.enterprise.register.Doubts.Doubt;
import luoshi.enterprise.register.FirmChecks;
import luoshi.enterprise.register.FirmStore;
import luoshi.enterprise.register.Scopes;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.sheet.SheetLine;
import luoshi.sheet.SheetLine.Outcome;
import luoshi.sheet.SheetTable;
import luoshi.sheet.SheetText;
import org.springframework.web.server.ResponseStatusException;

/** Says of each row of a sheet what it comes to: which firm it speaks of, what it would record, what is wrong, what has to be asked first. */
final class IntakePlanner {

    private final Intake given;
    private final SheetTable table;
    private final UnitTree tree;
    private final LocalDate today;
    private final FirmChecks checks;
    private final RowFigures figures;
    private final Map<String, FirmFile> byCode = new HashMap<>();
    private final Map<String, List<FirmFile>> byName = new HashMap<>();
    private final Map<UUID, FirmFile> byId = new HashMap<>();
    private final Map<String, Integer> met = new HashMap<>();

    /** For a sheet, against what is recorded now. */
    IntakePlanner(Intake given, SheetTable table, FirmStore store, Scopes scopes, UnitTree tree, SignedIn who, LocalDate today) {
        this.given = given;
        this.table = table;
        this.tree = tree;
        this.today = today;
        this.checks = new FirmChecks(who, scopes, tree, today);
        this.figures = new RowFigures(given, table);
        Set<String> codes = table.rows().stream().map(row -> code(row)).collect(Collectors.toSet());
        Set<String> names = table.rows().stream().map(row -> table.text(row, IntakeColumns.NAME)).collect(Collectors.toSet());
        store.files(store.named(codes, names), null).values().forEach(file -> {
            byCode.put(file.unit().code(), file);
            byName.computeIfAbsent(file.unit().name(), _ -> new ArrayList<>()).add(file);
            byId.put(file.unit().id(), file);
        });
        byId.putAll(store.files(byId.values().stream().map(IntakePlanner::successor).filter(id -> id != null && !byId.containsKey(id)).toList(), null));
    }

    private static UUID successor(FirmFile file) {
        return file.passageOn(LocalDate.MAX).map(Passage::successor).orElse(null);
    }

    private String code(SheetTable.Row row) {
        return table.text(row, IntakeColumns.CODE).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** All rows, with the answers that were given so far, by the numbers of the rows. */
    List<IntakeLine> lines(Map<Integer, Answer> answers) {
        Map<String, BigDecimal> medians = figures.medians();
        return table.rows().stream().filter(row -> !SheetTable.isSum(row)).map(row -> {
            try {
                return line(row, answers.get(row.number()), medians);
            } catch (Refusal refusal) {
                return error(row, IntakeColumns.CODE, refusal);
            }
        }).toList();
    }

    private IntakeLine error(SheetTable.Row row, String column, Refusal refusal) {
        return new IntakeLine(new SheetLine(row.number(), Outcome.ERROR, table.text(row, IntakeColumns.NAME), List.of(), List.of(problem(column, refusal))), null, List.of(), null);
    }

    private static SheetLine.Problem problem(String column, Refusal refusal) {
        return new SheetLine.Problem(column, "", refusal.key(), Arrays.stream(refusal.values()).map(String::valueOf).toList());
    }

    private IntakeLine line(SheetTable.Row row, Answer answer, Map<String, BigDecimal> medians) {
        String code = code(row);
        String name = table.text(row, IntakeColumns.NAME);
        Integer before = met.putIfAbsent(code, row.number());
        if (before != null) {
            throw new Refusal("firm-sheet.twice", code, String.valueOf(before));
        }
        FirmFile file = byCode.get(code);
        Question question = question(file, code, name, answer);
        FirmFile of = question == null || question.open() ? file : switch (question.given()) {
            case RECODE -> byName.get(name).getFirst();
            case SUCCESSOR -> byId.get(successor(file));
            default -> file;
        };
        if (question != null && question.given() == Answer.SKIP) {
            return new IntakeLine(new SheetLine(row.number(), Outcome.UNCHANGED, name, List.of(), List.of()), question, List.of(), null);
        }
        LegalUnit unit = unit(row, of, code, name, question);
        RowFigures.Read read = figures.read(row, of);
        List<SheetLine.Problem> problems = new ArrayList<>(read.problems());
        try {
            if (of == null || !unit.equals(of.unit())) {
                checks.unit(unit);
            } else {
                checks.may(unit, FirmRecords.EDIT);
            }
            checks.figures(unit, read.stated());
        } catch (Refusal refusal) {
            problems.add(problem("", refusal));
        } catch (ResponseStatusException foreign) {
            problems.add(problem(IntakeColumns.CODE, new Refusal("firm-sheet.foreign", code)));
        }
        return told(row, of, unit, question, read, problems, figures.doubts(of, read.stated(), today, medians));
    }

    private IntakeLine told(SheetTable.Row row, FirmFile of, LegalUnit unit, Question question, RowFigures.Read read, List<SheetLine.Problem> problems, List<Doubt> doubts) {
        List<SheetLine.Difference> differences = new ArrayList<>();
        if (of != null && !unit.equals(of.unit())) {
            differ(differences, IntakeColumns.NAME, of.unit().name(), unit.name());
            differ(differences, IntakeColumns.CODE, of.unit().code(), unit.code());
            differ(differences, IntakeColumns.UNIT, tree.name(of.unit().unit()), tree.name(unit.unit()));
            differ(differences, IntakeColumns.INDUSTRY, of.unit().industry(), unit.industry());
            differ(differences, IntakeColumns.PARK, of.unit().park(), unit.park());
            differ(differences, IntakeColumns.CHAIN, of.unit().chain(), unit.chain());
        }
        differences.addAll(read.differences());
        boolean back = question != null && question.given() == Answer.BACK;
        boolean nothing = of != null && unit.equals(of.unit()) && read.stated().isEmpty() && !back;
        Outcome outcome = !problems.isEmpty() ? Outcome.ERROR : of == null ? Outcome.NEW : read.conflicts() ? Outcome.CONFLICT : nothing ? Outcome.UNCHANGED : Outcome.CHANGED;
        String note = "表格导入：" + given.fileName();
        List<Passage> passages = of == null ? List.of(new Passage(Passage.Way.ENTERED, today, null, note))
                : back ? List.of(new Passage(Passage.Way.RETURNED, today, null, note)) : List.of();
        Ask ask = !problems.isEmpty() || nothing ? null : new Ask(of != null && unit.equals(of.unit()) ? null : unit, of == null ? null : of.unit().id(), note, read.stated(), passages);
        return new IntakeLine(new SheetLine(row.number(), outcome, unit.name(), differences, problems), question, doubts, ask);
    }

    private static void differ(List<SheetLine.Difference> differences, String column, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new SheetLine.Difference(column, "", before, after));
        }
    }

    /** What has to be said before it is clear who a row speaks of; null for nothing. */
    private Question question(FirmFile file, String code, String name, Answer answer) {
        if (file == null) {
            List<FirmFile> same = byName.getOrDefault(name, List.of());
            return same.size() == 1 ? asked(Kind.RECODED, List.of(name, same.getFirst().unit().code(), code), List.of(Answer.SECOND, Answer.RECODE, Answer.SKIP), answer) : null;
        }
        Passage last = file.passageOn(LocalDate.MAX).orElse(null);
        if (last != null && !last.way().enters()) {
            UUID successor = last.successor();
            String into = successor == null ? "" : "（→ " + byId.get(successor).unit().name() + "）";
            return asked(Kind.LEFT, List.of(file.unit().name(), last.day().toString(), into), successor == null ? List.of(Answer.BEFORE, Answer.BACK, Answer.SKIP)
                    : List.of(Answer.BEFORE, Answer.SUCCESSOR, Answer.BACK, Answer.SKIP), answer);
        }
        return plain(name).equals(plain(file.unit().name())) ? null : asked(Kind.RENAMED, List.of(code, file.unit().name(), name), List.of(Answer.RENAME, Answer.KEEP, Answer.SKIP), answer);
    }

    private static Question asked(Kind kind, List<String> values, List<Answer> answers, Answer given) {
        return new Question(kind, values, answers, given != null && answers.contains(given) ? given : null);
    }

    private static String plain(String name) {
        return SheetText.clean(name).replace(" ", "").replace('(', '（').replace(')', '）');
    }

    /** The firm as it would be: what the sheet leaves blank stays. */
    private LegalUnit unit(SheetTable.Row row, FirmFile of, String code, String name, Question question) {
        Answer answer = question == null ? null : question.given();
        LegalUnit now = of == null ? null : of.unit();
        boolean other = answer == Answer.SUCCESSOR || answer == Answer.BEFORE;
        if (other) {
            return now;
        }
        return new LegalUnit(now == null ? null : now.id(), now == null || answer == Answer.RECODE ? code : now.code(), now == null || answer == Answer.RENAME ? name : now.name(),
                or(row, IntakeColumns.INDUSTRY, now == null ? "" : now.industry()), county(row, now), now == null ? null : now.own(), or(row, IntakeColumns.PARK, now == null ? "" : now.park()),
                or(row, IntakeColumns.CHAIN, now == null ? "" : now.chain()), registered(row, now));
    }

    private String or(SheetTable.Row row, String column, String now) {
        String text = table.text(row, column);
        return text.isEmpty() ? now : text;
    }

    private LocalDate registered(SheetTable.Row row, LegalUnit now) {
        String text = table.text(row, IntakeColumns.REGISTERED);
        return text.isEmpty() ? now == null ? null : now.registered() : SheetText.day(text).orElseThrow(() -> new Refusal("firm.day", text));
    }

    private UUID county(SheetTable.Row row, LegalUnit now) {
        String text = table.text(row, IntakeColumns.UNIT);
        if (text.isEmpty()) {
            return Optional.ofNullable(now).map(LegalUnit::unit).orElseThrow(() -> new Refusal("firm-sheet.county"));
        }
        Set<UUID> found = tree.called(text);
        if (found.size() != 1) {
            throw new Refusal("firm-sheet.no-county", text);
        }
        return found.iterator().next();
    }

    static boolean blocked(List<IntakeLine> lines) {
        return lines.stream().anyMatch(line -> line.told().outcome() == Outcome.ERROR);
    }

    static boolean asks(List<IntakeLine> lines) {
        return lines.stream().anyMatch(line -> line.question() != null && line.question().open());
    }

    static boolean doubtful(List<IntakeLine> lines) {
        return lines.stream().anyMatch(line -> !line.doubts().isEmpty());
    }
}
