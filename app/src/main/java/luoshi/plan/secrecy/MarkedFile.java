package luoshi.plan.secrecy;

import java.io.Serializable;

/**
 * A file that was refused for its classification marking: all that is known of it afterwards. Its content is not.
 *
 * @param hash algorithm and hash of its bytes: sha256:…
 * @param name what it was called, without folders
 * @param words the marking as it is written
 * @param line the line of the text in which the marking stands, from 1
 */
public record MarkedFile(String hash, String name, String words, int line) implements Serializable {}
