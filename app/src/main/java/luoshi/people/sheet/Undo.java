package luoshi.people.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import luoshi.journal.Journal;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Posts;
import luoshi.people.Recorded;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import luoshi.people.sheet.Imports.Effect;
import luoshi.people.sheet.Imports.Import;
import org.springframework.stereotype.Component;

/**
 * Undoes an import by facts that take back what it recorded: a new unit is closed from its first day, a new person stopped, a new post
 * withdrawn, and what was changed is recorded as it was. Refused where somebody has recorded anything on them since.
 */
@Component
class Undo {

    private final Units units;
    private final People people;
    private final Posts posts;
    private final Journal journal;
    private final Imports imports;

    Undo(Units units, People people, Posts posts, Journal journal, Imports imports) {
        this.units = units;
        this.people = people;
        this.posts = posts;
        this.journal = journal;
        this.imports = imports;
    }

    void undo(Import done, SignedIn who) {
        journal.act(who.actor(), () -> {
            if (!imports.undone(done.id())) {
                throw new Refusal("import.over");
            }
            done.effects().forEach(this::refuseWhereChanged);
            done.effects().reversed().forEach(effect -> takeBack(effect, done, who));
        });
    }

    private void refuseWhereChanged(Effect effect) {
        long last = switch (effect.what()) {
            case UNIT -> units.history(effect.id()).stream().mapToLong(Recorded::leaf).max().orElseThrow();
            case PERSON -> people.history(effect.id()).getLast().leaf();
            case POST -> posts.history(effect.id()).getLast().leaf();
        };
        if (last != effect.leaf()) {
            throw changed(name(effect), last);
        }
    }

    private Refusal changed(String name, long leaf) {
        People.Recorder by = people.recorders(List.of(leaf)).get(leaf);
        return new Refusal("import.changed-since", name, by == null || by.name().isEmpty() ? "Luoshi" : by.name());
    }

    private String name(Effect effect) {
        return switch (effect.what()) {
            case UNIT -> units.history(effect.id()).getLast().state().name();
            case PERSON -> people.history(effect.id()).getLast().state().name();
            case POST -> posts.history(effect.id()).getLast().state().post().title();
        };
    }

    private void takeBack(Effect effect, Import done, SignedIn who) {
        switch (effect.what()) {
            case UNIT -> takeBackUnit(effect, who);
            case PERSON -> takeBackPerson(effect, done, who);
            case POST -> {
                List<Recorded<Posts.Change>> history = posts.history(effect.id());
                Optional<Posts.Change> before = before(history, effect).map(Recorded::state);
                before.ifPresentOrElse(change -> posts.record(who.actor(), change.post()), () -> posts.withdraw(who.actor(), history.getLast().state().post()));
            }
        }
    }

    private void takeBackUnit(Effect effect, SignedIn who) {
        List<Recorded<Unit>> history = units.history(effect.id());
        Unit recorded = history.stream().filter(one -> one.leaf() == effect.leaf()).findFirst().orElseThrow().state();
        Unit before = history.stream()
                .filter(one -> one.leaf() < effect.leaf() && !one.state().from().isAfter(recorded.from()))
                .max(Comparator.comparing((Recorded<Unit> one) -> one.state().from()).thenComparing(Recorded::leaf))
                .map(Recorded::state)
                .orElse(null);
        units.record(who.actor(), before == null
                ? new Unit(recorded.id(), recorded.name(), recorded.shortName(), recorded.kind(), recorded.parent(), recorded.from(), true)
                : new Unit(before.id(), before.name(), before.shortName(), before.kind(), before.parent(), recorded.from(), before.closed()));
    }

    /** A new person who has been given posts by somebody else stays. */
    private void takeBackPerson(Effect effect, Import done, SignedIn who) {
        List<Recorded<Person>> history = people.history(effect.id());
        Person before = before(history, effect).map(Recorded::state).orElse(null);
        if (before != null) {
            people.record(who.actor(), before);
            return;
        }
        posts.changesOf(effect.id()).stream()
                .filter(change -> done.effects().stream().noneMatch(other -> other.id().equals(change.state().post().id())))
                .findFirst()
                .ifPresent(change -> {
                    throw changed(name(effect), change.leaf());
                });
        Person entered = history.getLast().state();
        people.record(who.actor(), new Person(entered.id(), entered.signInName(), entered.name(), entered.phone(), false));
    }

    private static <T> Optional<Recorded<T>> before(List<Recorded<T>> history, Effect effect) {
        return history.stream().filter(one -> one.leaf() < effect.leaf()).reduce((_, last) -> last);
    }
}
