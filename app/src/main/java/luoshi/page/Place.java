package luoshi.page;

/**
 * A page that the navigation leads to. Each web side declares its own as beans.
 *
 * @param order where it stands, from the top
 * @param group its heading: group.house
 * @param key its words: place.units
 * @param path where it is
 * @param action what the door is asked before it is shown
 * @param waiting how many things wait there for who looks
 */
public record Place(int order, String group, String key, String path, String action, int waiting) {

    /** One of which is not said whether anything waits there. */
    public Place(int order, String group, String key, String path, String action) {
        this(order, group, key, path, action, 0);
    }

    /** The same where so many things wait. */
    Place waiting(int many) {
        return new Place(order, group, key, path, action, many);
    }
}
