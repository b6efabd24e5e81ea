package luoshi.notice.web;

import java.time.Instant;
import luoshi.matter.MatterList;
import luoshi.notice.Message;
import luoshi.page.Words;
import luoshi.people.UnitTree;

/**
 * A message as its page shows it. What the matter is called is not kept with the message, but asked for when it is read.
 *
 * @param at when it was done
 * @param what what was done
 * @param matter how the matter is called
 * @param address where the matter is
 * @param to for whom the message is
 * @param unread whether it is newer than what was marked as seen
 */
public record InboxRow(Instant at, String what, String matter, String address, String to, boolean unread) {

    static InboxRow of(Message message, MatterList.Row called, long seen, UnitTree tree, Words words) {
        String id = message.matter().toString();
        String party = words.of("party", message.party());
        return new InboxRow(message.at(), words.of("notice.move", message.move()), called == null ? id.substring(0, 8) : called.title(), "/matters/" + id,
                message.unit() == null ? party : tree.name(message.unit()) + " · " + party, message.number() > seen);
    }
}
