package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import luoshi.flood.sensorthings.query.WrongRequestException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is sent and told: of bounded size and depth, and without what no database holds. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).maxStringLength(500_000).maxNumberLength(400).maxNameLength(1_000).build()).build()).build();

    /** Reads values out of the middle of what is sent, where more follows. */
    static final ObjectReader WITHIN = MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** Reads all of it, at most so many bytes. */
    static Object read(InputStream in, long most) {
        try {
            return checked(MAPPER.readValue(new Bounded(in, most), Object.class));
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** In what way it is no JSON. */
    static WrongRequestException broken(JacksonException e) {
        if (e.getCause() instanceof TooLargeException) {
            return WrongRequestException.of(413, "The body is larger than is taken at once: send it in parts.");
        }
        return wrong("The body cannot be read as JSON: " + shown(e.getOriginalMessage()) + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")"));
    }

    /** The value, if it holds nothing that cannot be kept. */
    static Object checked(Object value) {
        switch (value) {
            case String text -> check(text);
            case Map<?, ?> object -> object.forEach((name, each) -> {
                check((String) name);
                if (((String) name).startsWith("luoshi:")) {
                    throw wrong("Names that begin with 'luoshi:' are the server's own: " + shown(name) + ".");
                }
                checked(each);
            });
            case List<?> list -> list.forEach(Json::checked);
            case null, default -> { }
        }
        return value;
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == 0) {
                throw wrong("A text holds a zero character, which cannot be kept.");
            }
            if (Character.isSurrogate(sign)) {
                if (!Character.isHighSurrogate(sign) || i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw wrong("A text holds half a character (a surrogate that stands alone).");
                }
                i++;
            }
        }
    }

    /** More came than is taken. */
    private static final class TooLargeException extends IOException {}

    /** A stream that ends in an exception once more has come than is taken. */
    static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        private int counted(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLargeException();
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return counted(super.read(bytes, from, length));
        }
    }
}
