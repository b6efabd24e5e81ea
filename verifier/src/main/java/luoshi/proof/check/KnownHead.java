package luoshi.proof.check;

import luoshi.proof.TreeHead;

/** A head with a good signature, and what is known of it. */
final class KnownHead {

    final TreeHead head;
    final long atMicros;
    boolean exported;
    boolean stored;
    boolean fits;

    KnownHead(TreeHead head) {
        this.head = head;
        this.atMicros = Math.addExact(Math.multiplyExact(head.at().getEpochSecond(), 1_000_000L), head.at().getNano() / 1000);
    }

    long size() {
        return head.size();
    }

    String name() {
        return "长度 " + head.size() + "、签于 " + head.at() + " 的存证头";
    }
}
