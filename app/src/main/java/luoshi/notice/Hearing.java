package luoshi.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.matter.Party;
import luoshi.people.Post;
import luoshi.people.Role;
import luoshi.people.SignedIn;

/**
 * What somebody hears of, by the posts they hold today: whoever takes a post over hears what its former holder heard, and who stands in for a head
 * hears what the head does as long as they do.
 *
 * @param heard what is said to these units
 * @param checks whether also what is said to checkers: of any unit, for there may be no checker outside the one that hands out
 * @param own the units of their posts, whose parts they do not check
 */
record Hearing(List<Heard> heard, boolean checks, List<UUID> own) {

    /** What is said to a party of a unit. */
    record Heard(UUID unit, Party party) {}

    /** @param standsIn the units for whose heads they stand in today */
    static Hearing of(SignedIn who, Collection<UUID> standsIn) {
        Stream<Heard> asDeputy = who.units().filter(standsIn::contains).flatMap(unit -> parties(Role.HEAD).map(party -> new Heard(unit, party)));
        List<Heard> heard = Stream.concat(who.posts().stream().flatMap(post -> parties(post.role()).map(party -> new Heard(post.unit(), party))), asDeputy)
                .distinct()
                .toList();
        return new Hearing(heard, who.posts().stream().map(Post::role).anyMatch(Role.CHECKER::equals), who.units().toList());
    }

    /** What a party is, {@link Party} says: a unit's business is kept by these, and what waits for its head's word is the head's. */
    private static Stream<Party> parties(Role role) {
        return switch (role) {
            case SUPERVISOR, CONTACT -> Stream.of(Party.UNIT, Party.ISSUER);
            case HEAD -> Stream.of(Party.UNIT, Party.ISSUER, Party.HEAD);
            case CHECKER, LEADER, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, FIRM, DUTY, TELEMETRY -> Stream.of();
        };
    }
}
