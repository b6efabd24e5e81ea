package luoshi.pipeline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.page.Drawing;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import luoshi.pipeline.tally.Selection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the items of a register lie, as a schematic drawing 示意图 of their coordinates: no map of the country is drawn, which would need an approval. */
@Controller
public class PlacePages {

    /** So many points are drawn; beyond, none could be told from another. */
    private static final int MOST = 1_000;
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 560;
    private static final double MARGIN = 20;

    private final Registry registry;
    private final ItemRows rows;
    private final Pipelines pipelines;

    PlacePages(Registry registry, ItemRows rows, Pipelines pipelines) {
        this.registry = registry;
        this.rows = rows;
        this.pipelines = pipelines;
    }

    /** An item on the drawing. */
    public record Point(ItemRows.Row row, String x, String y) {}

    private record Spot(ItemRows.Row row, double longitude, double latitude) {}

    @GetMapping("/pipelines/{key}/places")
    @Asks("pipelines.read")
    String places(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        Register register = registry.open(key, sent, asOf, who);
        Field field = register.definition().fields().stream().filter(one -> one.type() == FieldType.PLACE).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Selection items = registry.found(register);
        List<UUID> ids = items.list(0, MOST);
        List<Spot> spots = rows.of(register, ids, shell).stream().flatMap(row -> spot(row, field).stream()).toList();
        model.addAttribute("register", register.pipeline());
        model.addAttribute("definition", register.definition());
        model.addAttribute("filter", register.filter());
        model.addAttribute("points", drawn(spots));
        model.addAttribute("without", items.count() - spots.size());
        model.addAttribute("periods", pipelines.periods(key, asOf));
        model.addAttribute("tree", register.tree());
        model.addAttribute("words", new SetWords(register.definition(), shell));
        return "pipeline/web/places";
    }

    private static Optional<Spot> spot(ItemRows.Row row, Field field) {
        Object place = row.standing().field(field.key());
        String[] degrees = place == null ? new String[0] : place.toString().split(",");
        return degrees.length != 2 ? Optional.empty() : Optional.of(new Spot(row, Double.parseDouble(degrees[0].strip()), Double.parseDouble(degrees[1].strip())));
    }

    /** As large as the drawing allows; a degree of latitude is as long as about 0.82 of one of longitude at this height, which a schematic drawing leaves out. */
    private static List<Point> drawn(List<Spot> spots) {
        double west = spots.stream().mapToDouble(Spot::longitude).min().orElse(0);
        double east = spots.stream().mapToDouble(Spot::longitude).max().orElse(1);
        double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(1);
        double scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(east - west, 0.01), (HEIGHT - 2 * MARGIN) / Math.max(north - south, 0.01));
        List<Point> points = new ArrayList<>();
        spots.forEach(spot -> points.add(new Point(spot.row(), Drawing.at(MARGIN + (spot.longitude() - west) * scale), Drawing.at(HEIGHT - MARGIN - (spot.latitude() - south) * scale))));
        return points;
    }
}
