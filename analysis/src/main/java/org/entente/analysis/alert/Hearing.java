package org.entente.analysis.alert;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.entente.analysis.relation.EventOrder;
import org.entente.analysis.relation.Heard;
import org.entente.analysis.relation.InReadingOrder;
import org.entente.analysis.status.StatedClaim;

/**
 * The claims of one pair as they have been judged so far. What it comes to is a function of the claims that stand and of
 * nothing else; but where only late ones have changed, judging goes on from a mark before them, not from the beginning.
 */
public final class Hearing {

    /** So many claims apart are the marks. */
    private static final int APART = 16;

    /** So many marks are kept: a claim that comes later than these is judged from the beginning on. */
    private static final int MOST_MARKS = 8;

    /**
     * How things stood when the first claims had been heard.
     *
     * @param claims how many
     */
    private record Mark(int claims, Sitting sitting) {}

    private final InReadingOrder order;
    private final Mark beginning;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private List<StatedClaim> claims = List.of();
    private Judgement judgement;

    Hearing(Sitting beginning, InReadingOrder order) {
        this.order = order;
        this.beginning = new Mark(0, beginning);
        this.judgement = beginning.judgement();
    }

    /** How many claims stand. */
    public int size() {
        return claims.size();
    }

    /** What the claims come to that were heard last. */
    public Judgement judgement() {
        return judgement;
    }

    /**
     * What the claims come to if those before a time still stand.
     *
     * @param from that time, to the millisecond
     * @param since all claims from then on, in any order
     */
    public Judgement judgeSince(Instant from, List<StatedClaim> since) {
        var standing = new ArrayList<StatedClaim>(claims.size() + since.size());
        for (StatedClaim known : claims) {
            if (known.eventTime().toEpochMilli() < from.toEpochMilli()) {
                standing.add(known);
            }
        }
        standing.addAll(since);
        return judge(standing);
    }

    /** What the claims, given in any order, come to. */
    public Judgement judge(List<StatedClaim> standing) {
        var now = new ArrayList<>(standing);
        now.sort(EventOrder.BY_EVENT);
        int unchanged = lastArticle(now, AlertDiff.inCommon(claims, now));
        while (!marks.isEmpty() && marks.getLast().claims() > unchanged) {
            marks.removeLast();
        }
        claims = now;
        judgement = goOn(marks.isEmpty() ? beginning : marks.getLast());
        return judgement;
    }

    private Judgement goOn(Mark from) {
        Sitting sitting = from.sitting().copy();
        int heard = from.claims();
        int marked = heard;
        for (List<Heard> article : order.articles(claims.subList(heard, claims.size()))) {
            if (heard - marked >= APART && claims.size() - heard <= APART * MOST_MARKS) {
                mark(new Mark(heard, sitting.copy()));
                marked = heard;
            }
            sitting.hear(article);
            heard += article.size();
        }
        return sitting.judgement();
    }

    private void mark(Mark mark) {
        marks.addLast(mark);
        if (marks.size() > MOST_MARKS) {
            marks.removeFirst();
        }
    }

    /** Where the last article among the first claims begins: it may have more to say, and is judged as a whole. */
    private static int lastArticle(List<StatedClaim> sorted, int first) {
        int begin = Math.max(0, first - 1);
        while (begin > 0
                && sorted.get(begin - 1).article().equals(sorted.get(begin).article())) {
            begin--;
        }
        return begin;
    }
}
