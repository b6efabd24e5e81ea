package luoshi.people.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Reads;
import luoshi.people.Recorded;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People and their posts out to a sheet and back. What of it is recorded depends on whose hands it is in. */
@Controller
@RequestMapping("/people")
class PeopleSheetPages {

    private final SheetDesk desk;
    private final People people;
    private final Posts posts;
    private final Units units;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    PeopleSheetPages(SheetDesk desk, People people, Posts posts, Units units, Door door, Reads reads, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    /** The people whom the visitor may see, with their posts of today and to come. */
    @GetMapping("/export")
    @Asks("people.read")
    void export(SignedIn who, HttpServletResponse response) throws IOException {
        LocalDate today = CityClock.today(clock);
        Door.Scope scope = door.scope(who, "people.read");
        Map<UUID, List<Recorded<Post>>> held = posts.newest().stream()
                .filter(one -> one.state().to() == null || !one.state().to().isBefore(today))
                .filter(one -> scope.covers(one.state().unit()))
                .collect(Collectors.groupingBy(one -> one.state().person()));
        List<Recorded<Person>> persons = people.newest().stream().filter(one -> scope.all() || held.containsKey(one.state().id())).toList();
        Map<UUID, String> names = units.newest().stream().collect(Collectors.toMap(one -> one.state().id(), one -> one.state().name()));
        units.on(AsOf.now(today)).inOrder().forEach(unit -> names.put(unit.id(), unit.name()));
        units.on(AsOf.now(today)).inOrder().stream().map(Unit::id).filter(scope::covers).findFirst().ifPresent(highest -> reads.write(who, "people.read", highest, "/people/export"));
        Download.sheet(response, "people-" + today + ".xlsx");
        PeopleSheet.write(persons, held, names, response.getOutputStream());
    }

    @GetMapping("/import")
    @Asks("people.import")
    String form(SignedIn who, Model model) {
        return desk.form(SheetKind.PEOPLE, who, model);
    }

    @PostMapping("/import")
    @Asks("people.import")
    String upload(@RequestParam MultipartFile file, SignedIn who, HttpServletResponse response, Model model) throws IOException {
        return desk.upload(SheetKind.PEOPLE, file, who, response, model);
    }

    @GetMapping("/import/{id}")
    @Asks("people.import")
    String preview(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, SignedIn who, Model model) {
        return desk.preview(SheetKind.PEOPLE, id, page, who, model);
    }

    @GetMapping("/import/{id}/marked")
    @Asks("people.import")
    void marked(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        desk.marked(SheetKind.PEOPLE, id, who, shell, response);
    }

    @PostMapping("/import/{id}/confirm")
    @Asks("people.import")
    String confirm(@PathVariable UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return desk.confirm(SheetKind.PEOPLE, id, who, response, next, model);
    }

    @PostMapping("/import/{id}/undo")
    @Asks("people.import")
    String undo(@PathVariable UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return desk.undo(SheetKind.PEOPLE, id, who, response, next, model);
    }
}
