package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.StatedClaim;

/** What a rule makes of a claim, always with its reason. */
public sealed interface Ruling {

    String because();

    /**
     * News that deserves an alert.
     *
     * @param topic what later claims would confirm
     * @param kind what kind of news
     * @param from the status known before, if any
     * @param to the status now, if any
     * @param against claims that this one stands against, in a conflict
     * @param because why
     */
    record Raise(
            Topic topic,
            AlertKind kind,
            Optional<String> from,
            Optional<String> to,
            List<StatedClaim> against,
            String because)
            implements Ruling {

        public Raise {
            against = List.copyOf(against);
        }
    }

    /** One more report of what an alert has told already. */
    record Confirm(Topic topic, String because) implements Ruling {}

    /** Nothing that deserves an alert; the kind is what it would have been. */
    record Hold(AlertKind kind, String because) implements Ruling {}

    /** Nothing that this rule has a say in. */
    record Pass() implements Ruling {

        @Override
        public String because() {
            return "not for this rule";
        }
    }
}
