package org.entente.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What hosts allow robots, by RFC 9309: each is asked for its {@code robots.txt} once a day at most. One that has none
 * allows everything; one that cannot be asked allows nothing until it can, unless it answered before.
 */
public final class Robots {

    private static final int HOSTS_REMEMBERED = 20_000;
    private static final int LARGEST = 512 * 1024;
    private static final Duration BELIEVED = Duration.ofDays(1);
    /** A host that cannot be asked is asked again so soon, and then ever later. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Map<String, Rules> hosts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > HOSTS_REMEMBERED;
        }
    };

    public Robots(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Whether a URL may be asked for. */
    public sealed interface Permission {

        /**
         * It may.
         *
         * @param delay that the host wishes between two requests; zero if it does not say
         */
        record Given(Duration delay) implements Permission {}

        /** It may not, and why. */
        record Denied(String reason) implements Permission {}

        /**
         * The host cannot be asked for its rules, and until it can everything counts as denied.
         *
         * @param pause before it is worth asking again
         */
        record Unknown(String reason, Duration pause) implements Permission {}
    }

    /** What one host has said, or that it has not. */
    private static final class Rules {
        private Optional<SimpleRobotRules> said = Optional.empty();
        private String trouble = "";
        private int failures;
        private Instant until = Instant.MIN;
    }

    /** Asks the host of a URL for its rules, unless they are known, and judges the URL by them. */
    public Permission judge(String url) {
        Optional<URI> parsed = Spelling.url(url);
        Optional<Host> host = parsed.flatMap(Host::of);
        if (host.isEmpty() || !fetcher.isOpen(url)) {
            // Whatever is wrong with it is for the guard to say.
            return new Permission.Given(Duration.ZERO);
        }
        String site = parsed.get().getScheme().toLowerCase(Locale.ROOT) + "://" + host.get();
        Rules rules;
        synchronized (hosts) {
            rules = hosts.computeIfAbsent(site, s -> new Rules());
        }
        // One thread asks, and others who want to know of the same host wait for its answer.
        synchronized (rules) {
            if (!clock.instant().isBefore(rules.until)) {
                refresh(rules, site);
            }
            return judged(rules, parsed.get().toString(), host.get());
        }
    }

    private Permission judged(Rules rules, String url, Host host) {
        if (rules.said.isEmpty()) {
            Duration left = Duration.between(clock.instant(), rules.until);
            return new Permission.Unknown(
                    "robots.txt of " + host + " cannot be read, so that it allows nothing: " + rules.trouble, left);
        }
        SimpleRobotRules said = rules.said.get();
        return said.isAllowed(url)
                ? new Permission.Given(delay(said))
                : new Permission.Denied("robots.txt of " + host + " does not allow " + url);
    }

    private static Duration delay(SimpleRobotRules said) {
        Duration stated = Duration.ofMillis(Math.max(0, said.getCrawlDelay()));
        return stated.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : stated;
    }

    private void refresh(Rules rules, String site) {
        Fetched fetched = fetcher.fetch(site + "/robots.txt", Validators.NONE);
        if (fetched instanceof Fetched.Page page) {
            said(rules, parsed(site, page.body().bytes()));
        } else if (fetched instanceof Fetched.Gone || isMissing(fetched)) {
            said(rules, parsed(site, new byte[0]));
        } else {
            unreachable(rules, fetched);
        }
    }

    /** By the standard any 4xx means that there are no rules, and so do too many redirects. */
    private static boolean isMissing(Fetched fetched) {
        return fetched instanceof Fetched.Failed failed
                && ((failed.status() >= 200 && failed.status() < 500)
                        || failed.reason().contains("redirects more than"));
    }

    private void said(Rules rules, SimpleRobotRules said) {
        rules.said = Optional.of(said);
        rules.trouble = "";
        rules.failures = 0;
        rules.until = clock.instant().plus(BELIEVED);
    }

    private void unreachable(Rules rules, Fetched fetched) {
        Duration asked = Duration.ZERO;
        if (fetched instanceof Fetched.Later later) {
            asked = later.pause();
            rules.trouble = "answered " + later.status() + ", come later";
        } else if (fetched instanceof Fetched.Forbidden forbidden) {
            rules.trouble = forbidden.reason();
        } else if (fetched instanceof Fetched.Failed failed) {
            rules.trouble = failed.reason();
        }
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(rules.failures, 10));
        Duration bounded = own.compareTo(BELIEVED) > 0 ? BELIEVED : own;
        rules.failures++;
        rules.until = clock.instant().plus(asked.compareTo(bounded) > 0 ? asked : bounded);
    }

    private SimpleRobotRules parsed(String site, byte[] body) {
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        byte[] bounded = body.length > LARGEST ? Arrays.copyOf(body, LARGEST) : body;
        return parser.parseContent(
                site + "/robots.txt",
                bounded,
                "text/plain",
                List.of(fetcher.product().toLowerCase(Locale.ROOT)));
    }
}
