package luoshi.audit.web;

import java.util.List;
import java.util.stream.Collectors;
import luoshi.journal.Entries.Entry;
import luoshi.proof.ConsistencyProof;
import luoshi.proof.InclusionProof;
import luoshi.proof.Sha256;
import luoshi.proof.TreeHead;

/** Proofs as texts that a person can keep and check without Luoshi: by RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
final class ProofText {

    private ProofText() {}

    static String of(Entry entry, InclusionProof proof, TreeHead head, String key) {
        return """
                luoshi-inclusion 1
                # 在册证明：下面的叶在存证日志的该位置上。算法见 RFC 9162 第 2.1.3.2 节：叶的散列为 SHA-256(0x00 ‖ 叶)，节点为 SHA-256(0x01 ‖ 左 ‖ 右)。
                # 公钥和存证头应与另行保管的核对，不以本文件所载为准。
                position %d
                size %d
                leaf-hash %s
                %skey %s
                head %s
                leaf
                %s""".formatted(proof.position(), proof.size(), entry.hash(), path(proof.path()), key, head.line(), entry.body());
    }

    static String of(ConsistencyProof proof, TreeHead earlier, TreeHead later, String key) {
        return """
                luoshi-consistency 1
                # 延续证明：后一存证头所记的日志只在前一存证头之后增加，没有改动。算法见 RFC 9162 第 2.1.4.2 节。
                # 公钥和存证头应与另行保管的核对，不以本文件所载为准。
                %skey %s
                earlier %s
                later %s
                """.formatted(path(proof.path()), key, earlier.line(), later.line());
    }

    private static String path(List<Sha256> hashes) {
        return hashes.stream().map(hash -> "path " + hash + "\n").collect(Collectors.joining());
    }
}
