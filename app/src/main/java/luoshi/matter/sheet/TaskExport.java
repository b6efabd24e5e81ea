package luoshi.matter.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.matter.MatterList.Row;
import luoshi.matter.Matters;
import luoshi.matter.board.BoardForm;
import luoshi.page.Download;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.sheet.SheetQueue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Matters out as a task table: those of a list, as far as the visitor may see them. */
@Controller
class TaskExport {

    private static final int AT_ONCE = 1_000;

    private final MatterList list;
    private final Matters matters;
    private final TaskPlanner planner;
    private final Door door;
    private final Reads reads;
    private final Clock clock;

    TaskExport(MatterList list, Matters matters, TaskPlanner planner, Door door, Reads reads, Clock clock) {
        this.list = list;
        this.matters = matters;
        this.planner = planner;
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/matters.xlsx")
    @Asks("matters.read")
    void sheet(@ModelAttribute("form") BoardForm form, SignedIn who, HttpServletResponse response) throws IOException {
        Door.Scope scope = door.scope(who, "matters.read");
        MatterList.Filter filter = form.filter();
        Instant asOf = clock.instant();
        Download.sheet(response, "matters-" + CityClock.today(clock) + ".xlsx");
        SheetQueue.write(() -> {
            try (TaskSheet sheet = new TaskSheet(planner.names())) {
                Set<UUID> written = new HashSet<>();
                List<Row> rows = list.search(scope, filter, asOf, 0, AT_ONCE).rows();
                looked(rows, who);
                for (int offset = 0; !rows.isEmpty(); rows = list.search(scope, filter, asOf, offset, AT_ONCE).rows()) {
                    Map<UUID, Row> fresh = rows.stream().filter(row -> written.add(row.id())).collect(Collectors.toMap(Row::id, Function.identity()));
                    matters.findAll(rows.stream().map(Row::id).filter(fresh::containsKey).toList())
                            .forEach(file -> sheet.add(file, fresh.get(file.matter().id()).lamp()));
                    offset += AT_ONCE;
                }
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    /** One line for the sheet: the first unit whose matters stand on it and that is not the visitor's. */
    private void looked(List<Row> rows, SignedIn who) {
        List<UUID> own = who.units().toList();
        rows.stream().map(Row::lead).filter(unit -> unit != null && !own.contains(unit)).findFirst().ifPresent(unit -> reads.write(who, "matters.read", unit, "/matters.xlsx"));
    }
}
