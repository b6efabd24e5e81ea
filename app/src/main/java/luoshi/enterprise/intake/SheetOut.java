package luoshi.enterprise.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luoshi.enterprise.LegalUnit;
import luoshi.enterprise.LegalUnits;
import luoshi.enterprise.criteria.Exact;
import luoshi.enterprise.intake.IntakeColumns.Of;
import luoshi.enterprise.register.KnownFacts;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.page.Download;
import luoshi.people.Asks;
import luoshi.people.Reads;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.sheet.SheetQueue;
import luoshi.sheet.SheetWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The enterprises of somebody's scope with what is held of them, as a sheet that comes back. */
@Controller
class SheetOut {

    private final LegalUnits legalUnits;
    private final Units units;
    private final Reads reads;
    private final Clock clock;

    SheetOut(LegalUnits legalUnits, Units units, Reads reads, Clock clock) {
        this.legalUnits = legalUnits;
        this.units = units;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/enterprises/sheet")
    @Asks("enterprise.figures")
    void sheet(SignedIn who, HttpServletResponse response) throws IOException {
        LocalDate today = CityClock.today(clock);
        UnitTree tree = units.on(AsOf.now(today));
        List<Of> shown = IntakeColumns.shown(today.getYear());
        Download.sheet(response, "enterprises-" + today + ".xlsx");
        SheetQueue.write(() -> {
            try (SheetWriter sheet = new SheetWriter("企业数据", IntakeColumns.out(today.getYear()))) {
                UUID[] looked = new UUID[1];
                legalUnits.each(who, today, (unit, facts) -> {
                    looked[0] = looked[0] == null && who.units().noneMatch(one -> one.equals(unit.unit()) || one.equals(unit.own())) ? unit.unit() : looked[0];
                    sheet.row(cells(unit, facts, shown, tree));
                });
                if (looked[0] != null) {
                    reads.write(who, LegalUnits.FIGURES, looked[0], "/enterprises/sheet");
                }
                sheet.writeTo(response.getOutputStream());
            }
        });
    }

    private static List<Object> cells(LegalUnit unit, KnownFacts facts, List<Of> shown, UnitTree tree) {
        List<Object> cells = new ArrayList<>(Arrays.asList(unit.code(), unit.name(), tree.name(unit.unit()), unit.industry(), unit.park(), unit.chain(), unit.registered()));
        shown.forEach(one -> cells.add(facts.at(one.fact().key(), one.period()) instanceof Exact number ? number.number() : null));
        return cells;
    }
}
