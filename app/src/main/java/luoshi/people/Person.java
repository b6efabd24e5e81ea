package luoshi.people;

import java.util.UUID;

/**
 * A person who uses Luoshi.
 *
 * @param id the person through all changes
 * @param signInName name to sign in with, lower case
 * @param name name as it is printed
 * @param phone office telephone, null if none is given
 * @param active whether they may sign in
 */
public record Person(UUID id, String signInName, String name, String phone, boolean active) {}
