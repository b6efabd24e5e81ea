package luoshi.matter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.Matter;
import luoshi.matter.Move;
import luoshi.page.Words;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.sheet.SheetReader;
import luoshi.sheet.SheetTable;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Task tables as people hand them in, and what becomes of them; today is 30 June 2022. */
final class Tables {

    private final RunningLuoshi luoshi;

    Tables(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
    }

    /** A file with these rows, cells between bars; worked on afterwards. */
    static byte[] file(Consumer<Sheet> work, String... rows) {
        try (Workbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("任务分解表");
            for (String row : rows) {
                add(sheet, row);
            }
            work.accept(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] file(String... rows) {
        return file(_ -> { }, rows);
    }

    static Row add(Sheet sheet, String cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        String[] texts = cells.split("\\|", -1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    /** A file that somebody has worked on. */
    static byte[] edited(byte[] file, Consumer<Sheet> work) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of a sheet that went out in which a matter stands. */
    static Row row(Sheet sheet, String title) {
        for (Row row : sheet) {
            if (row.getCell(column("title")) != null && row.getCell(column("title")).getStringCellValue().equals(title)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + title);
    }

    /** The place of a column in a sheet that goes out. */
    static int column(String key) {
        return TaskColumns.WRITTEN.stream().map(one -> one.key()).toList().indexOf(key);
    }

    /** Uploads a file and answers the preview. */
    static Visit.Page upload(Visit visit, byte[] file, String... fields) {
        visit.get("/matters/import");
        Visit.Page preview = visit.upload("/matters/import", "file", "台账.xlsx", file, fields);
        assertThat(preview.path()).as(preview.text()).matches("/matters/import/[0-9a-f-]{36}");
        return preview;
    }

    SignedIn as(String signInName) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(signInName).getFirst().id()).orElseThrow();
    }

    UUID unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(CityClock.today(luoshi.part(Clock.class)))).inOrder().stream().filter(unit -> unit.name().equals(name)).map(Unit::id).findFirst().orElseThrow();
    }

    /** What a file would do. */
    TaskPlan plan(byte[] file) {
        try {
            Path copy = Files.write(Files.createTempFile("table", ".xlsx"), file);
            SheetTable table = SheetReader.read(copy, TaskColumns.UNDERSTOOD);
            Files.delete(copy);
            return luoshi.part(TaskPlanner.class).plan(new MatterImports.Import(UUID.randomUUID(), "台账.xlsx", 2022, Move.DRAFT, luoshi.part(Clock.class).instant(), table.rows().size(), null, null,
                    List.of(), null), table, as("duchashi"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Row by row what would be done, with what is wrong. */
    String told(byte[] file) {
        return plan(file).lines().stream().map(line -> line.row() + " " + line.outcome() + line.problems().stream()
                .map(one -> " " + one.name() + "：" + Words.in(Words.Language.ZH).t(one.key(), one.values().toArray())).collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }

    /** The new matters of a file in one line each: title, class, units with roles and shares, deadline, nodes. */
    String fresh(byte[] file) {
        TaskPlan plan = plan(file);
        assertThat(plan.lines()).allMatch(line -> line.problems().isEmpty(), told(file));
        Names names = luoshi.part(TaskPlanner.class).names();
        return plan.fresh().stream().map(matter -> line(matter, names)).collect(Collectors.joining("\n"));
    }

    private static String line(Matter matter, Names names) {
        return String.join(" ", matter.title(), matter.kind().name(), matter.assignments().stream().map(one -> part(one, names)).collect(Collectors.joining("、")),
                String.valueOf(matter.deadline()), matter.nodes().stream().map(node -> node.day() + node.words()).collect(Collectors.joining("、")));
    }

    private static String part(Assignment one, Names names) {
        return one.role().name().charAt(0) + names.unit(one.unit()) + one.share();
    }
}
