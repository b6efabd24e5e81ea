package luoshi.commitment;

import java.util.UUID;
import java.util.function.IntUnaryOperator;
import luoshi.commitment.suggestion.DueDates;
import luoshi.commitment.suggestion.Leads;
import luoshi.plan.Edition;
import luoshi.plan.Plan;

/** Commitments as they would be recorded if somebody confirmed what a reading proposes. */
final class Drafts {

    private static final int LONGEST_TITLE = 120;

    private final Plan plan;
    private final Edition edition;
    private final String text;
    private final Leads leads;
    private final IntUnaryOperator sentences;

    /** @param sentences the number of the sentence in which a char stands, 0 where there is none */
    Drafts(Plan plan, Edition edition, String text, Leads leads, IntUnaryOperator sentences) {
        this.plan = plan;
        this.edition = edition;
        this.text = text;
        this.leads = leads;
        this.sentences = sentences;
    }

    /** A commitment that nobody has changed anything in. */
    Commitment of(Proposal proposal) {
        String words = proposal.span().of(text);
        UUID lead = leads.lead(proposal, words).orElse(null);
        Origin origin = new Origin(edition.id(), proposal.span(), sentences.applyAsInt(proposal.span().start()), words, proposal.heading(), proposal.part());
        return new Commitment(null, plan.id(), plan.unit(), 0, origin, title(words), Nature.suggested(proposal.heading(), words), proposal.scope(),
                proposal.deadline(), DueDates.of(proposal.deadline(), plan.year()), proposal.perUnit(), lead, leads.owing(proposal, lead), proposal.targets());
    }

    /** The words in one line, without what only lays them out; the 1 of 1.5亿元 is no numbering. */
    static String title(String words) {
        String line = words.replaceAll("[*#]+|\\s+", "").replaceAll("^[（(]?[一二三四五六七八九十\\d]{1,3}(?:[）)、]|[.．](?![\\d０-９]))|^[-·●◆■]+", "");
        String plain = line.isEmpty() ? words.strip() : line;
        return plain.length() <= LONGEST_TITLE ? plain : plain.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
