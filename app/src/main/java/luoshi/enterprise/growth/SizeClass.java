package luoshi.enterprise.growth;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import luoshi.enterprise.criteria.Facts;
import luoshi.enterprise.criteria.Label;
import luoshi.enterprise.criteria.RuleBook;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Verdict;
import luoshi.enterprise.criteria.Verdict.Outcome;
import luoshi.enterprise.criteria.Verdict.Required;

/** 企业规模: the class of an enterprise by the statistical division in force. */
public enum SizeClass {
    /** 大型. */
    LARGE("size-large", "大型", "large"),
    /** 中型. */
    MEDIUM("size-medium", "中型", "medium"),
    /** 小型. */
    SMALL("size-small", "小型", "small"),
    /** 微型: fails a lower limit of the small ones. */
    MICRO("", "微型", "micro");

    private final String rule;
    private final Label label;

    SizeClass(String rule, String zh, String en) {
        this.rule = rule;
        this.label = new Label(zh, en);
    }

    public Label label() {
        return label;
    }

    /** Whether rules say no more than that a limit of the division is reached. */
    public static boolean isLimit(RuleSet rules) {
        return Stream.of(values()).anyMatch(size -> size.rule.equals(rules.key()));
    }

    /** Of one enterprise; empty where a fact is lacking, or its industry is none of the division's. */
    public static Optional<SizeClass> of(RuleBook book, Facts facts) {
        for (SizeClass size : List.of(LARGE, MEDIUM, SMALL)) {
            RuleSet rules = book.on(size.rule, facts.asOf(), RuleSet.Purpose.NEW).orElse(null);
            if (rules == null) {
                return Optional.empty();
            }
            Verdict verdict = Verdict.of(rules, facts);
            if (verdict.outcome() != Outcome.UNMET) {
                return verdict.outcome() == Outcome.MET ? Optional.of(size) : Optional.empty();
            }
            if (!divided(verdict.required())) {
                return Optional.empty();
            }
        }
        return Optional.of(MICRO);
    }

    /** Whether its industry is one of those that the division has limits for: that a way begins with. */
    private static boolean divided(Required required) {
        return required.of().stream().flatMap(limits -> limits.of().stream()).anyMatch(industry -> industry.of().getFirst().outcome() == Outcome.MET);
    }
}
