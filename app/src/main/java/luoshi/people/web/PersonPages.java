package luoshi.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Passwords;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Posts;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: what is held of them, and their account. */
@Controller
class PersonPages {

    private final People people;
    private final Posts posts;
    private final Passwords passwords;
    private final Journal journal;
    private final PersonStories stories;
    private final Door door;

    PersonPages(People people, Posts posts, Passwords passwords, Journal journal, PersonStories stories, Door door) {
        this.people = people;
        this.posts = posts;
        this.passwords = passwords;
        this.journal = journal;
        this.stories = stories;
        this.door = door;
    }

    @GetMapping("/people/{id}")
    @Asks("people.read")
    String person(@PathVariable UUID id, SignedIn who, HttpSession session, Model model) {
        PersonStories.Story story = stories.get(id, who, "/people/" + id);
        model.addAttribute("password", session.getAttribute(told(id)));
        session.removeAttribute(told(id));
        return show(story, PersonForm.of(story.person(), story.leaf()), who, model);
    }

    @GetMapping("/people/new")
    @Asks("people.edit")
    String blank(Model model) {
        model.addAttribute("form", new PersonForm("", "", "", null));
        return "people/web/person-new";
    }

    @PostMapping("/people/new")
    @Asks("people.edit")
    String enter(@ModelAttribute("form") PersonForm form, SignedIn who, HttpSession session, HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            UUID id = journal.act(who.actor(), () -> {
                UUID person = people.record(who.actor(), form.person(null, true));
                session.setAttribute(told(person), passwords.reset(who.actor(), person));
                return person;
            });
            next.addFlashAttribute("note", new Note("people.entered", form.name()).clearing("person-new"));
            return "redirect:/people/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", refusal);
            return "people/web/person-new";
        }
    }

    @PostMapping("/people/{id}")
    @Asks("people.edit")
    String change(@PathVariable UUID id, @ModelAttribute("form") PersonForm form, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        Person before = stories.get(id, who, "/people/" + id).person();
        try {
            people.record(who.actor(), form.person(id, before.active()), version(form));
            next.addFlashAttribute("note", new Note("people.changed", form.name()).clearing("person-" + id));
            return "redirect:/people/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            PersonStories.Story story = stories.get(id, who, "/people/" + id);
            boolean stale = refusal.key().equals("refusal.stale");
            model.addAttribute("refusal", refusal);
            model.addAttribute("meanwhile", stale ? story.since(version(form)) : List.of());
            return show(story, stale ? form.on(story.leaf()) : form, who, model);
        }
    }

    private static long version(PersonForm form) {
        return form.leaf() == null ? -1 : form.leaf();
    }

    /** Stops an account or restores it; nobody stops their own. */
    @PostMapping("/people/{id}/active")
    @Asks("people.edit")
    String active(@PathVariable UUID id, @RequestParam boolean to, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        PersonStories.Story story = stories.get(id, who, "/people/" + id);
        if (id.equals(who.person().id())) {
            return refused(new Refusal("people.oneself"), story, who, response, model);
        }
        Person person = story.person();
        try {
            people.record(who.actor(), new Person(id, person.signInName(), person.name(), person.phone(), to));
        } catch (Refusal refusal) {
            return refused(refusal, story, who, response, model);
        }
        next.addFlashAttribute("note", new Note(to ? "people.restored" : "people.stopped", person.name()));
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/password")
    @Asks("people.edit")
    String reset(@PathVariable UUID id, SignedIn who, HttpSession session, HttpServletResponse response, RedirectAttributes next, Model model) {
        PersonStories.Story story = stories.get(id, who, "/people/" + id);
        if (id.equals(who.person().id())) {
            return refused(new Refusal("people.own-password"), story, who, response, model);
        }
        if (posts.of(id).stream().anyMatch(post -> post.role().administers())) {
            return refused(new Refusal("people.administrators-password", story.person().name(), story.person().signInName()), story, who, response, model);
        }
        session.setAttribute(told(id), passwords.reset(who.actor(), id));
        next.addFlashAttribute("note", new Note("people.password-reset", story.person().name()));
        return "redirect:/people/" + id;
    }

    private String refused(Refusal refusal, PersonStories.Story story, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refusal", refusal);
        return show(story, PersonForm.of(story.person(), story.leaf()), who, model);
    }

    private String show(PersonStories.Story story, PersonForm form, SignedIn who, Model model) {
        model.addAttribute("story", story);
        model.addAttribute("form", form);
        model.addAttribute("powers", Powers.of(who, door));
        return "people/web/person";
    }

    /** Where the session keeps a one-time password until the page has shown it. */
    private static String told(UUID person) {
        return "one-time-" + person;
    }

    /**
     * What the visitor may do on the page of a person.
     *
     * @param edits change the account
     * @param gives give and end posts
     * @param endsSessions sign the person out
     */
    public record Powers(boolean edits, boolean gives, boolean endsSessions) {

        static Powers of(SignedIn who, Door door) {
            return new Powers(door.allowsSomewhere(who, "people.edit"), door.allowsSomewhere(who, "posts.edit"), door.allowsSomewhere(who, "sessions.end"));
        }
    }
}
