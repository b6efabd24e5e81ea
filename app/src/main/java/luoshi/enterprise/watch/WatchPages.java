package luoshi.enterprise.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.growth.WatchList;
import luoshi.enterprise.growth.WatchList.Watched;
import luoshi.enterprise.register.FirmStore;
import luoshi.journal.AsOf;
import luoshi.page.Download;
import luoshi.page.Paging;
import luoshi.page.Shell;
import luoshi.people.Asks;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.pipeline.OpenItems;
import luoshi.sheet.SheetColumn;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of enterprises that are to be looked at, on a page and as a sheet. What its own enterprise is warned of an enterprise sees on its page. */
@Controller
class WatchPages {

    private static final int AT_ONCE = 1_000;
    private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.of("grade", 8, "预警等级"), SheetColumn.of("name", 30, "企业名称"), SheetColumn.of("code", 22, "统一社会信用代码"),
            SheetColumn.of("county", 12, "所属县区"), SheetColumn.of("warnings", 36, "预警"), SheetColumn.of("why", 60, "依据的数"), SheetColumn.of("source", 40, "规则来源"), SheetColumn.of("deed", 8, "建议"),
            SheetColumn.of("open", 20, "办理中的诉求"));

    private final Watching watching;
    private final Openings openings;
    private final FirmStore store;
    private final Reads reads;

    WatchPages(Watching watching, Openings openings, FirmStore store, Reads reads) {
        this.watching = watching;
        this.openings = openings;
        this.store = store;
        this.reads = reads;
    }

    @GetMapping(WatchFilter.PAGE)
    @Asks("enterprise.survey")
    String page(@RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, Model model) {
        WatchList list = watching.of(who, asOf.day());
        WatchFilter filter = WatchFilter.of(sent, list, asOf.day());
        List<Watched> shown = filter.of(list);
        String page = sent.getOrDefault("page", "1");
        Paging paging = Paging.of(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, Paging.SIZE, shown.size(), filter.address(WatchFilter.PAGE, shell.shown()).replaceAll("^[^?]*\\??", ""));
        List<Watched> some = shown.subList(paging.offset(), Math.min(shown.size(), paging.offset() + paging.size()));
        Map<UUID, LegalUnit> units = units(some);
        looked(who, units, WatchFilter.PAGE);
        Map<String, List<OpenItems.Open>> open = openings.of(who, units.values().stream().map(LegalUnit::code).toList());
        boolean adds = openings.mayAdd(who);
        List<WatchView.Row> rows = some.stream().filter(one -> units.containsKey(UUID.fromString(one.id()))).map(one -> {
            String code = units.get(UUID.fromString(one.id())).code();
            return new WatchView.Row(one, WatchView.lamp(one.raised().getFirst().warning(), shell), code, open.getOrDefault(code, List.of()), adds ? Openings.form(one, code) : "");
        }).toList();
        WatchList within = filter.county().isEmpty() ? list : list.in(filter.county());
        model.addAttribute("view", new WatchView(filter, within.tally(), within.watched().size(), WatchView.bars(within.tally(), asOf.day()), rows, paging,
                list.counties().keySet().stream().sorted().toList()));
        return "enterprise/watch/list";
    }

    private Map<UUID, LegalUnit> units(List<Watched> some) {
        return store.units(some.stream().map(one -> UUID.fromString(one.id())).toList());
    }

    /** One line for the page: the first unit whose enterprises stand on it and that is not the visitor's. */
    private void looked(SignedIn who, Map<UUID, LegalUnit> units, String path) {
        units.values().stream().filter(unit -> who.units().noneMatch(one -> one.equals(unit.unit()) || one.equals(unit.own()))).map(LegalUnit::unit).min(UUID::compareTo)
                .ifPresent(unit -> reads.write(who, LegalUnits.FIGURES, unit, path));
    }

    @GetMapping(WatchFilter.SHEET)
    @Asks("enterprise.survey")
    void sheet(@RequestParam Map<String, String> sent, @AsOf.UntilToday AsOf asOf, @ModelAttribute("shell") Shell shell, SignedIn who, HttpServletResponse response) throws IOException {
        WatchList list = watching.of(who, asOf.day());
        List<Watched> shown = WatchFilter.of(sent, list, asOf.day()).of(list);
        Download.sheet(response, "watch-" + asOf.day() + ".xlsx");
        SheetQueue.write(() -> {
            try (SheetWriter sheet = new SheetWriter("关注名单", COLUMNS)) {
                for (int from = 0; from < shown.size(); from += AT_ONCE) {
                    List<Watched> some = shown.subList(from, Math.min(shown.size(), from + AT_ONCE));
                    Map<UUID, LegalUnit> units = units(some);
                    Map<String, List<OpenItems.Open>> open = openings.of(who, units.values().stream().map(LegalUnit::code).toList());
                    if (from == 0) {
                        looked(who, units, WatchFilter.SHEET);
                    }
                    some.stream().filter(one -> units.containsKey(UUID.fromString(one.id()))).forEach(one -> sheet.row(cells(one, units.get(UUID.fromString(one.id())).code(), open)));
                }
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    private static List<Object> cells(Watched one, String code, Map<String, List<OpenItems.Open>> open) {
        return Arrays.asList(one.grade() + "级", one.name(), code, one.county(), one.raised().stream().map(raised -> raised.warning().label().zh()).collect(Collectors.joining("；")),
                one.raised().stream().flatMap(raised -> raised.why().stream()).map(why -> why.zh()).distinct().collect(Collectors.joining("；")),
                one.raised().stream().map(raised -> raised.warning().source()).distinct().collect(Collectors.joining("；")), one.visit() ? "走访" : "问数",
                open.getOrDefault(code, List.of()).stream().map(item -> "第" + item.number() + "件 " + item.stageZh()).collect(Collectors.joining("；")));
    }
}
