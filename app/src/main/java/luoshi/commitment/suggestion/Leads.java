package luoshi.commitment.suggestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import luoshi.commitment.Proposal;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.UnitTree;
import luoshi.reading.ResponsibleUnit;

/**
 * Which units owe a promise and which leads, as far as it can be suggested: from the document's own words, from who led the same indicator
 * before, and from what bureaus are usually there for ({@code leads.tsv}). A person decides.
 */
public final class Leads {

    private static final List<Usual> USUAL = usual();
    private static final Pattern TOWNS = Pattern.compile("乡镇|街道|镇办");
    private static final Pattern PARKS = Pattern.compile("开发区|园区|示范区");
    private static final Pattern COUNTIES = Pattern.compile("县|区");

    private final UnitTree tree;
    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<String, UUID> before;

    /** @param before who led an indicator before, by its printed name */
    public Leads(UnitTree tree, Map<String, UUID> before) {
        this.tree = tree;
        this.before = before;
        for (Unit unit : tree.inOrder().reversed()) {
            for (String name : new String[] {unit.name(), unit.shortName()}) {
                byName.put(name, unit.id());
                byName.put(name.replaceFirst("^市", ""), unit.id());
            }
        }
    }

    private record Usual(Pattern words, List<String> units) {}

    private static List<Usual> usual() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Leads.class.getResourceAsStream("leads.tsv")), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).skip(1).map(line -> line.split("\t"))
                    .map(cells -> new Usual(Pattern.compile(cells[0]), Arrays.asList(cells[1].split("、")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit to lead: what is usual for the promise's own words comes before what is for its heading. */
    public Optional<UUID> lead(Proposal proposal, String words) {
        Stream<Optional<UUID>> named = proposal.units().stream().map(unit -> named(unit.name()));
        Stream<Optional<UUID>> earlier = proposal.targets().stream().map(target -> Optional.ofNullable(before.get(target.indicator())));
        Stream<Optional<UUID>> usual = Stream.of(words, proposal.heading()).flatMap(each -> USUAL.stream().filter(one -> one.words().matcher(each).find()))
                .flatMap(one -> one.units().stream().map(this::named));
        return Stream.of(named, earlier, usual).flatMap(each -> each).flatMap(Optional::stream).filter(unit -> tree.find(unit).isPresent()).findFirst();
    }

    private Optional<UUID> named(String name) {
        return Optional.ofNullable(byName.get(name.strip()));
    }

    /** The units that owe it: every one of the scope, or those that the document names, or the one that leads. */
    public List<UUID> owing(Proposal proposal, UUID lead) {
        if (proposal.perUnit()) {
            return tree.inOrder().stream().filter(unit -> isMeant(unit, proposal.scope())).map(Unit::id).toList();
        }
        List<UUID> named = new ArrayList<>(proposal.units().stream().flatMap(unit -> named(unit.name()).stream()).distinct().toList());
        if (lead != null && !named.contains(lead)) {
            named.addFirst(lead);
        }
        return named;
    }

    /** 各县（市、区）: the counties; with 开发区 and the like the parks beside them; 各乡镇: the towns; else the bureaus (各部门、各单位). */
    private static boolean isMeant(Unit unit, String scope) {
        boolean parks = PARKS.matcher(scope).find();
        if (TOWNS.matcher(scope).find()) {
            return unit.kind() == UnitKind.TOWN;
        }
        if (parks || scope.isEmpty() || COUNTIES.matcher(scope).find()) {
            return unit.kind() == UnitKind.PARK ? parks : unit.kind() == UnitKind.COUNTY && !scope.matches("各?(?:开发区|园区)");
        }
        return unit.kind() == UnitKind.BUREAU;
    }
}
