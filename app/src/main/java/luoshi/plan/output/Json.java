package luoshi.plan.output;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** JSON text written by hand over the streaming core: data binding would cost a third of a second at every start. */
final class Json {

    private static final Separators SPACED = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEntrySpacing(Spacing.AFTER)
            .withArrayElementSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("")
            .withRootSeparator("\n");
    private static final DefaultPrettyPrinter.Indenter NO_BREAK = DefaultPrettyPrinter.NopIndenter.instance();
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** Each root value on one line. */
    static String lines(Consumer<JsonGenerator> writing) {
        return written(new DefaultPrettyPrinter(SPACED).withObjectIndenter(NO_BREAK).withArrayIndenter(NO_BREAK), writing);
    }

    /** One root value, an entry a line. */
    static String indented(Consumer<JsonGenerator> writing) {
        return written(new DefaultPrettyPrinter(SPACED.withObjectEntrySpacing(Spacing.NONE).withArrayElementSpacing(Spacing.NONE)), writing);
    }

    private static String written(PrettyPrinter printer, Consumer<JsonGenerator> writing) {
        StringWriter text = new StringWriter();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            writing.accept(json);
        }
        return text.getBuffer().isEmpty() ? "" : text + "\n";
    }

    static void number(JsonGenerator json, String key, BigDecimal value) {
        if (value == null) {
            json.writeNullProperty(key);
        } else {
            json.writeNumberProperty(key, new BigDecimal(NumberRow.plain(value)));
        }
    }

    static void wordOrNull(JsonGenerator json, String key, String word) {
        json.writeStringProperty(key, word.isEmpty() ? null : word);
    }
}
