package luoshi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import luoshi.app.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RowsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private static JdbcTemplate jdbc;

    @BeforeAll
    static void aTableOfEverything() {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(database.access().url(), database.access().user(), database.access().password()));
        jdbc.execute("create table thing (place integer, words text, amount numeric, seen boolean, until timestamptz, pairs text[])");
    }

    @Test
    void whatPeopleWriteComesBackAsTheyWroteIt() {
        List<String> ugly = List.of("制表\t换行\n回车\r反斜\\N", "\\.", "\\", "", "“引号”\"'", "𠮷𝄞", " 前后空格 ", "null", "\\N", "{a,b}", "，,;");
        Rows rows = new Rows();
        for (int place = 0; place < ugly.size(); place++) {
            rows.add("thing", "place", place, "words", ugly.get(place), "amount", new BigDecimal("1.50"), "seen", true, "until", "infinity", "pairs", List.of(ugly.get(place), "另"));
        }
        rows.add("thing", "place", ugly.size(), "words", null, "amount", null, "seen", null, "until", null, "pairs", List.of());

        rows.insert(jdbc);

        assertThat(jdbc.queryForList("select words from thing where words is not null order by place", String.class)).isEqualTo(ugly);
        assertThat(jdbc.queryForList("select pairs[1] from thing where words is not null order by place", String.class)).isEqualTo(ugly);
        assertThat(jdbc.queryForList("select concat_ws(' ', amount, seen, until, cardinality(pairs)) from thing order by place limit 1", String.class)).containsExactly("1.50 t infinity 2");
        assertThat(jdbc.queryForList("select count(*) from thing where words is null and amount is null and seen is null and until is null and pairs = '{}'", Integer.class)).containsExactly(1);
    }

    @Test
    void rowsWithOtherColumnsAreRefusedAndNotMixedUp() {
        Rows rows = new Rows();
        rows.add("thing", "place", 1, "words", "一");

        assertThatThrownBy(() -> rows.add("thing", "words", "二", "place", 2)).hasMessageContaining("words, place");
    }
}
