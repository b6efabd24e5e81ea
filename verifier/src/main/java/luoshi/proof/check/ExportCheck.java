package luoshi.proof.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import luoshi.proof.ExportFile;
import luoshi.proof.ExportManifest;
import luoshi.proof.JournalKey;
import luoshi.proof.ProblemKind;
import luoshi.proof.Report;
import luoshi.proof.TreeHead;
import luoshi.proof.UnreadableExportException;
import luoshi.proof.text.Ascii;

/** One check of one export, part after part. */
public final class ExportCheck {

    private final ExportFile file;
    private final ExportManifest manifest;
    private final List<JournalKey> keys;
    private final Problems problems = new Problems();
    private final Lines lines;
    private final LeafTable leaves = new LeafTable();
    private final Tombstones tombstones = new Tombstones(leaves, problems);
    private final EvidenceCheck evidence = new EvidenceCheck(leaves, problems);

    public ExportCheck(ExportFile file, List<JournalKey> keys) {
        this.file = file;
        this.manifest = file.manifest();
        this.keys = keys;
        this.lines = new Lines(file, problems);
    }

    /** Checks everything; heads come from these files and from the export. */
    public Report check(List<Path> headFiles) throws UnreadableExportException {
        checkParts();
        Heads heads = readHeads(headFiles);
        EntriesCheck entries = new EntriesCheck(leaves, heads, manifest.journal(), problems);
        lines.forEach(ExportFile.ENTRIES, entries::readEntry);
        heads.end(entries.entries());
        lines.forEach(ExportFile.PENDING, entries::readPending);
        Set<String> unlisted = findUnlistedTables();
        long rows = 0;
        for (String table : manifest.tables()) {
            FactsCheck facts = new FactsCheck(table, leaves, tombstones, evidence, problems);
            lines.forEach(ExportFile.facts(table), facts::read);
            rows += facts.rows();
        }
        long purged = tombstones.judge(heads.longestExported().map(TreeHead::size).orElse(0L), unlisted);
        readEvidence();
        Report.Counts counts = new Report.Counts(
                entries.entries(), entries.pending(), rows, purged, evidence.count(), countUnsealed());
        return new Report(manifest, counts, heads.longestExported(), heads.longestStored(), problems.kept(), problems.found());
    }

    private void checkParts() {
        Set<String> missing = new HashSet<>(ExportFile.required(manifest));
        Set<String> expected = Set.copyOf(missing);
        Set<String> seen = new HashSet<>();
        for (String part : file.parts()) {
            String name = Ascii.harmless(part);
            missing.remove(part);
            if (!seen.add(part)) {
                problems.add(ProblemKind.PART_DOUBLED, "压缩包里有两个 " + name + "，不同的程序会读到不同的内容");
            } else if (!expected.contains(part) && !EvidenceCheck.isEvidence(part)) {
                problems.add(ProblemKind.PART_STRAY, "压缩包里的 " + name + " 不在清单上");
            }
        }
        missing.stream().sorted().forEach(part -> problems.add(ProblemKind.PART_MISSING, "压缩包里没有 " + part));
    }

    private Heads readHeads(List<Path> headFiles) throws UnreadableExportException {
        HeadFiles files = new HeadFiles(manifest.journal(), keys, problems);
        for (Path headFile : headFiles) {
            files.readExported(headFile);
        }
        if (file.has(ExportFile.HEADS)) {
            try (InputStream in = file.read(ExportFile.HEADS)) {
                files.readStored(in, ExportFile.HEADS);
            } catch (IOException e) {
                lines.damaged(ExportFile.HEADS, e);
            }
        }
        return files.heads();
    }

    /** Tables that leaves name and the manifest does not list as facts; told once each and not for every missing row. */
    private Set<String> findUnlistedTables() {
        Set<String> unlisted = new HashSet<>(leaves.tables());
        manifest.tables().forEach(unlisted::remove);
        unlisted.stream().sorted().forEach(table -> problems.add(
                manifest.unsealed().contains(table) ? ProblemKind.TABLE_UNSEALED : ProblemKind.TABLE_OMITTED,
                Where.table(table),
                manifest.unsealed().contains(table)
                        ? "日志里有这个表的叶，清单却把它列为未封存的表"
                        : "日志里有这个表的叶，清单的事实表里却没有它，它的行都没有核对"));
        return unlisted;
    }

    private void readEvidence() {
        file.parts().stream().filter(EvidenceCheck::isEvidence).distinct().forEach(part -> evidence.read(file, part, lines));
        evidence.end();
    }

    private SortedMap<String, Long> countUnsealed() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String table : manifest.unsealed()) {
            UnsealedCheck unsealed = new UnsealedCheck(table, problems);
            lines.forEach(ExportFile.other(table), unsealed::read);
            counts.put(table, unsealed.rows());
        }
        return counts;
    }
}
