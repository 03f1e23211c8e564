package org.entente.analysis.dedupe;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.analysis.article.ArticleId;

/**
 * What is kept of one article while its story is looked for, and afterwards, beside its sketch, which never changes.
 *
 * @param self its id and seniority
 * @param phase how far the search is
 * @param ties what was found out about others, until it is settled
 * @param members copies that have joined it as their original, as many as there is room for
 */
public record Home(Seniority self, Phase phase, List<Tie> ties, SortedSet<ArticleId> members) {

    /** Members listed at most; any further ones stay with this original when a story is taken over by an earlier one. */
    static final int MOST_MEMBERS = 2_000;

    public Home {
        ties = List.copyOf(ties);
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** How far the search for its story is. */
    public sealed interface Phase {}

    /**
     * Lookups are out.
     *
     * @param awaited how many parts have not answered yet
     * @param sharers what the others answered
     */
    public record Seeking(int awaited, Sharers sharers) implements Phase {}

    /**
     * Candidates are being compared.
     *
     * @param awaited how many places have not answered yet
     */
    public record Comparing(int awaited) implements Phase {}

    /**
     * The story is known.
     *
     * @param kinship what it is
     * @param story the story's original
     */
    public record Settled(Kinship kinship, Seniority story) implements Phase {}

    ArticleId id() {
        return self.id();
    }

    Home in(Phase next) {
        return new Home(self, next, next instanceof Settled ? List.of() : ties, members);
    }

    Home with(Tie tie) {
        var more = new java.util.ArrayList<>(ties);
        more.add(tie);
        return new Home(self, phase, more, members);
    }

    /** Lists the member, as long as there is room: one text may be published without end, under ever new addresses. */
    Home withMember(ArticleId member) {
        if (members.size() >= MOST_MEMBERS) {
            return this;
        }
        var more = new TreeSet<>(members);
        more.add(member);
        return new Home(self, phase, ties, more);
    }

    Home withoutMembers() {
        return new Home(self, phase, ties, new TreeSet<>());
    }

    /** Whoever it believes to be its story's original: itself until it is settled. */
    Seniority story() {
        return phase instanceof Settled settled ? settled.story() : self;
    }
}
