package luoshi.flood.coverage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.WatchedPlace;
import luoshi.flood.WatchedPlace.Kind;
import luoshi.flood.coverage.Coverage.Share;
import luoshi.flood.coverage.Coverage.State;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.page.Lamp;
import luoshi.page.Lamp.Light;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.page.ShownNumber;

/**
 * Coverage as its page shows it.
 *
 * @param filter what was asked for
 * @param coverage how all places stand
 * @param counties the shares of each county, in the order of the tree
 * @param units the shares of what each unit keeps in order
 * @param history the shares through a time
 * @param chart the same drawn
 * @param rows a page of the places that were asked for
 * @param paging which page
 */
public record CoverageView(CoverageFilter filter, Coverage coverage, List<Part> counties, List<Part> units, List<ShareChart.At> history, ShareChart chart, List<Row> rows, Paging paging) {

    /** A county or unit with its shares. */
    public record Part(UUID id, String name, Map<Kind, Share> shares) {}

    /**
     * A place.
     *
     * @param unit who keeps it in order
     * @param open what is open to mend it
     * @param opens where a matter is opened; empty for who may not
     */
    public record Row(Coverage.Line line, String county, String unit, List<MatterList.Row> open, String opens) {}

    private static final Map<State, Light> LIGHTS = Map.of(State.COVERED, Light.GREEN, State.LATE, Light.YELLOW, State.DARK, Light.RED, State.NONE, Light.GREY);

    /** How a place stands: colour, shape and word. */
    public static Lamp lamp(State state, Shell shell) {
        return new Lamp(LIGHTS.get(state), shell.words().of("coverage-state", state), "");
    }

    /** A share as it is printed, which leads to the list behind it. */
    public ShownNumber number(Share share, String list) {
        return ShownNumber.rate(share.covered(), share.all(), 1, CityClock.dayOf(coverage.asOf()), list);
    }

    /** The share of all places of a kind. */
    public Share share(Kind kind) {
        return coverage.share(place -> place.kind() == kind);
    }

    /** How many of a kind stand so. */
    public long count(Kind kind, State state) {
        return coverage.lines().stream().filter(line -> line.place().kind() == kind && line.state() == state).count();
    }

    /** Whether a dot of the drawing is that of reaches. */
    public static boolean isReach(Kind kind) {
        return kind == Kind.REACH;
    }
}
