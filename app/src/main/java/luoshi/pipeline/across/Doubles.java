package luoshi.pipeline.across;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items of one register or several that look like one thing, and what people have found about them. A sign of it is a question to a person and changes no count. */
@Component
class Doubles {

    /** Groups are looked at so far: whoever has more begins with these. */
    private static final int MOST = 400;
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Journal journal;

    Doubles(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * An item that shares something with others.
     *
     * @param kind what they share: CODE the code of a firm, NAME the name
     * @param mark what it says, folded
     * @param item the item
     * @param pipeline its register
     * @param place its place, folded; null where nothing says
     */
    record Sharing(String kind, String mark, UUID item, String pipeline, String place) {}

    /** Items that share a code or a name with others, those of a group one after another. */
    List<Sharing> list() {
        return jdbc.sql("""
                        with shared as (select kind, mark from pipeline_mark where kind in ('CODE', 'NAME') group by kind, mark having count(*) > 1 order by kind, mark limit :most)
                        select mark.kind, mark.mark, mark.item, mark.pipeline, place.mark as place
                        from shared join pipeline_mark mark using (kind, mark) left join pipeline_mark place on place.item = mark.item and place.kind = 'PLACE'
                        order by mark.kind, mark.mark, mark.pipeline, mark.item""").param("most", MOST).query(Sharing.class).list();
    }

    /** What was found about two items; the latest finding of each pair. */
    record Finding(UUID one, UUID other, boolean same, String note) {}

    /** The findings about pairs of these. */
    List<Finding> findings(Collection<UUID> items) {
        return jdbc.sql("select distinct on (one, other) one, other, same, note from pipeline_same where one = any(:items) order by one, other, leaf desc")
                .param("items", items.toArray(UUID[]::new)).query(Finding.class).list();
    }

    /** Records what a person has found about two items. */
    void find(SignedIn who, UUID one, UUID other, boolean same, String note) {
        if (note.isBlank()) {
            throw new Refusal("pipeline.same-reason");
        }
        Refusal.whereLonger(note, LONGEST);
        boolean ordered = one.compareTo(other) < 0;
        journal.act(who.actor(), () -> {
            jdbc.sql("insert into pipeline_same (unit, one, other, same, note) values (:unit, :one, :other, :same, :note)").param("unit", who.units().findFirst().orElseThrow())
                    .param("one", ordered ? one : other).param("other", ordered ? other : one).param("same", same).param("note", note.strip()).update();
        });
    }
}
