package luoshi.enterprise.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import luoshi.enterprise.growth.Raised;
import luoshi.enterprise.growth.Warning.Deed;
import luoshi.enterprise.growth.WatchList.Watched;
import luoshi.people.SignedIn;
import luoshi.pipeline.OpenItems;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What is opened from the list: an item of the register of requests 企业诉求, whose form it fills in as far as it can. What is open there already is told, so that no second one is opened unknowingly. */
@Component
class Openings {

    private static final String REQUESTS = "requests";
    private static final String VISITED = "干部走访";
    private static final int LONGEST_TITLE = 150;

    private final OpenItems items;

    Openings(OpenItems items) {
        this.items = items;
    }

    boolean mayAdd(SignedIn who) {
        return items.mayAdd(who, REQUESTS);
    }

    /** What is open of enterprises, by their codes. */
    Map<String, List<OpenItems.Open>> of(SignedIn who, Collection<String> codes) {
        return items.saying(who, REQUESTS, "credit_code", codes).stream().collect(Collectors.groupingBy(OpenItems.Open::says));
    }

    /** The form of a new one, with what the warnings say. It is in Chinese, as all of that register is. */
    static String form(Watched watched, String code) {
        boolean visit = watched.visit();
        String why = watched.raised().stream().filter(one -> !visit || one.warning().deed() == Deed.VISIT).map(one -> words(one, visit)).collect(Collectors.joining("；", visit ? "走访了解：" : "问数：", ""));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/pipelines/" + REQUESTS + "/items/new").queryParam("f.firm", "{firm}").queryParam("f.credit_code", "{code}")
                .queryParam("f.firm_county", "{county}").queryParam("f.title", "{title}");
        if (visit) {
            address.queryParam("f.source", "{source}");
        }
        return address.encode().buildAndExpand(Map.of("firm", watched.name(), "code", code, "county", watched.county(), "source", VISITED, "title", cut(why))).toUriString();
    }

    /** Of what is to be asked for it is the figures that matter, of a visit the warning. */
    private static String words(Raised one, boolean visit) {
        return visit ? one.warning().label().zh() : one.why().stream().map(Raised.Why::zh).collect(Collectors.joining("、"));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
