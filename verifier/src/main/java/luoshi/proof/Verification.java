package luoshi.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import luoshi.proof.check.ExportCheck;

/** Checks exports against public keys that were obtained elsewhere. */
public final class Verification {

    private final List<JournalKey> keys;

    /** With the keys that may have signed heads: one, or after a change of keys each of them. Without a key nothing can be proved. */
    public Verification(List<JournalKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("没有公钥，什么都不能证明");
        }
        this.keys = List.copyOf(keys);
    }

    /**
     * Checks one export.
     *
     * @param headFiles files of heads that were kept outside the database; only they show that the end was not cut off
     */
    public Report check(Path export, List<Path> headFiles) throws UnreadableExportException {
        try (ExportFile file = ExportFile.open(export)) {
            return new ExportCheck(file, keys).check(headFiles);
        } catch (IOException e) {
            throw new UnreadableExportException("读导出文件时出错：" + e.getMessage() + "。请重试，或换一份。", e);
        }
    }
}
