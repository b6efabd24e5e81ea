package luoshi.people;

import java.util.Locale;
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
public record Person(UUID id, String signInName, String name, String phone, boolean active) {

    /** The same with names in their one form; refused where they cannot be. */
    public Person checked() {
        String plain = signInName.strip().toLowerCase(Locale.ROOT);
        if (!plain.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw new Refusal("people.sign-in-name", signInName);
        }
        if (name.isBlank()) {
            throw new Refusal("people.nameless", signInName);
        }
        Refusal.whereLonger(name, 60);
        Refusal.whereLonger(phone, 60);
        return new Person(id, plain, name.strip(), phone == null || phone.isBlank() ? null : phone.strip(), active);
    }
}
