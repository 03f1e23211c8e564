package org.entente.app.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports tried before a server takes them, because Kafka ends the whole process over a busy one. */
public final class Ports {

    private static final int ANY_BACKLOG = 1;

    private Ports() {}

    /** The port itself if it can be had, a free one for 0, else a refusal that names the port and its user-facing purpose. */
    public static int claim(String host, int port, String purpose) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port), ANY_BACKLOG);
            return probe.getLocalPort();
        } catch (IOException e) {
            throw busy(host, port, purpose, e);
        }
    }

    /** Two different free ports: both are held while the second is found. */
    static int[] claimTwo(String host, int port, String purpose, String secondPurpose) {
        int first = claim(host, port, purpose);
        try (ServerSocket held = new ServerSocket()) {
            held.setReuseAddress(true);
            held.bind(new InetSocketAddress(InetAddress.getByName(host), first), ANY_BACKLOG);
            return new int[] {first, claim(host, 0, secondPurpose)};
        } catch (IOException e) {
            throw busy(host, first, purpose, e);
        }
    }

    public static StartRefused busy(String host, int port, String purpose, IOException cause) {
        return new StartRefused(
                "cannot listen on " + host + ":" + port + " for the " + purpose + " (" + cause.getMessage()
                        + "); stop what uses it, or choose another port",
                cause);
    }
}
