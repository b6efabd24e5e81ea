package luoshi.page;

/**
 * A page that the navigation leads to. Each web side declares its own as beans.
 *
 * @param order where it stands, from the top
 * @param group its heading: group.house
 * @param key its words: place.units
 * @param path where it is
 * @param action what the door is asked before it is shown
 */
public record Place(int order, String group, String key, String path, String action) {}
