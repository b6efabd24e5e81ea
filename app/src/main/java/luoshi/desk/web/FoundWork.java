package luoshi.desk.web;

import java.time.Clock;
import java.util.List;
import luoshi.commitment.CommitmentList;
import luoshi.kernel.SearchText;
import luoshi.matter.MatterList;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** Finds what is owed: commitments and matters that hold words, as far as somebody may read them. */
@Component
class FoundWork {

    private final CommitmentList commitments;
    private final MatterList matters;
    private final Door door;
    private final Clock clock;

    FoundWork(CommitmentList commitments, MatterList matters, Door door, Clock clock) {
        this.commitments = commitments;
        this.matters = matters;
        this.door = door;
        this.clock = clock;
    }

    CommitmentList.Found commitments(SearchText text, SignedIn who, int limit) {
        return text.searchable() ? commitments.search(door.scope(who, "commitments.read"), CommitmentList.Filter.of(text), 0, limit) : new CommitmentList.Found(List.of(), 0);
    }

    MatterList.Found<MatterList.Row> matters(SearchText text, SignedIn who, int limit) {
        return text.searchable() ? matters.search(door.scope(who, "matters.read"), MatterList.Filter.of(text), clock.instant(), 0, limit) : new MatterList.Found<>(List.of(), 0);
    }
}
