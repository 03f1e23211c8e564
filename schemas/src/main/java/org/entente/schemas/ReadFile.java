package org.entente.schemas;

import java.time.Instant;

/**
 * How far ingest has read a long file.
 *
 * @param path where it is, absolute
 * @param beginning SHA-256 in hex of its first bytes, by which another file in its place is told
 * @param size of the file, in bytes
 * @param offset in bytes; what lies before is published
 * @param whole whether it has been read to its end
 * @param readAt when that was
 */
public record ReadFile(String path, String beginning, long size, long offset, boolean whole, Instant readAt) {}
