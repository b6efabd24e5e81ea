package luoshi.flood.sensorthings;

import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import luoshi.flood.sensorthings.observation.Sender;
import luoshi.flood.sensorthings.query.WrongRequestException;
import luoshi.journal.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * {@code POST /CreateObservations} (OGC 18-088, 13.2): many observations at once, each answered by itself. They are read as they come and delivered in parts; the answer is given when all are on the
 * disk. A body that breaks off is refused, and what had come before is kept: sent again it is known again.
 */
@Component
class ObservationArrays {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_KEPT = 100_000;

    private final Changes changes;
    private final Sender sender;

    ObservationArrays(Changes changes, Sender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    Answer create(Actor by, String base, InputStream in) {
        Sending sending = new Sending(by, base, sender, changes);
        try (JsonParser parser = Json.MAPPER.createParser(new Json.Bounded(in, MOST_BYTES))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw wrong("The body of CreateObservations is an array of objects, each with a Datastream, components and a dataArray.");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                block(parser, sending);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw wrong("The body of CreateObservations is an array of objects.");
            }
            return new Answer(201, null, sending.answers(), false);
        } catch (JacksonException e) {
            sending.answers();
            throw Json.broken(e);
        } catch (WrongRequestException e) {
            sending.answers();
            throw e;
        }
    }

    /** One object. Its rows are delivered as they are read, where it has said before for which datastream and what they hold. */
    private static void block(JsonParser parser, Sending sending) {
        Sending.Block block = new Sending.Block();
        List<List<?>> kept = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("dataArray")) {
                rows(parser, sending, block, kept);
            } else {
                block.say(name, Json.checked(Json.WITHIN.readValue(parser)));
            }
        }
        kept.forEach(row -> sending.row(block, row));
        sending.check(block);
    }

    private static void rows(JsonParser parser, Sending sending, Sending.Block block, List<List<?>> kept) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("dataArray is an array of arrays.");
        }
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            List<?> row = (List<?>) Json.WITHIN.readValue(parser);
            if (block.isSaid()) {
                sending.row(block, row);
            } else if (kept.size() < MOST_KEPT) {
                kept.add(row);
            } else {
                throw wrong("Say Datastream and components before the dataArray where it has more than " + MOST_KEPT + " rows.");
            }
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw wrong("dataArray is an array of arrays.");
        }
    }
}
