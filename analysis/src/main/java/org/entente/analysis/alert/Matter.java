package org.entente.analysis.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.status.StatedClaim;

/** An alert that was raised, as further reports confirm it. */
final class Matter {

    /** Enough for anybody to read; more would make the alert grow without end. */
    private static final int MOST_PROOFS = 12;

    private static final int MOST_SOURCES = 50;

    private final LocalDate day;
    private final StatedClaim teller;
    private final Set<ArticleId> stories = new HashSet<>();
    private final List<String> sources;
    private final List<Proof> proofs;
    private Alert latest;

    Matter(Alert first, LocalDate day, List<StatedClaim> told) {
        this.latest = first;
        this.day = day;
        this.teller = told.get(0);
        this.sources = new ArrayList<>(first.sources());
        this.proofs = new ArrayList<>(first.proofs());
        told.forEach(stated -> stories.add(stated.story()));
    }

    private Matter(Matter other) {
        this.latest = other.latest;
        this.day = other.day;
        this.teller = other.teller;
        this.sources = new ArrayList<>(other.sources);
        this.proofs = new ArrayList<>(other.proofs);
        stories.addAll(other.stories);
    }

    /** The same, to be confirmed by itself. */
    Matter copy() {
        return new Matter(this);
    }

    /** When the thing happened. */
    LocalDate day() {
        return day;
    }

    /** The claim that triggered the alert. */
    List<StatedClaim> firstTeller() {
        return List.of(teller);
    }

    AlertKind kind() {
        return latest.kind();
    }

    Alert latest() {
        return latest;
    }

    boolean isToldBy(ArticleId story) {
        return stories.contains(story);
    }

    /** The next revision, by a story that has not told of it yet; its publisher counts if it is a new one too. */
    Alert confirmedBy(StatedClaim stated) {
        if (!stories.add(stated.story())) {
            throw new IllegalArgumentException("story " + stated.story() + " has told of " + latest.key() + " already");
        }
        if (!sources.contains(stated.source()) && sources.size() < MOST_SOURCES) {
            sources.add(stated.source());
        }
        if (proofs.size() < MOST_PROOFS) {
            proofs.add(
                    new Proof(stated.article(), stated.source(), stated.claim().evidence()));
        }
        latest = new Alert(
                latest.key(),
                latest.revision() + 1,
                latest.article(),
                latest.dyad(),
                latest.label(),
                latest.kind(),
                latest.from(),
                latest.to(),
                latest.severity(),
                latest.eventDate(),
                latest.publishedAt(),
                sources,
                proofs,
                latest.rule(),
                latest.held());
        return latest;
    }
}
