package luoshi.proof.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.proof.JournalKey;
import luoshi.proof.ProblemKind;
import luoshi.proof.TreeHead;
import luoshi.proof.UnreadableExportException;
import luoshi.proof.text.Ascii;
import luoshi.proof.text.LineReader;
import luoshi.proof.text.MalformedException;

/** Reads heads from wherever they are kept and lets in those that one of the keys signed for this journal. */
final class HeadFiles {

    private final UUID journal;
    private final List<JournalKey> keys;
    private final Problems problems;
    /** By their line, since a head kept in two places need be checked once only; empty where it was refused. */
    private final Map<String, Optional<KnownHead>> byLine = new HashMap<>();

    HeadFiles(UUID journal, List<JournalKey> keys, Problems problems) {
        this.journal = journal;
        this.keys = keys;
        this.problems = problems;
    }

    /** A file that was kept outside the database. */
    void readExported(Path file) throws UnreadableExportException {
        String name = Ascii.harmless(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            read(in, name).forEach(known -> known.exported = true);
        } catch (IOException e) {
            throw new UnreadableExportException("读不到存证头文件“" + name + "”：没有这个文件，或没有读取它的权限。请核对路径。", e);
        }
    }

    /** The part of the export. */
    void readStored(InputStream in, String part) throws IOException {
        read(in, part).forEach(known -> known.stored = true);
    }

    private List<KnownHead> read(InputStream in, String file) throws IOException {
        List<KnownHead> read = new ArrayList<>();
        LineReader lines = new LineReader(in);
        while (!lines.isTooLong()) {
            try {
                if (!lines.next()) {
                    break;
                }
                String line = new String(lines.bytes(), lines.from(), lines.to() - lines.from(), UTF_8);
                String place = file + " 第 " + lines.number() + " 行";
                byLine.computeIfAbsent(line, _ -> check(line, place)).ifPresent(read::add);
            } catch (MalformedException e) {
                problems.add(ProblemKind.LINE_MALFORMED, file + " 第 " + lines.number() + " 行：" + e.getMessage());
            }
        }
        return read;
    }

    private Optional<KnownHead> check(String line, String place) {
        TreeHead head;
        try {
            head = TreeHead.parse(line);
        } catch (IllegalArgumentException e) {
            problems.add(ProblemKind.LINE_MALFORMED, place + "：" + e.getMessage());
            return Optional.empty();
        }
        Optional<JournalKey> key = keys.stream().filter(known -> known.id().equals(head.keyId())).findFirst();
        if (key.isEmpty()) {
            problems.add(ProblemKind.HEAD_OF_UNKNOWN_KEY, place + "：由公钥 " + head.keyId() + " 签名，没有给出这把公钥");
        } else if (!head.isSignedBy(key.get())) {
            problems.add(ProblemKind.HEAD_SIGNATURE, place + "：长度 " + head.size() + " 的存证头，签名与内容不符");
        } else if (!head.journal().equals(journal)) {
            problems.add(ProblemKind.HEAD_OF_OTHER_JOURNAL, place + "：属日志 " + head.journal() + "，导出的是日志 " + journal);
        } else {
            return Optional.of(new KnownHead(head));
        }
        return Optional.empty();
    }

    /** All heads that were let in, shortest first. */
    Heads heads() {
        List<KnownHead> heads = byLine.values().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(KnownHead::size).thenComparing(known -> known.head.at()))
                .toList();
        return new Heads(heads, problems);
    }
}
