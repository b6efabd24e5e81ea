package luoshi.pipeline.item;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Ask;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.definition.Field;
import luoshi.pipeline.definition.FieldType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads what was typed into a form of an item, with all that cannot be read of it, and keeps the files that came with it. */
@Component
class Intake {

    private final EvidenceFiles evidence;

    Intake(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    /** What was read of a form; what could not be is told in its refusals. */
    static final class Read {

        private final Typed typed;
        private final Definition definition;
        private final Item item;
        private final FieldText text;
        private final List<Refusal> refusals = new ArrayList<>();

        Read(Typed typed, Pipeline pipeline, Item item, LocalDate today) {
            this.typed = typed;
            this.definition = pipeline.definition();
            this.item = item;
            this.text = new FieldText(definition.nameless(), today);
        }

        List<Refusal> refusals() {
            return refusals;
        }

        /** The fields that differ from what is kept. */
        Map<String, Object> values() {
            Map<String, Object> read = new TreeMap<>();
            definition.fields().stream().filter(field -> !field.derived()).forEach(field -> {
                if (field.series()) {
                    periods(field, read);
                } else if (typed.raw("f." + field.key()) != null) {
                    String sent = field.type() == FieldType.CHOICES ? String.join("\n", typed.all("f." + field.key())) : typed.raw("f." + field.key());
                    if (!sent.strip().equals(FieldText.write(field, held(field)).strip())) {
                        attempt(() -> text.read(field, sent), value -> read.put(field.key(), value));
                    }
                }
            });
            return FieldText.changes(item, read);
        }

        private Object held(Field field) {
            return item == null ? null : item.value(field.key());
        }

        private void periods(Field field, Map<String, Object> read) {
            String beginning = "s." + field.key() + ".";
            Map<?, ?> held = held(field) instanceof Map<?, ?> map ? map : Map.of();
            Map<String, Object> periods = new TreeMap<>();
            typed.names(beginning).forEach(name -> attempt(() -> {
                String period = text.period(field, name.substring(beginning.length()));
                BigDecimal number = FieldText.number(field, typed.get(name));
                if (number != null || held.get(period) != null) {
                    periods.put(period, number);
                }
                return period;
            }, _ -> { }));
            if (!periods.isEmpty()) {
                read.put(field.key(), periods);
            }
        }

        /** A day, today where none is typed. */
        LocalDate day(String name, String field, LocalDate otherwise) {
            LocalDate[] day = {otherwise};
            attempt(() -> text.day(name, typed.raw(field)), read -> day[0] = read == null ? otherwise : (LocalDate) read);
            return day[0];
        }

        private void attempt(Supplier<Object> work, Consumer<Object> then) {
            try {
                then.accept(work.get());
            } catch (Refusal refusal) {
                refusals.add(refusal);
            }
        }
    }

    /** The files that came with a form, and those that it says were kept before, as far as the unit owns them. What is too large is told. */
    List<Typed.Held> keep(HttpServletRequest request, Typed typed, Definition definition, UUID unit, SignedIn who, List<Refusal> refusals) {
        List<String> kinds = ItemDesk.kinds(definition);
        Map<UUID, String> before = new LinkedHashMap<>();
        typed.held().stream().filter(held -> Typed.uuid(held[0]) != null && kinds.contains(held[1])).forEach(held -> before.put(Typed.uuid(held[0]), held[1]));
        Stream<Typed.Held> held = evidence.findAll(before.keySet()).stream().filter(file -> file.unit().equals(unit)).map(file -> new Typed.Held(before.get(file.id()), file));
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        Stream<Typed.Held> sent = parts == null ? Stream.of() : parts.getMultiFileMap().entrySet().stream().filter(part -> part.getKey().startsWith("files."))
                .flatMap(part -> part.getValue().stream().filter(file -> !file.isEmpty()).map(file -> kept(file, typed.get("kind." + part.getKey().substring(6)), kinds, unit, who, refusals)));
        return Stream.concat(held, sent.filter(Objects::nonNull)).toList();
    }

    private Typed.Held kept(MultipartFile file, String kind, List<String> kinds, UUID unit, SignedIn who, List<Refusal> refusals) {
        String name = EvidenceFiles.plainName(file.getOriginalFilename());
        if (!kinds.contains(kind)) {
            refusals.add(new Refusal("item.evidence-kind", name, kind));
            return null;
        }
        try {
            EvidenceFile kept = evidence.keep(who.actor(), unit, name, file);
            return new Typed.Held(kind, kept);
        } catch (EvidenceFiles.TooLargeException large) {
            refusals.add(new Refusal("item.large", name, EvidenceFiles.LARGEST >> 20));
            return null;
        }
    }

    static List<Ask.Proof> proofs(List<Typed.Held> files) {
        return files.stream().map(held -> new Ask.Proof(held.kind(), held.file().id())).toList();
    }
}
