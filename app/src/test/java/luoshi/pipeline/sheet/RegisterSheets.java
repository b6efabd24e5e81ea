package luoshi.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Words;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.sheet.SheetReader;
import luoshi.sheet.SheetTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A register kept by 市发改委, with somebody there and somebody in a county; its sheets as people hand them in, and what becomes of them. Today is 30 June 2022. */
final class RegisterSheets {

    static final String PASSWORD = "Ceshi-Guandao-2022";
    static final String PIPELINE = "projects";

    private final RunningLuoshi luoshi;

    RegisterSheets(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
    }

    /** Loads the register with two periods, and lets its people in. */
    void begin() {
        Actor actor = Actor.system("test");
        List<UUID> persons = new ArrayList<>();
        for (String[] one : new String[][] {{"fagai", "市发展和改革委员会"}, {"qingxi", "清溪县"}, {"baishi", "白石市"}}) {
            UUID person = luoshi.part(People.class).record(actor, new Person(null, one[0], one[1] + "的人", null, true));
            luoshi.part(Posts.class).record(actor, new Post(null, person, unit(one[1]), "工作人员", Role.CONTACT, LocalDate.of(2022, 1, 1), null));
            persons.add(person);
        }
        luoshi.part(Passwords.class).giveAll(actor, persons, PASSWORD);
        try {
            byte[] file = RegisterSheets.class.getResourceAsStream("/luoshi/pipeline/projects.yaml").readAllBytes();
            luoshi.part(Pipelines.class).load(as("duchashi"), unit("市发展和改革委员会"), file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        luoshi.part(Pipelines.class).add(as("fagai"), pipeline(), new Period("第1期", LocalDate.of(2022, 1, 5)));
        luoshi.part(Pipelines.class).add(as("fagai"), pipeline(), new Period("第2期", LocalDate.of(2022, 4, 8)));
    }

    Visit visit(String name) {
        return luoshi.visit().signIn(name, PASSWORD);
    }

    SignedIn as(String signInName) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(signInName).getFirst().id()).orElseThrow();
    }

    UUID unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(CityClock.today(luoshi.part(Clock.class)))).inOrder().stream().filter(unit -> unit.name().equals(name)).map(Unit::id).findFirst().orElseThrow();
    }

    Pipeline pipeline() {
        return luoshi.part(Pipelines.class).find(PIPELINE).orElseThrow();
    }

    /** A file with these rows, cells between bars. */
    static byte[] file(String... rows) {
        try (Workbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("台账");
            for (int i = 0; i < rows.length; i++) {
                String[] texts = rows[i].split("\\|", -1);
                Row row = sheet.createRow(i);
                for (int k = 0; k < texts.length; k++) {
                    if (!texts[k].isEmpty()) {
                        row.createCell(k).setCellValue(texts[k]);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Writes into the row of an item, under a header. */
    static void write(Sheet sheet, String title, String header, String text) {
        row(sheet, title).getCell(column(sheet, header), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
    }

    static String read(Sheet sheet, String title, String header) {
        Cell cell = row(sheet, title).getCell(column(sheet, header));
        return cell == null ? "" : switch (cell.getCellType()) {
            case NUMERIC -> org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : String.valueOf(cell.getNumericCellValue());
            default -> cell.getStringCellValue();
        };
    }

    static int column(Sheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header);
    }

    static Row row(Sheet sheet, String title) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column(sheet, "项目名称"));
            if (cell != null && cell.getStringCellValue().equals(title)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + title);
    }

    /** The header of a sheet. */
    static List<String> header(byte[] file) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> header = new ArrayList<>();
            book.getSheetAt(0).getRow(0).forEach(cell -> header.add(cell.getStringCellValue()));
            return header;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] out(Visit visit, String query) {
        return visit.download("/pipelines/" + PIPELINE + "/sheet" + query).body();
    }

    /** Uploads a file and answers the preview. */
    static Visit.Page upload(Visit visit, byte[] file, String... fields) {
        visit.get("/pipelines/" + PIPELINE + "/import");
        Visit.Page preview = visit.upload("/pipelines/" + PIPELINE + "/import", "file", "台账.xlsx", file, fields);
        assertThat(preview.path()).as(preview.text()).matches("/pipelines/" + PIPELINE + "/import/[0-9a-f-]{36}");
        return preview;
    }

    /** Uploads a file, records it, and answers its page. */
    static Visit.Page record(Visit visit, byte[] file, String... fields) {
        Visit.Page preview = upload(visit, file, fields);
        Visit.Page done = visit.post(preview.path() + "/record");
        assertThat(done.text()).as(preview.text()).contains("已导入");
        return done;
    }

    /** By the number of each row what would be done, with what is wrong in which column. */
    Map<Integer, String> told(String who, byte[] file) {
        try {
            Path copy = Files.write(Files.createTempFile("table", ".xlsx"), file);
            SheetTable table = SheetReader.read(copy, Columns.sheet(Columns.understood(pipeline().definition(), 2022)));
            Files.delete(copy);
            Map<Integer, String> told = new TreeMap<>();
            RegisterPlanner planner = luoshi.part(RegisterPlanner.class);
            RegisterImports.Import given = new RegisterImports.Import(UUID.randomUUID(), PIPELINE, "台账.xlsx", LocalDate.of(2022, 6, 30), false, luoshi.part(Clock.class).instant(), table.rows().size(), null,
                    null, List.of(), 0, null);
            planner.go(given, pipeline(), table, as(who), rows -> {
                planner.judge(pipeline(), table, as(who), rows);
                rows.forEach(row -> told.put(row.number(), row.told().outcome() + row.told().problems().stream().map(one -> " " + one.name() + "：" + Words.in(Words.Language.ZH).t(one.key(), one.values().toArray()))
                        .collect(Collectors.joining())));
            });
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
