package luoshi.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.app.postgres.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/luoshi");
    private static final Pattern TABLE_IN_SQL = Pattern.compile("\\b(?:from|join|into|update|table)\\s+(?:only\\s+|public\\.)*([a-z]+)_[a-z_]+\\b");
    private static final String FACTS = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('leaf', 'salt')) = 2""";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.template(empty -> Flyway.configure()
                    .dataSource(empty.url(), empty.user(), empty.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate())
            .copy();

    @Test
    void everyTableAndColumnHasAComment() throws SQLException {
        assertThat(strings("""
                select c.relname || coalesce('.' || a.attname, '')
                from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p') and c.relname <> 'flyway_schema_history'
                  and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)"""))
                .isEmpty();
    }

    @Test
    void everyTableOfFactsIsSealedAndKept() throws SQLException {
        assertThat(strings(FACTS)).contains("people_unit", "journal_tombstone");
        assertThat(strings("""
                select f.relname || ' lacks ' || t.name from (%s) f
                cross join (values ('number', 'journal_number', 7), ('seal', 'journal_seal', 4), ('keep', 'journal_keep', 27), ('keep_all', 'journal_keep', 34)) t (name, function, type)
                where not exists (
                    select from pg_trigger g where g.tgrelid = f.relname::regclass and g.tgname = t.name and g.tgenabled = 'O'
                      and g.tgfoid = t.function::regproc and g.tgtype = t.type)""".formatted(FACTS)))
                .isEmpty();
    }

    @Test
    void everyTableOfFactsHasAnIdALeafOfItsOwnAndASalt() throws SQLException {
        assertThat(strings("""
                select f.relname from (%s) f where 3 > (
                    select count(*) from pg_attribute a where a.attrelid = f.relname::regclass and a.attnotnull
                      and (a.attname = 'id' and a.atttypid in ('uuid'::regtype, 'bigint'::regtype)
                        or a.attname = 'leaf' and a.atttypid = 'bigint'::regtype or a.attname = 'salt' and a.atttypid = 'uuid'::regtype))
                or not exists (
                    select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                    where i.indrelid = f.relname::regclass and i.indisunique and i.indnatts = 1 and a.attname = 'leaf')""".formatted(FACTS)))
                .isEmpty();
    }

    /** Their text depends on settings of the connection or on the version of PostgreSQL, and so would their hash. */
    @Test
    void noFactIsAFloatAnArrayOrAnInterval() throws SQLException {
        assertThat(strings("""
                select f.relname || '.' || a.attname from (%s) f join pg_attribute a on a.attrelid = f.relname::regclass and a.attnum > 0
                join pg_type t on t.oid = a.atttypid
                where t.typcategory in ('A', 'T', 'C', 'U') and t.typname not in ('uuid', 'jsonb') or t.typname in ('float4', 'float8', 'money')""".formatted(FACTS)))
                .isEmpty();
    }

    @Test
    void nothingIsDeletedAlongWithSomethingElse() throws SQLException {
        assertThat(strings("select conrelid::regclass::text from pg_constraint where contype = 'f' and (confdeltype in ('c', 'n', 'd') or confupdtype in ('c', 'n', 'd'))"
                        + " and conrelid::regclass::text not like 'people\\_session%'"))
                .isEmpty();
    }

    @Test
    void aMigrationIsCalledByItsStampAndItsCapability() {
        List<String> capabilities = files(SOURCES, 1).stream().filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();

        assertThat(files(MIGRATIONS, 1).stream().filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches("V20\\d{10}__(" + String.join("|", capabilities) + ")_[a-z0-9_]+\\.sql"))
                .extracting(name -> name.substring(0, 13))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMigrationChangesTablesOfItsOwnCapabilityOnly() {
        Pattern table = Pattern.compile("(?m)^\\s*(?:create|alter|drop) (?:table|view|index) (?:if (?:not )?exists )?([a-z]+)_");

        assertThat(files(MIGRATIONS, 1).stream()
                        .filter(Files::isRegularFile)
                        .flatMap(file -> table.matcher(read(file)).results()
                                .filter(found -> !file.getFileName().toString().contains("__" + found.group(1) + "_"))
                                .map(found -> file.getFileName() + ": " + found.group())))
                .isEmpty();
    }

    /** Backup and restore, which carry all tables, are app's own affair. */
    @Test
    void theSqlOfACapabilityNamesOnlyItsOwnTables() throws SQLException {
        List<String> owners = strings("select distinct split_part(relname, '_', 1) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
        List<String> foreign = files(SOURCES, 9).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> {
                    String capability = SOURCES.relativize(file).getName(0).toString();
                    return TABLE_IN_SQL.matcher(read(file)).results()
                            .map(found -> found.group(1))
                            .filter(owner -> owners.contains(owner) && !owner.equals(capability) && !capability.equals("app"))
                            .map(owner -> SOURCES.relativize(file) + " names a table of " + owner);
                })
                .toList();

        assertThat(owners).contains("people", "journal", "evidence");
        assertThat(foreign).isEmpty();
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static List<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
