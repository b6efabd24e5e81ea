package luoshi.journal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the journal keeps what must not lie in the database.
 *
 * @param signingKey file of the key that signs heads; best on a medium that whoever runs the database cannot read
 * @param heads file to which every signed head is appended; copies of it at the auditor's make every later tampering evident
 * @param webhook address to which every signed head is posted, null for none
 */
@ConfigurationProperties("luoshi.journal")
record JournalSettings(Path signingKey, Path heads, String webhook) {}
