package luoshi.flood.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Which station sent a report, and what its clock said.
 *
 * @param station the station
 * @param told when it sent the report, where its clock is wrong by the receipt; null where nothing tells
 * @param ahead so far its clock is ahead, negative for behind; zero where it is taken at its word
 */
public record Sender(UUID station, Instant told, Duration ahead) {}
