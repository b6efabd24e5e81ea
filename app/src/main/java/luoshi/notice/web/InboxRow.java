package luoshi.notice.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import luoshi.indicator.FigureFile;
import luoshi.matter.MatterList;
import luoshi.notice.Message;
import luoshi.notice.Message.OfFigures;
import luoshi.notice.Message.OfFloods;
import luoshi.page.Words;
import luoshi.people.UnitTree;

/**
 * A message as its page shows it. What the matter is called, or why a figure was returned, is not kept with the message, but asked for when it is read.
 *
 * @param at when it was done
 * @param what what was done
 * @param title how the matter or figure is called
 * @param said why; empty where it says no more
 * @param address where it is
 * @param to for whom the message is
 * @param unread whether it is newer than what was marked as seen
 */
public record InboxRow(Instant at, String what, String title, String said, String address, String to, boolean unread) {

    /**
     * What messages tell of.
     *
     * @param matters matters
     * @param figures figures with all that was done with them
     * @param indicators the names of indicators
     */
    record Called(Map<UUID, MatterList.Row> matters, Map<UUID, FigureFile> figures, Map<UUID, String> indicators) {}

    static InboxRow of(Message message, Called called, long seen, UnitTree tree, Words words) {
        String party = words.of("party", message.party());
        String to = message.unit() == null ? party : tree.name(message.unit()) + " · " + (message.what() instanceof OfFigures ? words.t("notice.to.reports") : party);
        boolean unread = message.number() > seen;
        String what = words.of("notice.move", message.what());
        if (message.what() instanceof OfFloods) {
            return new InboxRow(message.at(), what, words.t(message.what() == OfFloods.FLOOD_DRILLED ? "notice.flood.drill" : "notice.flood"), "", "/flood/units/" + message.unit(), tree.name(message.unit()), unread);
        }
        if (message.what() == OfFigures.FIGURES_DUE) {
            return new InboxRow(message.at(), what, words.t("notice.figures-due", message.overdue(), message.figures() - message.overdue()), "", "/#figures", to, unread);
        }
        if (message.what() == OfFigures.FIGURES_UNVERIFIED) {
            return new InboxRow(message.at(), what, words.t("notice.figures-unverified", message.figures()), "", "/figures/review", to, unread);
        }
        if (message.what() == OfFigures.FIGURE_RETURNED) {
            FigureFile file = called.figures().get(message.about());
            return new InboxRow(message.at(), what, file == null ? brief(message.about()) : called.indicators().get(file.figure().indicator()) + " " + file.figure().to().toString().substring(0, 7),
                    file == null ? "" : file.last().words(), "/figures/" + message.about(), to, unread);
        }
        MatterList.Row matter = called.matters().get(message.about());
        return new InboxRow(message.at(), what, matter == null ? brief(message.about()) : matter.title(), "", "/matters/" + message.about(), to, unread);
    }

    private static String brief(UUID id) {
        return id.toString().substring(0, 8);
    }
}
