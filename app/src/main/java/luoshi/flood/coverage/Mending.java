package luoshi.flood.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.kernel.SearchText;
import luoshi.matter.MatterList;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Who mends what is dark: a matter 督办事项, whose form is filled in as far as it can be. What is open already is told, so that no second one is opened unknowingly. */
@Component
class Mending {

    /** By this source, with the name of the place as its section, the matter is found again. It is in Chinese, as matters are. */
    static final String SOURCE = "防汛监测覆盖";
    private static final int MOST = 500;
    private static final int DAYS = 3;

    private final MatterList matters;
    private final Door door;

    Mending(MatterList matters, Door door) {
        this.matters = matters;
        this.door = door;
    }

    boolean mayOpen(SignedIn who) {
        return door.allowsSomewhere(who, "matters.issue");
    }

    /** The open matters, as far as the visitor may see them, by the names of places. */
    Map<String, List<MatterList.Row>> open(SignedIn who, Instant now) {
        MatterList.Filter all = MatterList.Filter.OPEN;
        MatterList.Filter ours = new MatterList.Filter(all.phases(), all.lamps(), null, null, null, null, SOURCE, null, null, new SearchText(List.of()));
        return matters.list(door.scope(who, "matters.read"), ours, now, 0, MOST).stream().collect(Collectors.groupingBy(one -> one.origin().heading()));
    }

    /** The form of a new one. */
    static String form(Coverage.Line line, String unit, String county, Instant now) {
        boolean none = line.stations().isEmpty();
        String kind = line.place().kind() == luoshi.flood.WatchedPlace.Kind.REACH ? "河段" : "易涝点";
        String since = line.seen() == null ? "" : "，最近一次可用观测在" + LocalDate.ofInstant(line.seen(), CityClock.ZONE);
        String title = (none ? "补设" : "恢复") + county + kind + "“" + line.place().name() + "”的" + (none ? "测站" : "监测");
        String words = kind + "“" + line.place().name() + "”" + (none ? "没有测站" : "监测中断" + since + "，测站：" + line.stations().stream().map(one -> one.name()).collect(Collectors.joining("、"))) + "。";
        return UriComponentsBuilder.fromPath("/matters/new").queryParam("source", "OTHER").queryParam("sourceTitle", "{source}").queryParam("heading", "{heading}").queryParam("words", "{words}")
                .queryParam("title", "{title}").queryParam("lead", "{lead}").queryParam("deadline", "{deadline}").encode()
                .buildAndExpand(Map.of("source", SOURCE, "heading", line.place().name(), "words", words, "title", title, "lead", unit, "deadline", CityClock.dayOf(now).plusDays(none ? 30 : DAYS)))
                .toUriString();
    }
}
