package luoshi.pipeline.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.people.Asks;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.pipeline.course.Standing;
import luoshi.pipeline.web.Register;
import luoshi.pipeline.web.Registry;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A register out as a sheet: the items of a list, in the columns in which they come in again. */
@Controller
class SheetExport {

    private final Registry registry;
    private final Listing listing;
    private final Reads reads;
    private final Clock clock;

    SheetExport(Registry registry, Listing listing, Reads reads, Clock clock) {
        this.registry = registry;
        this.listing = listing;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/pipelines/{key}/sheet")
    @Asks("pipelines.read")
    void sheet(@PathVariable String key, @RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, SignedIn who, HttpServletResponse response) throws IOException {
        Register register = registry.open(key, sent, asOf, who);
        List<Column> all = listing.columns(register, sent.getOrDefault("of", ""));
        boolean comesBack = asOf.size() == null && asOf.day().equals(CityClock.today(clock));
        List<Column> columns = all.stream().filter(column -> comesBack || !column.sheet().hidden()).toList();
        ItemCells cells = new ItemCells(register.definition(), register.tree());
        Download.sheet(response, register.definition().key() + "-" + asOf.day() + ".xlsx");
        SheetQueue.write(() -> {
            try (SheetWriter sheet = new SheetWriter(register.definition().name().zh().replaceAll("[\\[\\]:*?/\\\\]", ""), Columns.sheet(columns))) {
                boolean[] looked = new boolean[1];
                listing.each(register, Integer.MAX_VALUE, standing -> {
                    looked[0] = looked[0] || looked(standing, who, key);
                    sheet.row(columns.stream().map(column -> cells.of(column, standing)).toList());
                });
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    /** One line for the sheet: the first unit whose items stand on it and that is not the visitor's. */
    private boolean looked(Standing standing, SignedIn who, String key) {
        UUID unit = standing.item().unit();
        boolean foreign = who.units().noneMatch(unit::equals);
        if (foreign) {
            reads.write(who, "pipelines.read", unit, "/pipelines/" + key + "/sheet");
        }
        return foreign;
    }
}
