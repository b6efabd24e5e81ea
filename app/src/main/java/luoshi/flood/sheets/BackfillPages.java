package luoshi.flood.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import luoshi.flood.Cause;
import luoshi.flood.Stations;
import luoshi.flood.sheets.ObservationSheet.Past;
import luoshi.flood.sheets.SheetDesk.Of;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.intake.Intake;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.flood.store.Stored;
import luoshi.page.Download;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetQueue;
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
import tools.jackson.databind.json.JsonMapper;

/** Past observations 补录 in from sheets. They go in by the same door as what stations send; the same value for the same moment adds nothing, so a sheet that broke off can be sent again. */
@Controller
@RequestMapping("/flood/stations/backfill")
class BackfillPages {

    private static final String CORRECT = "flood.correct";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SheetDesk desk;
    private final Stations stations;
    private final SeriesBook book;
    private final Intake intake;
    private final Door door;
    private final Clock clock;

    BackfillPages(SheetDesk desk, Stations stations, SeriesBook book, Intake intake, Door door, Clock clock) {
        this.desk = desk;
        this.stations = stations;
        this.book = book;
        this.intake = intake;
        this.door = door;
        this.clock = clock;
    }

    private Of of(SignedIn who) {
        Door.Scope scope = door.scope(who, CORRECT);
        return new Of(SheetKind.OBSERVATIONS, ObservationSheet.columns(),
                table -> new ObservationSheet(stations.all(), station -> scope.covers(station.unit()), clock.instant()).plan(table, this::fill), who);
    }

    /** In parts that one commit bears; each is waited for before the next, so that stations that report meanwhile are not held up. */
    private void fill(SignedIn who, List<Past> values, IntConsumer told) {
        Map<String, Integer> series = new HashMap<>();
        values.forEach(one -> series.computeIfAbsent(one.station() + one.element(), _ -> book.of(one.station(), one.element()).id()));
        for (int from = 0; from < values.size(); from += Delivery.MOST / 2) {
            List<Past> part = values.subList(from, Math.min(values.size(), from + Delivery.MOST / 2));
            List<Arrival> arrivals = new ArrayList<>(part.size());
            part.forEach(one -> arrivals.add(new Arrival(series.get(one.station() + one.element()), one.at(), one.value(), Cause.NONE, false, note(who, one))));
            deliver(Delivery.of(Source.SHEET, who.actor(), arrivals));
            told.accept(part.size());
        }
    }

    private static String note(SignedIn who, Past one) {
        Map<String, String> note = new LinkedHashMap<>(Map.of("why", one.note(), "who", who.person().name()));
        return one.note().isEmpty() ? null : JSON.writeValueAsString(note);
    }

    private void deliver(Delivery delivery) {
        try {
            CompletableFuture<Stored> told = intake.deliver(delivery);
            told.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @GetMapping
    @Asks(CORRECT)
    String form(SignedIn who, Model model) {
        return desk.form(of(who), model);
    }

    @GetMapping("/sheet")
    @Asks(CORRECT)
    void template(HttpServletResponse response) throws IOException {
        Download.sheet(response, "backfill.xlsx");
        SheetQueue.write(() -> ObservationSheet.template(response.getOutputStream()));
    }

    @PostMapping
    @Asks(CORRECT)
    String upload(@RequestParam(required = false) MultipartFile file, SignedIn who, HttpServletResponse response, Model model) throws IOException {
        return desk.upload(of(who), file, response, model);
    }

    @GetMapping("/{id}")
    @Asks(CORRECT)
    String preview(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page, SignedIn who, HttpServletResponse response, Model model) {
        return desk.preview(of(who), id, page, response, model);
    }

    @PostMapping("/{id}/record")
    @Asks(CORRECT)
    String record(@PathVariable UUID id, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) {
        return desk.record(of(who), id, response, next, model);
    }

    @GetMapping("/{id}/marked")
    @Asks(CORRECT)
    void marked(@PathVariable UUID id, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        desk.marked(of(who), id, shell, response);
    }
}
