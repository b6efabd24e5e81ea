package luoshi.plan;

import java.util.UUID;

/**
 * An edition 版本 of a plan: one text as it was handed in. Addresses count the characters of this text, which never changes.
 *
 * @param id this edition
 * @param plan which plan
 * @param unit the unit that owns it
 * @param stage how far it had come
 * @param file the file it came in, among the evidence
 */
public record Edition(UUID id, UUID plan, UUID unit, Stage stage, UUID file) {}
