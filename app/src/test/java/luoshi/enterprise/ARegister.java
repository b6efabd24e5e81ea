package luoshi.enterprise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Pipelines;
import luoshi.pipeline.RegisterLines;
import luoshi.pipeline.RegisterLines.Line;
import luoshi.pipeline.Registers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register of enterprises by its shipped definition, which the industry bureau keeps, taking over what it had in sheets: lines like {@code kind=高新技术企业 stage.granted=2021-11-01}. */
public final class ARegister {

    private static int numbers = 1;

    private final RunningLuoshi luoshi;
    private final AFirm a;
    private final String key;

    public ARegister(RunningLuoshi luoshi, String key) {
        this.luoshi = luoshi;
        this.a = new AFirm(luoshi);
        this.key = key;
        if (luoshi.part(Pipelines.class).find(key).isEmpty()) {
            try (var file = Pipelines.class.getResourceAsStream("definitions/" + key + ".yaml")) {
                luoshi.part(Pipelines.class).load(a.who("duchashi"), a.unit("市工业和信息化局"), file.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private Pipeline pipeline() {
        return luoshi.part(Pipelines.class).find(key).orElseThrow();
    }

    private static Map<String, String> cells(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        Arrays.stream(line.split(" ")).filter(one -> !one.isEmpty()).map(one -> one.split("=", 2)).forEach(one -> cells.put(one[0], one[1]));
        return cells;
    }

    /** A certificate of whoever has a code, for the first time where the line says nothing else. */
    public UUID certificate(String code, String kind, String line) {
        Map<String, String> cells = cells("own_no=Z" + numbers++ + " firm=持证企业 credit_code=" + code + " county=东山区 kind=" + kind + " way=首次认定");
        cells.putAll(cells(line));
        return add(cells);
    }

    /** A firm of the ladder that began as one. */
    public UUID climber(String code, String line) {
        Map<String, String> cells = cells("name=登高企业" + numbers++ + " credit_code=" + code + " is_trader=否 county=东山区 sector=工业");
        cells.putAll(cells(line));
        return add(cells);
    }

    /** A new item of a unit. */
    public UUID add(String unit, String line) {
        return record(new Line(null, a.unit(unit), cells(line), "接管", List.of()));
    }

    private UUID add(Map<String, String> cells) {
        return record(new Line(null, a.unit("东山区"), cells, "接管", List.of()));
    }

    /** More about an item, as it was recorded elsewhere. */
    public void then(UUID item, String line) {
        record(new Line(item, null, cells(line), "接管", List.of()));
    }

    private UUID record(Line line) {
        return luoshi.part(RegisterLines.class).record(keeper(), pipeline(), List.of(line), true).getFirst();
    }

    private SignedIn keeper() {
        return a.who("gongxin");
    }

    /** Takes back what was recorded of an item last. */
    public void undo(UUID item) {
        UUID act = luoshi.part(JdbcClient.class).sql("select act from pipeline_entry where item = :item order by leaf desc limit 1").param("item", item).query(UUID.class).single();
        luoshi.part(Registers.class).undo(keeper(), pipeline(), act, "录错了");
    }
}
