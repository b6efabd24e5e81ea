package luoshi.evidence;

import java.util.UUID;

/**
 * A file handed in as evidence.
 *
 * @param id this handing-in
 * @param contentHash algorithm and hash of its bytes: sha256:…
 * @param unit the unit that owns it
 * @param name its name when it was handed in
 * @param mediaType what kind of file its content shows it to be
 * @param size bytes
 */
public record EvidenceFile(UUID id, String contentHash, UUID unit, String name, String mediaType, long size) {}
