package luoshi.people.web;

import java.util.UUID;
import luoshi.sheet.SheetText;
import luoshi.people.Person;

/**
 * A person as typed.
 *
 * @param signInName name to sign in with
 * @param name name as printed
 * @param phone office telephone
 * @param leaf the version of the person that was on the page
 */
public record PersonForm(String signInName, String name, String phone, Long leaf) {

    static PersonForm of(Person person, long leaf) {
        return new PersonForm(person.signInName(), person.name(), person.phone(), leaf);
    }

    PersonForm on(long newer) {
        return new PersonForm(signInName, name, phone, newer);
    }

    Person person(UUID id, boolean active) {
        return new Person(id, SheetText.clean(signInName), SheetText.clean(name), SheetText.clean(phone), active).checked();
    }
}
