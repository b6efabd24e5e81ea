package luoshi.enterprise;

import luoshi.enterprise.criteria.Facts;

/**
 * An enterprise with what is known of it on a day, as searches and comparisons over many take it.
 *
 * @param id by which its titles and its page are known
 * @param name what it is called
 * @param county where it is; empty where that is not known
 * @param facts what is known of it
 */
public record FirmFacts(String id, String name, String county, Facts facts) {}
