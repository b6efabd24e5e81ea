package luoshi.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.flood.FloodCommand;
import luoshi.journal.Actor;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** The flood command of the example city: its plan, who holds the posts, and who is on duty in the days to come, with a gap. */
@Component
public class DemoFlood {

    private static final Actor ACTOR = Actor.system("demo");
    private static final LocalDate SEASON = LocalDate.of(2022, 5, 15);
    private static final int DAYS = 14;
    /** Nobody has been put on duty on this day yet. */
    private static final int GAP = 9;
    private static final String PHONE = "0000-3110000";

    private final FloodCommand command;
    private final DemoPeople demo;
    private final People people;
    private final Posts posts;
    private final Passwords passwords;

    DemoFlood(FloodCommand command, DemoPeople demo, People people, Posts posts, Passwords passwords) {
        this.command = command;
        this.demo = demo;
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
    }

    /** Sets the command up as of today. */
    public void begin() {
        SignedIn office = demo.called("duchashi");
        UUID mayor = person("shizhang", "市长", demo.called("lingdao").posts().getFirst().unit(), "市长", Role.LEADER);
        UUID second = person("fangban2", "防汛值班员乙", demo.called("fangban").posts().getFirst().unit(), "值班员", Role.DUTY);
        passwords.giveAll(ACTOR, List.of(mayor, second), DemoCity.PASSWORD);
        command.loadExample(office);
        String ground = "示例：市防汛抗旱指挥部成员名单";
        command.appoint(office, "office", demo.called("shuili").person().id(), SEASON, ground);
        command.appoint(office, "deputy", demo.called("lingdao").person().id(), SEASON, ground);
        command.appoint(office, "chief", mayor, SEASON, ground);
        SignedIn duty = demo.called("fangban");
        for (int ahead = 0; ahead < DAYS; ahead++) {
            if (ahead != GAP) {
                command.onDuty(duty, demo.day().plusDays(ahead), ahead % 2 == 0 ? "市水利局局长" : "分管副市长", ahead % 2 == 0 ? "防汛值班员" : "防汛值班员乙", PHONE);
            }
        }
    }

    private UUID person(String signInName, String name, UUID unit, String title, Role role) {
        UUID id = people.record(ACTOR, new Person(null, signInName, name, null, true));
        posts.record(ACTOR, new Post(null, id, unit, title, role, demo.day(), null));
        return id;
    }
}
