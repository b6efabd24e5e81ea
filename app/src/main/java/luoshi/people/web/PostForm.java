package luoshi.people.web;

import java.util.Arrays;
import java.util.UUID;
import luoshi.sheet.SheetText;
import luoshi.people.Post;
import luoshi.people.Refusal;
import luoshi.people.Role;

/**
 * A post as typed.
 *
 * @param unit where
 * @param title what it is called
 * @param role what it may do
 * @param from first day
 * @param to last day, blank while it is open
 * @param leaf the version of the post that was on the page
 */
public record PostForm(String unit, String title, String role, String from, String to, Long leaf) {

    static PostForm of(Post post, long leaf) {
        return new PostForm(post.unit().toString(), post.title(), post.role().name(), post.from().toString(), post.to() == null ? "" : post.to().toString(), leaf);
    }

    /** The same over a newer version of the post. */
    PostForm on(long version) {
        return new PostForm(unit, title, role, from, to, version);
    }

    /** The version that was on the page; one that never was where it does not say. */
    long version() {
        return leaf == null ? -1 : leaf;
    }

    Post post(UUID id, UUID person) {
        Role carries = Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst().orElseThrow(() -> new Refusal("posts.role"));
        UUID where = UnitForm.id(unit);
        if (where == null) {
            throw new Refusal("posts.unit");
        }
        Post post = new Post(id, person, where, SheetText.clean(title), carries, UnitForm.day(from), SheetText.clean(to).isEmpty() ? null : UnitForm.day(to));
        post.check();
        return post;
    }
}
