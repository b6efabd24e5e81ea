package luoshi.flood.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.Colour;
import luoshi.flood.Element;
import luoshi.flood.Observation;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.store.Follower;
import luoshi.flood.store.Sender;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.warning.Change;
import luoshi.flood.warning.Evaluator;
import luoshi.flood.warning.Event;
import luoshi.flood.warning.Outcome;
import luoshi.flood.warning.RuleBook;
import luoshi.flood.warning.State;
import luoshi.flood.warning.Watch;
import luoshi.flood.watch.Open.Key;
import luoshi.flood.watch.WarningStore.Recorded;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the evaluator go through what is observed, one event after another, and writes what it says with the observations themselves: a warning is lost or doubled with them or not at all. */
@Component
class Watching implements Follower {

    private final WarningStore store;
    private final Stations stations;
    private final SeriesBook book;
    private final ApplicationEventPublisher events;
    private final String text = RuleBook.text();
    private final String hash = Journal.hash(text);
    private final Watched watched = new Watched(RuleBook.shipped());
    private Map<UUID, State> states = new HashMap<>();
    private Map<Key, Open> opens = new HashMap<>();
    private final Map<UUID, State> changed = new HashMap<>();
    private final Map<Key, Open> opened = new HashMap<>();
    private final List<Recorded> recorded = new ArrayList<>();

    Watching(WarningStore store, Stations stations, SeriesBook book, ApplicationEventPublisher events) {
        this.store = store;
        this.stations = stations;
        this.book = book;
        this.events = events;
    }

    @Override
    public void begin(boolean anew) {
        changed.clear();
        opened.clear();
        recorded.clear();
        watched.by(stations.register());
        if (anew) {
            states = store.states();
            opens = store.opens();
            watched.forget();
            book.all().stream().filter(series -> series.station() != null).forEach(series -> watched.sends(series.station(), series.element()));
        }
    }

    @Override
    public void clocked(Sender sender, Instant received) {
        step(sender.station(), new Event.Clocked(sender.ahead(), received));
    }

    @Override
    public void seen(Series series, Observation observation, Instant received) {
        if (series.station() != null) {
            watched.sends(series.station(), series.element());
            Element.find(series.element()).ifPresent(element ->
                    step(series.station(), new Event.Seen(element, observation.at(), observation.value(), observation.flag(), received)));
        }
    }

    @Override
    public void passed(Instant now) {
        for (Station station : watched.all()) {
            State before = state(station.id());
            step(station.id(), new Event.Tick(now));
            if (changed.get(station.id()) != null && before != State.NONE && Arrays.equals(before.write(), changed.get(station.id()).write())) {
                changed.remove(station.id());
            }
        }
    }

    private State state(UUID station) {
        State fresh = changed.get(station);
        return fresh != null ? fresh : states.getOrDefault(station, State.NONE);
    }

    private void step(UUID station, Event event) {
        Watch watch = watched.of(station, CityClock.dayOf(event.known()));
        if (watch != null) {
            Outcome outcome = Evaluator.step(watch, state(station), event);
            changed.put(station, outcome.state());
            outcome.changes().forEach(change -> record(new Key(station, change.rule()), change, event.known()));
        }
    }

    private void record(Key key, Change change, Instant known) {
        Open last = opened.getOrDefault(key, opens.get(key));
        Open next;
        if (change.kind() == Change.Kind.OPENED) {
            next = new Open(UUID.randomUUID(), last == null ? 1 : last.opening() + 1, 0, change.after(), change.after(), change.since(), known, change.zh(), change.en());
        } else {
            Colour highest = change.after() == null || last.highest().compareTo(change.after()) > 0 ? last.highest() : change.after();
            next = new Open(last.warning(), last.opening(), last.step() + 1, change.after(), highest, last.since(), last.known(), change.zh(), change.en());
        }
        opened.put(key, next);
        recorded.add(new Recorded(key, change, next));
    }

    @Override
    public void write(Instant now) {
        if (!recorded.isEmpty()) {
            store.rules(hash, text, now);
            store.insert(recorded, hash, now);
        }
        if (!changed.isEmpty()) {
            store.remember(changed);
        }
    }

    @Override
    public void committed() {
        states.putAll(changed);
        opens.putAll(opened);
        if (!recorded.isEmpty()) {
            events.publishEvent(new WarningsChanged(recorded.stream().map(one -> one.key().station()).distinct().toList()));
        }
    }
}
