package org.entente.ingest.draft;

import java.net.URI;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.LanguageTeller;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.time.StatedTime;
import org.entente.ingest.url.CanonicalUrls;

/** Makes articles of drafts: gives them their id, their canonical URL, their time with its quality, their language. */
public final class ArticleMaker {

    /** Nothing in print is older than this and stated to the day by its publisher in good faith. */
    private static final Instant EARLIEST_BELIEVED = Instant.parse("1800-01-01T00:00:00Z");

    /** The last moment that every reader of our topics can hold. */
    private static final Instant LATEST_KEPT = Instant.parse("9999-12-31T23:59:59.999Z");

    private final CanonicalUrls urls;
    private final LanguageTeller languages;

    public ArticleMaker(CanonicalUrls urls, LanguageTeller languages) {
        this.urls = urls;
        this.languages = languages;
    }

    /** With the rules that come with the program. */
    public static ArticleMaker standard() {
        return new ArticleMaker(CanonicalUrls.standard(), LanguageTeller.standard());
    }

    /** What a draft became. */
    public sealed interface Made {

        /** An article, in its first revision until somebody knows better. */
        record Whole(Article article) implements Made {}

        /** Nothing that can be published. */
        record Refused(Rejection rejection) implements Made {}
    }

    /**
     * @param fetchedAt when the draft was taken in
     */
    public Made make(Draft draft, Instant fetchedAt) {
        if (draft.title().isBlank() && draft.text().isBlank()) {
            return refused(draft, RejectionReason.EMPTY, "has neither title nor text", fetchedAt);
        }
        Optional<String> url = draft.url().flatMap(urls::canonical);
        String source = source(draft, url);
        if (url.isEmpty() && draft.guid().isEmpty()) {
            return refused(
                    draft, RejectionReason.NO_LINK, "has neither a usable link nor a guid" + stated(draft), fetchedAt);
        }
        ArticleId id = url.map(ArticleId::ofUrl)
                .orElseGet(() -> ArticleId.ofGuid(source, draft.guid().orElseThrow()));
        StatedTime time = believed(draft.published(), fetchedAt);
        return new Made.Whole(new Article(
                id,
                source,
                url,
                draft.title().strip(),
                draft.text(),
                language(draft),
                time.at(),
                time.quality(),
                fetchedAt,
                1));
    }

    /** The name that the article at an address has; empty where the address is of no use. */
    public Optional<ArticleId> named(String url) {
        return urls.canonical(url).map(ArticleId::ofUrl);
    }

    private static String source(Draft draft, Optional<String> url) {
        if (!draft.source().isBlank()) {
            return draft.source().strip();
        }
        return url.map(address -> URI.create(address).getHost())
                .filter(host -> host != null && !host.isBlank())
                .orElse("unknown");
    }

    /**
     * A time in the future is kept as stated, for it may be a slip of hours and events are ordered by a time bounded by
     * that of ingest; one beyond all belief says nothing, and the time of ingest stands in.
     */
    private static StatedTime believed(Optional<StatedTime> stated, Instant fetchedAt) {
        if (stated.isEmpty()) {
            return new StatedTime(fetchedAt, TimeQuality.UNKNOWN);
        }
        Instant at = stated.get().at();
        if (at.isBefore(EARLIEST_BELIEVED) || at.equals(Instant.EPOCH)) {
            return new StatedTime(fetchedAt, TimeQuality.CLAMPED);
        }
        Instant kept = at.isAfter(LATEST_KEPT) ? LATEST_KEPT : at;
        boolean ahead = kept.isAfter(fetchedAt.plus(Article.BELIEVED_AHEAD));
        return new StatedTime(kept, ahead ? TimeQuality.CLAMPED : stated.get().quality());
    }

    /** As stated, else as the text tells it. */
    private String language(Draft draft) {
        return spelt(draft.language()).orElseGet(() -> languages.tell(draft.title(), draft.text()));
    }

    /** In BCP 47's usual spelling, without the underscores that publishers write; empty if it is no language. */
    private static Optional<String> spelt(String stated) {
        String tag = stated.strip().replace('_', '-');
        try {
            String spelt = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return Optional.of(spelt).filter(language -> !language.equals(LanguageTeller.UNKNOWN));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static String stated(Draft draft) {
        return draft.url().map(url -> ", the link is " + url).orElse("");
    }

    private static Made refused(Draft draft, RejectionReason reason, String what, Instant at) {
        String name = draft.title().isBlank()
                ? "the entry at " + draft.place()
                : "\"" + draft.title().strip() + "\"";
        return new Made.Refused(new Rejection(
                draft.source().isBlank() ? "unknown" : draft.source(),
                draft.place(),
                reason,
                name + " " + what,
                draft.title() + "\n" + draft.text(),
                at));
    }
}
