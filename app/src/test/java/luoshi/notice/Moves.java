package luoshi.notice;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.matter.MattersMoved;
import luoshi.matter.MattersMoved.Moved;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.people.People;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Moves as matters tell of them: in an act of somebody of the example city. */
public final class Moves {

    private final RunningLuoshi luoshi;

    /** Moves in a server. */
    public Moves(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
    }

    /** The supervision office hands something out to a unit or acts on it. */
    public Moved of(String unit, Move move, Party waits) {
        return new Moved(UUID.randomUUID(), UUID.randomUUID(), unit("市政府督查室"), unit(unit), move, waits);
    }

    /** A unit by its name. */
    public UUID unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(CityClock.today().withYear(2022).withDayOfYear(181))).inOrder().stream()
                .filter(unit -> unit.name().equals(name)).map(Unit::id).findFirst().orElseThrow();
    }

    /** Somebody does all of it in one act. */
    public void by(String signInName, Moved... moves) {
        by(signInName, Arrays.asList(moves));
    }

    /** Somebody does all of it in one act. */
    public void by(String signInName, List<Moved> moves) {
        luoshi.part(Journal.class).act(actor(signInName), () -> publish(moves));
    }

    /** Somebody does it, and then it comes to nothing. */
    public void inVain(String signInName, Moved move) {
        luoshi.part(Journal.class).act(actor(signInName), () -> {
            publish(List.of(move));
            throw new IllegalStateException("in vain");
        });
    }

    private void publish(List<Moved> moves) {
        luoshi.part(ApplicationEventMulticaster.class).multicastEvent(new PayloadApplicationEvent<>(this, new MattersMoved(UUID.randomUUID(), moves)));
    }

    private Actor actor(String signInName) {
        return Actor.user(luoshi.part(People.class).listCalled(signInName).getFirst().id());
    }
}
