package luoshi.flood.watch;

import java.util.List;
import java.util.UUID;

/**
 * Warnings opened, changed their colour or closed, and it is on the disk.
 *
 * @param stations at which stations
 */
public record WarningsChanged(List<UUID> stations) {}
