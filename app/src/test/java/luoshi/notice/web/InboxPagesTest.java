package luoshi.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import luoshi.matter.Deputies;
import luoshi.matter.MattersMoved.Moved;
import luoshi.matter.Move;
import luoshi.matter.Office;
import luoshi.matter.Party;
import luoshi.notice.Moves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who finds what in their inbox. */
class InboxPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Moves moves = new Moves(luoshi);

    @BeforeEach
    void emptied() throws SQLException {
        luoshi.database().execute("truncate notice_message, notice_seen");
    }

    private static String inbox(String signInName) {
        return luoshi.visitAs(signInName).get("/inbox").text();
    }

    private static List<String> hearing(Moved moved) {
        return Stream.of("duchashi", "lingdao", "hecha", "shenji", "shuili", "shuili-lly", "sysadmin").filter(name -> inbox(name).contains(link(moved))).toList();
    }

    private static String link(Moved moved) {
        return "/matters/" + moved.matter();
    }

    @Test
    void who_is_waited_for_hears_of_it() {
        Moved issued = moves.of("市水利局", Move.ISSUE, Party.UNIT);
        Moved prepared = moves.of("市水利局", Move.PREPARE, Party.HEAD);
        Moved applied = moves.of("市水利局", Move.APPLY, Party.CHECKER);
        Moved checked = moves.of("市水利局", Move.CHECK, Party.ISSUER);
        moves.by("lingdao", issued, prepared, applied, checked);

        assertThat(hearing(issued)).containsExactly("shuili", "shuili-lly");
        assertThat(hearing(prepared)).containsExactly("shuili");
        assertThat(hearing(checked)).containsExactly("duchashi");
        assertThat(hearing(applied)).containsExactly("hecha");
    }

    @Test
    void where_nobody_is_waited_for_the_unit_hears_how_it_ended() {
        Moved struckOff = moves.of("市水利局", Move.STRIKE_OFF, Party.NOBODY);
        moves.by("duchashi", struckOff);

        assertThat(hearing(struckOff)).containsExactly("shuili", "shuili-lly");
    }

    /** Who is responsible does not check. */
    @Test
    void a_checker_does_not_hear_of_what_their_own_unit_owes() {
        Moved applied = moves.of("市政府督查室", Move.APPLY, Party.CHECKER);
        moves.by("shuili", applied);

        assertThat(hearing(applied)).isEmpty();
    }

    @Test
    void who_did_it_needs_no_message_of_it() {
        Moved prepared = moves.of("市水利局", Move.PREPARE, Party.UNIT);
        moves.by("shuili-lly", prepared);

        assertThat(hearing(prepared)).containsExactly("shuili");
    }

    @Test
    void what_comes_to_nothing_is_told_to_nobody() {
        Moved issued = moves.of("市水利局", Move.ISSUE, Party.UNIT);

        assertThatThrownBy(() -> moves.inVain("duchashi", issued)).hasMessage("in vain");

        assertThat(hearing(issued)).isEmpty();
    }

    @Test
    void all_can_be_marked_as_seen_and_what_arrived_since_the_page_was_opened_stays_unread() {
        moves.by("duchashi", moves.of("市水利局", Move.ISSUE, Party.UNIT), moves.of("市水利局", Move.CHASE, Party.UNIT));
        Visit visit = luoshi.visitAs("shuili");
        String opened = visit.get("/inbox").text();
        assertThat(opened).contains("2 条未读", "全部标为已读");
        moves.by("duchashi", moves.of("市水利局", Move.RETURN, Party.UNIT));

        String after = visit.post("/inbox/seen", "until", opened.replaceAll("(?s).*name=\"until\" value=\"(\\d+)\".*", "$1")).text();

        assertThat(after).contains("1 条未读");
        assertThat(after.split("<strong>未读</strong>", -1)).hasSize(2);
        assertThat(inbox("shuili-lly")).as("seen by one is not seen by another").contains("3 条未读");
    }

    @Test
    void how_many_are_unread_stands_beside_the_inbox_on_every_page() {
        moves.by("duchashi", moves.of("市水利局", Move.ISSUE, Party.UNIT), moves.of("市水利局", Move.CHASE, Party.UNIT));
        assertThat(luoshi.visitAs("shuili").get("/matters").text()).contains("<b class=\"waiting\">2<span class=\"unseen\"> 条未看</span></b>");

        moves.by("duchashi", IntStream.range(0, 120).mapToObj(_ -> moves.of("市水利局", Move.ISSUE, Party.UNIT)).toList());
        assertThat(luoshi.visitAs("shuili").get("/").text()).contains("<b class=\"waiting\">99+<");
        assertThat(luoshi.visitAs("hecha").get("/").text()).doesNotContain("class=\"waiting\"");
    }

    @Test
    void a_number_beyond_the_end_hides_nothing_that_is_to_come() {
        Visit visit = luoshi.visitAs("shuili");
        visit.get("/inbox");
        visit.post("/inbox/seen", "until", String.valueOf(Long.MAX_VALUE));
        visit.post("/inbox/seen", "until", "-5");
        moves.by("duchashi", moves.of("市水利局", Move.ISSUE, Party.UNIT));

        assertThat(visit.get("/inbox").text()).contains("1 条未读");
    }

    @Test
    void a_long_inbox_is_read_page_by_page_and_by_what_was_done() {
        List<Moved> issued = IntStream.range(0, 120).mapToObj(_ -> moves.of("市水利局", Move.ISSUE, Party.UNIT)).toList();
        Moved chased = moves.of("市水利局", Move.CHASE, Party.UNIT);
        moves.by("duchashi", issued);
        moves.by("duchashi", chased);
        Visit visit = luoshi.visitAs("shuili");

        String newest = visit.get("/inbox").text();
        assertThat(newest).contains("100 条以上未读", link(chased), link(issued.getLast())).doesNotContain(link(issued.getFirst()));
        String older = newest.replaceAll("(?s).*href=\"(/inbox\\?below=\\d+)\".*", "$1");
        assertThat(visit.get(older).text()).contains(link(issued.get(70))).doesNotContain(link(chased));
        assertThat(visit.get("/inbox?move=CHASE").text()).contains(link(chased)).doesNotContain(link(issued.getLast()));
        assertThat(visit.get("/inbox?move=STRIKE_OFF").text()).contains("没有这一类消息");
        assertThat(visit.get("/inbox?move=nothing").status()).isEqualTo(400);
    }

    @Test
    void ten_thousand_moves_are_kept_in_one_act() throws SQLException {
        Moved one = moves.of("市水利局", Move.ISSUE, Party.UNIT);
        List<Moved> all = IntStream.range(0, 10_000).mapToObj(_ -> new Moved(UUID.randomUUID(), UUID.randomUUID(), one.issuer(), one.unit(), one.move(), one.waits())).toList();
        moves.by("duchashi", all);

        try (var connection = luoshi.database().connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(distinct id), count(distinct at) from notice_message")) {
            row.next();
            assertThat(List.of(row.getInt(1), row.getInt(2))).containsExactly(10_000, 1);
        }
    }

    @Test
    void a_deputy_hears_what_the_head_hears_as_long_as_they_stand_in() {
        Office office = new Office(luoshi);
        moves.by("duchashi", moves.of("市水利局", Move.PREPARE, Party.HEAD));
        Visit deputy = luoshi.visitAs("shuili-lly");
        assertThat(deputy.get("/inbox").text()).doesNotContain("待审签</td>", "待审签 <strong>");

        LocalDate today = CityClock.today(luoshi.part(java.time.Clock.class));
        luoshi.part(Deputies.class).name(office.as("shuili").actor(), new Deputies.Deputy(null, office.unit("市水利局"), office.as("shuili-lly").person().id(), today, today.plusDays(1), "休假"));
        assertThat(deputy.get("/inbox").text()).contains("待审签 <strong>");

        luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(2));
        assertThat(luoshi.visitAs("shuili-lly").get("/inbox").text()).doesNotContain("待审签 <strong>");
    }
}
