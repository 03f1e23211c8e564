package org.entente.ingest.file;

/**
 * How much of a file is read.
 *
 * @param largestText the largest text file that is read, in bytes
 * @param longestLine the longest JSON line that is read, in bytes
 */
public record FileLimits(int largestText, int longestLine) {

    /** A little more than an article may have, so that the article itself is measured and the message names its size. */
    public static final FileLimits STANDARD = new FileLimits(4 * 1024 * 1024, 8 * 1024 * 1024);
}
