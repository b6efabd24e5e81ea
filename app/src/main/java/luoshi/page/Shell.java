package luoshi.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import luoshi.kernel.CityClock;

/**
 * What surrounds every page: who looks at it, in which language, where it stands, and as of which day.
 *
 * @param words the words of the page
 * @param who the person signed in, null where nobody is
 * @param address the page's path with its query
 * @param places where this person can go, in order
 * @param token the token against forged requests, null where nobody is signed in
 * @param shown the day of which the page speaks
 * @param banner a warning that stands on every page (staged time of a demo), empty for none
 */
public record Shell(Words words, Who who, String address, List<Place> places, FormToken token, ShownDay shown, String banner) {

    /**
     * The person signed in.
     *
     * @param name their name
     * @param post unit and title, or what they are for the system
     */
    public record Who(String name, String post) {}

    /** The hidden field of forms. */
    public record FormToken(String field, String value) {}

    /** The words for a key. */
    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /** The page's path, without its query. */
    public String path() {
        return address.replaceAll("\\?.*", "");
    }

    /** Whether a place is where we are: of places that lie within each other, the innermost. */
    public boolean at(Place place) {
        return leadsHere(place) && places.stream().filter(this::leadsHere).allMatch(other -> other.path().length() <= place.path().length());
    }

    private boolean leadsHere(Place place) {
        return path().equals(place.path()) || !place.path().equals("/") && path().startsWith(place.path() + "/");
    }

    /** The same, with so many things waiting at the place with this path. */
    public Shell waiting(String path, int many) {
        List<Place> counted = places.stream().map(place -> place.path().equals(path) ? place.waiting(many) : place).toList();
        return new Shell(words, who, address, counted, token, shown, banner);
    }

    /** Whether the person can go to the place with this path. */
    public boolean leadsTo(String path) {
        return places.stream().anyMatch(place -> place.path().equals(path));
    }

    /** The groups of places, in order. */
    public List<String> groups() {
        return places.stream().map(Place::group).distinct().toList();
    }

    /** The places of a group. */
    public List<Place> places(String group) {
        return places.stream().filter(place -> place.group().equals(group)).toList();
    }

    /** The day the page speaks of. */
    public String day() {
        return DateTimeFormatter.ofPattern(words.t("format.day"), words.locale()).format(shown.day());
    }

    /** A moment, to the minute, in the city's time. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", words.locale()).withZone(CityClock.ZONE).format(moment);
    }

    /** A moment, to the second, in the city's time: where order matters. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", words.locale()).withZone(CityClock.ZONE).format(moment);
    }
}
