package luoshi.enterprise.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import luoshi.enterprise.growth.Warning;
import luoshi.enterprise.growth.Warning.Deed;
import luoshi.enterprise.growth.WatchList;
import luoshi.enterprise.growth.WatchList.Watched;
import luoshi.enterprise.register.KnownRules;
import luoshi.page.ShownDay;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which enterprises of a list are shown, as the page's address says it.
 *
 * @param county of this county; empty for all
 * @param warning with this warning; empty for any
 * @param deed with whom this is to be done: VISIT where some warning asks for it, REQUEST where asking is enough; null for either
 */
public record WatchFilter(String county, String warning, Deed deed) {

    static final String PAGE = "/enterprises/watch";
    static final String SHEET = "/enterprises/watch/sheet";

    /** What is not understood is left out. */
    static WatchFilter of(Map<String, String> sent, WatchList list, LocalDate day) {
        String county = sent.getOrDefault("county", "");
        String warning = sent.getOrDefault("warning", "");
        return new WatchFilter(list.counties().containsKey(county) ? county : "", KnownRules.warnings().on(day).stream().map(Warning::key).anyMatch(warning::equals) ? warning : "",
                Stream.of(Deed.values()).filter(one -> one.name().equals(sent.get("do"))).findFirst().orElse(null));
    }

    /** The same for another warning, or for any where it is this one. */
    public WatchFilter toggled(String other) {
        return new WatchFilter(county, other.equals(warning) ? "" : other, deed);
    }

    /** Whether it narrows a list. */
    public boolean narrows() {
        return !county.isEmpty() || !warning.isEmpty() || deed != null;
    }

    /** Those that are shown. */
    List<Watched> of(WatchList list) {
        return list.watched().stream().filter(one -> county.isEmpty() || one.county().equals(county))
                .filter(one -> warning.isEmpty() || one.raised().stream().anyMatch(raised -> raised.warning().key().equals(warning)))
                .filter(one -> deed == null || one.visit() == (deed == Deed.VISIT)).toList();
    }

    /** Where they are shown on the same day, or where their sheet is. */
    public String address(String path, ShownDay shown) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        put(address, "county", county);
        put(address, "warning", warning);
        put(address, "do", deed == null ? "" : deed.name());
        return shown.of(address.encode().build().toUriString());
    }

    private static void put(UriComponentsBuilder address, String key, String value) {
        if (!value.isEmpty()) {
            address.queryParam(key, "{" + key + "}").uriVariables(Map.of(key, value));
        }
    }
}
