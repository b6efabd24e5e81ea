package luoshi.enterprise.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import luoshi.enterprise.growth.Warning;
import luoshi.enterprise.growth.WatchList;
import luoshi.enterprise.growth.WatchList.Tally;
import luoshi.enterprise.growth.WatchList.Watched;
import luoshi.enterprise.register.KnownRules;
import luoshi.page.Drawing;
import luoshi.page.Lamp;
import luoshi.page.Lamp.Light;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.pipeline.OpenItems;

/**
 * The list as its page shows it.
 *
 * @param filter which of them
 * @param tally over all that were looked at, of the county where one is chosen
 * @param watched how many of these have warnings
 * @param bars how many each warning is raised for, the most first
 * @param rows a page of them, the worst first
 * @param paging which page
 * @param counties by which can be filtered
 */
public record WatchView(WatchFilter filter, Tally tally, int watched, List<Bar> bars, List<Row> rows, Paging paging, List<String> counties) {

    private static final double WIDE = 100;

    /**
     * A warning in the chart.
     *
     * @param count for how many enterprises it is raised
     * @param untold of how many it cannot be told
     * @param width of its bar, the longest being 100
     */
    public record Bar(Warning warning, int count, int untold, String width) {}

    /**
     * An enterprise.
     *
     * @param lamp how grave its gravest warning is
     * @param code its unified social credit code
     * @param open what is open of it in the register of requests
     * @param adds where a visit or a question is opened; empty for who may not
     */
    public record Row(Watched watched, Lamp lamp, String code, List<OpenItems.Open> open, String adds) {}

    /** The chart over what was looked at. */
    static List<Bar> bars(Tally tally, LocalDate day) {
        int most = tally.raised().values().stream().max(Comparator.naturalOrder()).orElse(1);
        return KnownRules.warnings().on(day).stream().map(one -> {
            int count = tally.raised().getOrDefault(one.key(), 0);
            return new Bar(one, count, tally.untold().getOrDefault(one.key(), 0), Drawing.at(WIDE * count / most));
        }).sorted(Comparator.comparingInt(Bar::count).reversed()).toList();
    }

    /** How grave a warning is: colour, shape and word. */
    public static Lamp lamp(Warning warning, Shell shell) {
        Light light = Map.of(1, Light.RED, 2, Light.YELLOW).getOrDefault(warning.grade(), Light.GREY);
        return new Lamp(light, shell.t("watch.grade." + warning.grade()), "");
    }
}
