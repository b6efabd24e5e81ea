package luoshi.flood.station;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import luoshi.flood.Cause;
import luoshi.flood.Element;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.intake.Intake;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.kernel.CityClock;
import luoshi.page.Note;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One value of a station: all that was ever held of it, and the form by which a person corrects it or takes it back. What was sent stays. */
@Controller
class CorrectPages {

    static final String CORRECT = "flood.correct";
    private static final int LONG = 200;
    private static final Map<String, String> FIELDS = Map.of("refusal.correct.reason", "why", "refusal.correct.range", "value", "refusal.correct.value", "value", "refusal.correct.future", "");

    private final Stations stations;
    private final SeriesBook book;
    private final Revisions revisions;
    private final Intake intake;
    private final Door door;
    private final StationPages.StationDesk desk;

    CorrectPages(Stations stations, SeriesBook book, Revisions revisions, Intake intake, Door door, StationPages.StationDesk desk) {
        this.stations = stations;
        this.book = book;
        this.revisions = revisions;
        this.intake = intake;
        this.door = door;
        this.desk = desk;
    }

    /** Of which value the page speaks. */
    private record Of(Station station, Element element, Instant at) {}

    private Of of(UUID id, Typed typed) {
        Station station = stations.find(id).orElseThrow(CorrectPages::none);
        Element element = Element.find(typed.text("element")).orElseThrow(CorrectPages::none);
        return new Of(station, element, typed.moment("at").map(local -> local.atZone(CityClock.ZONE).toInstant()).orElseGet(() -> instant(typed.text("at"))));
    }

    private static Instant instant(String text) {
        try {
            Instant at = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (at.isBefore(CityClock.startOf(java.time.LocalDate.of(1900, 1, 1)))) {
                throw none();
            }
            return at;
        } catch (DateTimeException unreadable) {
            throw none();
        }
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/flood/stations/{id}/value")
    @Asks("flood.read")
    String value(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, Model model) {
        Typed typed = new Typed(sent);
        return show(of(id, typed), typed, who, model);
    }

    private String show(Of of, Typed typed, SignedIn who, Model model) {
        List<Held> history = book.byStation().getOrDefault(of.station().id(), List.of()).stream().filter(one -> one.element().equals(of.element().code())).findFirst()
                .map(series -> revisions.history(series.id(), of.at())).orElse(List.of());
        model.addAttribute("station", of.station());
        model.addAttribute("element", of.element());
        model.addAttribute("at", of.at());
        model.addAttribute("history", history);
        model.addAttribute("typed", typed);
        desk.into(model, who, of.station());
        return "flood/station/value";
    }

    @PostMapping("/flood/stations/{id}/value")
    @Asks(CORRECT)
    String correct(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn who, HttpServletResponse response, RedirectAttributes next, Model model) throws InterruptedException {
        Typed typed = new Typed(sent);
        Of of = of(id, typed);
        door.require(who, CORRECT, of.station().unit());
        try {
            boolean withdraws = typed.is("do", "withdraw");
            double value = withdraws ? Double.NaN : value(of, typed);
            String why = typed.text("why");
            if (why.isEmpty()) {
                throw new Refusal("correct.reason");
            }
            Refusal.whereLonger(why, LONG);
            if (of.at().isAfter(desk.now())) {
                throw new Refusal("correct.future");
            }
            deliver(who, of, value, withdraws ? Cause.WITHDRAWN : Cause.MANUAL, why);
            next.addFlashAttribute("note", new Note(withdraws ? "correct.withdrawn" : "correct.recorded", of.station().name()));
            next.addAttribute("element", of.element().code());
            next.addAttribute("at", of.at().toString());
            return "redirect:/flood/stations/" + id + "/value";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(of, typed.refused(refusal, FIELDS), who, model);
        }
    }

    private static double value(Of of, Typed typed) {
        BigDecimal typedValue = typed.number("value");
        if (typedValue == null) {
            throw new Refusal("correct.value");
        }
        double value = typedValue.doubleValue();
        if (value < of.element().least() || value > of.element().most()) {
            throw new Refusal("correct.range", typedValue.toPlainString(), String.valueOf(of.element().least()), String.valueOf(of.element().most()), of.element().unit());
        }
        return value;
    }

    private void deliver(SignedIn who, Of of, double value, Cause cause, String why) throws InterruptedException {
        Map<String, String> note = new LinkedHashMap<>(Map.of("why", why, "who", who.person().name()));
        Arrival arrival = new Arrival(book.of(of.station().id(), of.element().code()).id(), of.at(), value, cause, false, Revisions.JSON.writeValueAsString(note));
        try {
            intake.deliver(Delivery.of(Source.PERSON, who.actor(), List.of(arrival))).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : failed;
        }
    }
}
