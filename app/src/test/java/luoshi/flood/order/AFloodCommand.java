package luoshi.flood.order;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.FloodCommand;
import luoshi.flood.response.Responses;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.people.Units;

/** A flood command in a running city: with a plan, and with shuili, lingdao and shizhang as holders of its posts; fangban and fangban2 are on duty. */
public final class AFloodCommand {

    private static final Actor SETUP = Actor.system("demo");

    private final RunningLuoshi luoshi;

    private AFloodCommand(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
    }

    /** By the plan of the example city. */
    public static AFloodCommand of(RunningLuoshi luoshi) {
        return new AFloodCommand(luoshi).with(null);
    }

    /** By the plan of the real orders of Jiaozuo, whose units are added to the city. */
    public static AFloodCommand ofJiaozuo(RunningLuoshi luoshi) {
        return new AFloodCommand(luoshi).with("/luoshi/flood/jiaozuo.yaml");
    }

    private AFloodCommand with(String plan) {
        LocalDate year = today().withDayOfYear(1);
        UnitTree tree = tree();
        UUID root = tree.roots().getFirst().id();
        if (plan != null) {
            for (String name : List.of("孟州市", "解放区", "山阳区", "中站区", "马村区", "城乡一体化示范区")) {
                luoshi.part(Units.class).record(SETUP, new Unit(null, name, name, UnitKind.COUNTY, root, year, false));
            }
            for (String name : List.of("焦作黄河河务局", "市南水北调工程运行保障中心")) {
                luoshi.part(Units.class).record(SETUP, new Unit(null, name, name, UnitKind.BUREAU, root, year, false));
            }
        }
        luoshi.part(Passwords.class).giveAll(SETUP, List.of(person("shizhang", "市长", root, Role.LEADER, year), person("fangban2", "防汛值班员乙", who("fangban").posts().getFirst().unit(), Role.DUTY, year)),
                DemoCity.PASSWORD);
        FloodCommand command = luoshi.part(FloodCommand.class);
        if (plan == null) {
            command.loadExample(who("duchashi"));
        } else {
            command.load(who("duchashi"), bytes(plan));
        }
        List.of(List.of("office", "shuili"), List.of("deputy", "lingdao"), List.of("chief", "shizhang"))
                .forEach(held -> command.appoint(who("duchashi"), held.getFirst(), who(held.getLast()).person().id(), today(), "测试"));
        return this;
    }

    private static byte[] bytes(String name) {
        try (InputStream file = AFloodCommand.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID person(String signInName, String name, UUID unit, Role role, LocalDate from) {
        UUID id = luoshi.part(People.class).record(SETUP, new Person(null, signInName, name, null, true));
        luoshi.part(Posts.class).record(SETUP, new Post(null, id, unit, name, role, from, null));
        return id;
    }

    /** Somebody of the city. */
    public SignedIn who(String signInName) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(signInName).getFirst().id()).orElseThrow();
    }

    private LocalDate today() {
        return CityClock.today(luoshi.part(Clock.class));
    }

    private UnitTree tree() {
        return luoshi.part(Units.class).on(AsOf.now(today()));
    }

    /** The unit of this name. */
    public UUID unit(String name) {
        return tree().inOrder().stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow().id();
    }

    /** The door of responses. */
    public Responses responses() {
        return luoshi.part(Responses.class);
    }

    /** Waits until a moment of the staged time. */
    public void until(String moment) {
        luoshi.part(Genesis.class).step(SETUP, Duration.between(luoshi.part(Clock.class).instant(), LocalDateTime.parse(moment).atZone(CityClock.ZONE).toInstant()));
    }
}
