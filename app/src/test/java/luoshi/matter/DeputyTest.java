package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who stands in for a head signs while they are of the unit, and never from the desk of those who judge it. */
class DeputyTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);

    @Test
    void aDeputySignsOnlyWhileTheyHoldAPostInTheUnit() {
        UUID matter = office.handOut(AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局")));
        name("shuili-lly");
        name("hecha");

        assertThat(signs("shuili-lly", matter)).isTrue();
        assertThat(signs("hecha", matter)).isFalse();
    }

    @Test
    void twoOfOneNameAreToldApartByTheirPosts() {
        LocalDate today = CityClock.today(luoshi.part(Clock.class));
        for (String[] one : new String[][] {{"wanglei-1", "副局长"}, {"wanglei-2", "办公室主任"}, {"wanglei-3", "办公室主任"}}) {
            UUID person = luoshi.part(People.class).record(Actor.system("test"), new Person(null, one[0], "王磊", null, true));
            luoshi.part(Posts.class).record(Actor.system("test"), new Post(null, person, office.unit("市水利局"), one[1], Role.CONTACT, today, null));
        }
        assertThat(luoshi.visitAs("shuili").get("/matters/deputies").text()).contains(">王磊（副局长）<", ">王磊（办公室主任） wanglei-2<", ">王磊（办公室主任） wanglei-3<");

        name("wanglei-1");
        assertThat(luoshi.visitAs("shuili").get("/matters/deputies").text()).contains("<td>王磊（副局长）");
    }

    private void name(String signInName) {
        LocalDate today = CityClock.today(luoshi.part(Clock.class));
        luoshi.part(Deputies.class).name(office.as("shuili").actor(),
                new Deputies.Deputy(null, office.unit("市水利局"), office.as(signInName).person().id(), today, today.plusDays(3), "出差"));
    }

    private boolean signs(String signInName, UUID matter) {
        return office.matters().is(office.as(signInName), Party.HEAD, office.file(matter), office.part(matter));
    }
}
