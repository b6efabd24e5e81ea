package luoshi.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.AsOf;
import luoshi.kernel.CreditCode;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Recorded;
import luoshi.people.SignedIn;
import luoshi.people.Posts;
import luoshi.people.Post;
import luoshi.people.Units;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Legal units of the example city, recorded through the door. */
public final class AFirm {

    public static final LocalDate TODAY = LocalDate.of(2022, 6, 30);
    private static int numbers = 1_000;

    private final RunningLuoshi luoshi;

    public AFirm(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
    }

    /** A unit by its name. */
    public UUID unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(TODAY)).called(name).iterator().next();
    }

    /** Somebody of the city by the name with which they sign in. */
    public SignedIn who(String name) {
        Person person = luoshi.part(People.class).list().stream().filter(one -> one.signInName().equals(name)).findFirst().orElseThrow();
        List<Post> posts = luoshi.part(Posts.class).newest().stream().map(Recorded::state).filter(post -> post.person().equals(person.id())).toList();
        return new SignedIn(person, posts, false);
    }

    /** The head of a county. */
    public SignedIn headOf(String unit) {
        UUID id = unit(unit);
        Post post = luoshi.part(Posts.class).newest().stream().map(Recorded::state).filter(one -> one.unit().equals(id) && one.role().name().equals("HEAD")).findFirst().orElseThrow();
        Person person = luoshi.part(People.class).list().stream().filter(one -> one.id().equals(post.person())).findFirst().orElseThrow();
        return new SignedIn(person, List.of(post), false);
    }

    /** A code with the right check character. */
    public static String code() {
        String body = "91410800MA" + (3_000_000 + numbers++);
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split("")).map(check -> body + check).filter(CreditCode::isCode).findFirst().orElseThrow();
    }

    /** A new one of a county. */
    public UUID in(String county, String name) {
        return luoshi.part(FirmRecords.class).record(headOf(county), FirmRecords.Ask.enters(new LegalUnit(null, code(), name, "工业", unit(county), null, "", "", LocalDate.of(2010, 3, 1)),
                LocalDate.of(2019, 1, 1), "首次登记"));
    }

    /** The code that one has now. */
    public String codeOf(UUID firm) {
        return luoshi.part(JdbcClient.class).sql("select code from enterprise_firm where legal_unit = :firm").param("firm", firm).query(String.class).single();
    }

    /** States a figure as a county does. */
    public void state(String county, UUID firm, String fact, String period, String value, Assurance state) {
        luoshi.part(FirmRecords.class).record(headOf(county), FirmRecords.Ask.figures(firm, List.of(Stated.of(fact, period, value, unit(county), state))));
    }
}
