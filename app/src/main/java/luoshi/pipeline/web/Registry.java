package luoshi.pipeline.web;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.SearchText;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.store.Projection;
import luoshi.pipeline.tally.Selection;
import luoshi.pipeline.tally.Tallies;
import org.springframework.stereotype.Component;

/** Opens registers as pages look at them, with the words that are searched for. */
@Component
public class Registry {

    /** So many finds of a search are looked through; who gets more has to say more. */
    private static final int MOST_FOUND = 5_000;

    private final Opened opened;
    private final Tallies tallies;
    private final Projection projection;

    Registry(Opened opened, Tallies tallies, Projection projection) {
        this.opened = opened;
        this.tallies = tallies;
        this.projection = projection;
    }

    /** A register for who looks at it. */
    public Register open(String key, Map<String, String> sent, AsOf asOf, SignedIn who) {
        return open(opened.pipeline(key, asOf), sent, asOf, who);
    }

    /** The same of a pipeline that is known. */
    public Register open(Pipeline pipeline, Map<String, String> sent, AsOf asOf, SignedIn who) {
        var definition = pipeline.versions().on(asOf.day());
        return new Register(pipeline, definition, tallies.of(pipeline, asOf), asOf, opened.tree(asOf), opened.units(who, pipeline), RegisterFilter.of(sent, definition));
    }

    /** The items that a register shows, of these those in which the words are found that are searched for. */
    public Selection found(Register register) {
        SearchText wanted = register.filter().wanted();
        return wanted.searchable() ? register.tally().select(register.question().among(Set.copyOf(projection.search(register.pipeline().key(), wanted, MOST_FOUND)))) : register.items();
    }

    /** Whether somebody may record something for all of these units. */
    public boolean edits(SignedIn who, Collection<UUID> units) {
        return opened.edits(who, units);
    }

    /** Whether somebody is of the unit that keeps it. */
    public boolean keeps(SignedIn who, Pipeline pipeline) {
        return opened.keeps(who, pipeline);
    }
}
