package luoshi.plan.output;

import java.util.ArrayList;
import java.util.List;
import luoshi.reading.Copy;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Reading;

/** How many of each a reading holds, in words. */
record Summary(Reading reading, Addresses addresses) {

    int targets() {
        return reading.numbers(Kind.TARGET).size();
    }

    int results() {
        return reading.numbers(Kind.PAST).size();
    }

    int tasks() {
        return reading.tasks().size();
    }

    int findings() {
        return reading.findings().size();
    }

    int unclear() {
        return (int) reading.numbers().stream().filter(NumberExpression::unclear).count();
    }

    /** The counts, then what was left out. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(unlisted());
        lines.set(0, "合计：目标 %d，成绩 %d，任务 %d，体检意见 %d；待判 %d。".formatted(targets(), results(), tasks(), findings(), unclear())
                + lines.getFirst());
        return lines;
    }

    /** What is not listed and not counted elsewhere: names, background, and each copy left unread. */
    List<String> unlisted() {
        List<String> lines = new ArrayList<>();
        lines.add("另有名称 %d、背景 %d，未列出。".formatted(reading.numbers(Kind.NAME).size(), reading.numbers(Kind.BACKGROUND).size()));
        if (reading.numbers().isEmpty()) {
            lines.add("已读，但这份文件里没有读到一个数字。");
        }
        reading.copies().stream().map(this::unread).forEach(lines::add);
        return lines;
    }

    private String unread(Copy copy) {
        return "位置 %d—%d 与前文 %d—%d 重复，未读。".formatted(
                addresses.of(copy.span().start()), addresses.of(copy.span().end()),
                addresses.of(copy.original().start()), addresses.of(copy.original().end()));
    }
}
