package luoshi.people.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Recorded;
import luoshi.people.SignedIn;
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

/** Units out to a sheet and back. */
@Controller
@RequestMapping("/units")
class UnitSheetPages {

    private final SheetDesk desk;
    private final Units units;
    private final Clock clock;

    UnitSheetPages(SheetDesk desk, Units units, Clock clock) {
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    /** The units of a day; only today's carry versions and can come back. */
    @GetMapping("/export")
    @Asks("units.read")
    void export(AsOf asOf, HttpServletResponse response) throws IOException {
        Map<UUID, Long> versions = asOf.equals(AsOf.now(CityClock.today(clock)))
                ? units.newest().stream().collect(Collectors.toMap(one -> one.state().id(), Recorded::leaf)) : Map.of();
        Download.sheet(response, "units-" + asOf.day() + ".xlsx");
        UnitSheet.write(units.on(asOf).inOrder(), versions, response.getOutputStream());
    }

    @GetMapping("/import")
    @Asks("units.edit")
    String form(SignedIn who, Model model) {
        return desk.form(SheetKind.UNITS, who, model);
    }

    @PostMapping("/import")
    @Asks("units.edit")
    String upload(@RequestParam MultipartFile file, SignedIn who, HttpServletResponse response, Model model) throws IOException {
        return desk.upload(SheetKind.UNITS, file, who, response, model);
    }

    @GetMapping("/import/{id}")
    @Asks("units.edit")
    String preview(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, SignedIn who, Model model) {
        return desk.preview(SheetKind.UNITS, id, page, who, model);
    }

    @GetMapping("/import/{id}/marked")
    @Asks("units.edit")
    void marked(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        desk.marked(SheetKind.UNITS, id, who, shell, response);
    }

    @PostMapping("/import/{id}/confirm")
    @Asks("units.edit")
    String confirm(@PathVariable UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return desk.confirm(SheetKind.UNITS, id, who, response, next, model);
    }

    @PostMapping("/import/{id}/undo")
    @Asks("units.edit")
    String undo(@PathVariable UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return desk.undo(SheetKind.UNITS, id, who, response, next, model);
    }
}
