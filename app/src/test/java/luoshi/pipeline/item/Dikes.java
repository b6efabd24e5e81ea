package luoshi.pipeline.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.matter.Office;
import luoshi.people.SignedIn;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.Registers;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.course.Said;

/** The register of weak dikes, which the water bureau keeps. */
public final class Dikes {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    private final RunningLuoshi luoshi;
    private final Office office;

    public Dikes(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
        this.office = new Office(luoshi);
        if (luoshi.part(Pipelines.class).find("dikes").isEmpty()) {
            luoshi.part(Pipelines.class).load(office.as("duchashi"), office.unit("市水利局"), text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The file of its definition. */
    public static String text() {
        try (var in = Dikes.class.getResourceAsStream("/luoshi/pipeline/dikes.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pipeline pipeline() {
        return luoshi.part(Pipelines.class).find("dikes").orElseThrow();
    }

    Item item(UUID id) {
        return luoshi.part(Registers.class).find(pipeline(), id).orElseThrow();
    }

    /** A weak place of a unit, found on a day. */
    UUID add(String name, String unit, LocalDate found) {
        SignedIn keeper = office.as("shuili-lly");
        return luoshi.part(Registers.class).record(keeper, pipeline(), Ask.add(office.unit(unit), Said.of(Map.of("name", name, "level", "一般"), Map.of("found", found)), ""));
    }

    static String path(UUID item) {
        return "/pipelines/dikes/items/" + item;
    }

    /** Sends a form of the page of an item as it stands now, with a file where there is one. */
    static Visit.Page send(Visit visit, UUID item, String form, String kind, String file, String... fields) {
        Matcher seen = SEEN.matcher(visit.get(path(item)).text());
        String[] all = Arrays.copyOf(fields, fields.length + (kind == null ? 2 : 4));
        all[fields.length] = "seen";
        all[fields.length + 1] = seen.find() ? seen.group(1) : "0";
        if (kind == null) {
            return visit.post(path(item) + "/" + form, all);
        }
        all[fields.length + 2] = "kind.0";
        all[fields.length + 3] = kind;
        return visit.upload(path(item) + "/" + form, "files.0", file + ".txt", file.getBytes(StandardCharsets.UTF_8), all);
    }
}
