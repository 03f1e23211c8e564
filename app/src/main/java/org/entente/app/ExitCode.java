package org.entente.app;

/** How the command ends. */
public final class ExitCode {

    public static final int OK = 0;
    public static final int FAILURE = 1;
    public static final int USAGE = 2;
    public static final int NOT_FOUND = 3;
    /** Broker or registry does not answer. */
    public static final int UNREACHABLE = 4;

    public static final int INVALID_DATA = 5;
    /** Something was found that a script should notice, as a difference that is not empty. */
    public static final int FINDINGS = 6;
    /** Ended by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
