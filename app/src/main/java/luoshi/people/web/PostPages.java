package luoshi.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import luoshi.people.Units;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the security administrator does: giving, correcting and ending posts, and signing people out. */
@Controller
class PostPages {

    private final People people;
    private final Posts posts;
    private final Units units;
    private final PersonStories stories;
    private final Door door;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Clock clock;

    PostPages(People people, Posts posts, Units units, PersonStories stories, Door door, FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.stories = stories;
        this.door = door;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/people/{person}/posts/new")
    @Asks("posts.edit")
    String blank(@PathVariable UUID person, SignedIn who, Model model) {
        return show(person, null, new PostForm("", "", Role.CONTACT.name(), CityClock.today(clock).toString(), "", null), who, model);
    }

    @PostMapping("/people/{person}/posts/new")
    @Asks("posts.edit")
    String give(@PathVariable UUID person, @ModelAttribute("form") PostForm form, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Post post = allowed(form.post(null, person), who);
            posts.record(who.actor(), post);
            next.addFlashAttribute("note", new Note("posts.given", post.title()).clearing("post-" + person));
            return "redirect:/people/" + person;
        } catch (Refusal refusal) {
            return refused(refusal, show(person, null, form, who, model), response, model);
        }
    }

    @GetMapping("/people/{person}/posts/{id}")
    @Asks("posts.edit")
    String post(@PathVariable UUID person, @PathVariable UUID id, SignedIn who, Model model) {
        PersonStories.Held held = held(person, id, who);
        return show(person, id, PostForm.of(held.post(), held.leaf()), who, model);
    }

    @PostMapping("/people/{person}/posts/{id}")
    @Asks("posts.edit")
    String correct(@PathVariable UUID person, @PathVariable UUID id, @ModelAttribute("form") PostForm form, SignedIn who,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        PersonStories.Held held = held(person, id, who);
        door.require(who, "posts.edit", held.post().unit());
        try {
            Post post = allowed(form.post(id, person), who);
            posts.record(who.actor(), post, form.version());
            next.addFlashAttribute("note", new Note(post.to() == null ? "posts.corrected" : "posts.ended", post.title(), String.valueOf(post.to())).clearing("post-" + id));
            return "redirect:/people/" + person;
        } catch (Refusal refusal) {
            return unchanged(refusal, held, form, who, response, model);
        }
    }

    /** A post given by mistake counts as never held. */
    @PostMapping("/people/{person}/posts/{id}/withdraw")
    @Asks("posts.edit")
    String withdraw(@PathVariable UUID person, @PathVariable UUID id, @ModelAttribute("form") PostForm form, SignedIn who,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        PersonStories.Held held = held(person, id, who);
        door.require(who, "posts.edit", held.post().unit());
        try {
            refuseOneself(held.post(), who);
            posts.withdraw(who.actor(), held.post(), form.version());
            next.addFlashAttribute("note", new Note("posts.withdrawn-done", held.post().title()).clearing("post-" + id));
            return "redirect:/people/" + person;
        } catch (Refusal refusal) {
            return unchanged(refusal, held, form, who, response, model);
        }
    }

    /** The form again, with what somebody else has recorded meanwhile where that is why. */
    private String unchanged(Refusal refusal, PersonStories.Held held, PostForm form, SignedIn who, HttpServletResponse response, Model model) {
        Post post = held.post();
        boolean stale = refusal.key().equals("refusal.stale");
        model.addAttribute("meanwhile", stale ? meanwhile(post, form, who) : List.of());
        return refused(refusal, show(post.person(), post.id(), stale ? form.on(held.leaf()) : form, who, model), response, model);
    }

    private PersonStories.Held held(UUID person, UUID post, SignedIn who) {
        return stories.get(person, who, "/people/" + person).posts().stream().filter(one -> one.post().id().equals(post)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<PersonChanges.Change> meanwhile(Post post, PostForm form, SignedIn who) {
        return stories.get(post.person(), who, "/people/" + post.person()).since(form.version()).stream()
                .filter(change -> change.subject() instanceof PersonChanges.PostIn given && given.post().id().equals(post.id()))
                .toList();
    }

    /** Nobody gives themselves a post, and none is given in a unit that does not exist on its first day or today. */
    private Post allowed(Post post, SignedIn who) {
        door.require(who, "posts.edit", post.unit());
        refuseOneself(post, who);
        if (units.on(AsOf.now(post.from())).find(post.unit()).isEmpty() && units.on(AsOf.now(CityClock.today(clock))).find(post.unit()).isEmpty()) {
            throw new Refusal("posts.unit");
        }
        return post;
    }

    private static void refuseOneself(Post post, SignedIn who) {
        if (post.person().equals(who.person().id())) {
            throw new Refusal("posts.oneself");
        }
    }

    /** Ends all sessions of a person. */
    @PostMapping("/people/{person}/sign-out")
    @Asks("sessions.end")
    String signOut(@PathVariable UUID person, SignedIn who, RedirectAttributes next) {
        PersonStories.Story story = stories.get(person, who, "/people/" + person);
        var open = sessions.findByPrincipalName(person.toString()).keySet();
        open.forEach(sessions::deleteById);
        next.addFlashAttribute("note", new Note("people.signed-out", story.person().name(), String.valueOf(open.size())));
        return person.equals(who.person().id()) ? "redirect:/sign-in?ended" : "redirect:/people/" + person;
    }

    private static String refused(Refusal refusal, String view, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusal", refusal);
        return view;
    }

    private String show(UUID person, UUID post, PostForm form, SignedIn who, Model model) {
        model.addAttribute("person", people.find(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("post", post);
        model.addAttribute("form", form);
        model.addAttribute("units", units.on(AsOf.now(CityClock.today(clock))).choices(unit -> true));
        return "people/web/post";
    }
}
