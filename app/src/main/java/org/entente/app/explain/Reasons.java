package org.entente.app.explain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.alert.Ruling;
import org.entente.analysis.alert.Step;
import org.entente.analysis.article.Article;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.status.Trace;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.app.output.Format;
import org.entente.app.output.RelationJson;
import org.entente.app.output.ScreenText;

/** Tells reasons, to people in indented lines, to programs in an object a line. */
public final class Reasons {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Format format;
    private final PrintStream out;
    private final int width;
    private final List<ObjectNode> objects = new ArrayList<>();

    public Reasons(Format format, PrintStream out, int width) {
        this.format = format;
        this.out = out;
        this.width = width;
    }

    /** An article by its id and title. */
    public void article(Article article) {
        heading("Article " + ScreenText.oneLine(article.id().value())
                + (article.title().isEmpty() ? "" : ": " + ScreenText.oneLine(article.title())));
    }

    /** What each sentence of an article that names a status was read as, and why. */
    public void reading(Article article, ArticleAnalyzer analyzer) {
        boolean[] any = new boolean[1];
        analyzer.analyze(article, new Trace() {
            @Override
            public void claimed(Passage passage, Sentence sentence, Claim claim, String why) {
                any[0] = true;
                read(article, passage, sentence, Optional.of(claim), claim.rule(), why);
            }

            @Override
            public void passedOver(Passage passage, Sentence sentence, String rule, String reason) {
                any[0] = true;
                read(article, passage, sentence, Optional.empty(), rule, reason);
            }
        });
        if (!any[0] && isForPeople()) {
            out.append("  no sentence names a status between states\n");
        }
    }

    private void read(
            Article article, Passage passage, Sentence sentence, Optional<Claim> claim, String rule, String why) {
        String words = claim.map(one -> one.evidence().quote()).orElseGet(() -> passage.text(sentence));
        if (isForPeople()) {
            quote("  ", words);
            out.append("    ")
                    .append(claim.map(one -> "claim: " + inWords(one)).orElse("no claim"))
                    .append(", by rule ")
                    .append(rule)
                    .append(": ")
                    .append(why)
                    .append('\n');
            return;
        }
        ObjectNode object = NODES.objectNode();
        object.put("article", article.id().value());
        object.put("step", "read");
        object.put("outcome", claim.isPresent() ? "claim" : "no claim");
        object.put("because", why);
        object.put("rule", rule);
        object.put("dyad", claim.map(one -> one.dyad().toString()).orElse(null));
        object.put("label", claim.map(one -> one.label().code()).orElse(null));
        object.put("modality", claim.map(one -> one.modality().code()).orElse(null));
        object.put("quote", words);
        objects.add(object);
    }

    /** Which story an article belongs to. */
    public void story(EnrichedArticle article) {
        if (isForPeople()) {
            out.append("Article ")
                    .append(article.article().value())
                    .append(", ")
                    .append(ScreenText.oneLine(article.source()))
                    .append(": ")
                    .append(ScreenText.oneLine(article.title()))
                    .append('\n');
            out.append(String.format(
                    Locale.ROOT,
                    "  published %s, %s, %s, %d claims, %d events%n",
                    article.eventTime(),
                    article.language(),
                    article.genre().code(),
                    article.claims(),
                    article.events()));
            out.append(
                    article.kinship().of().isEmpty()
                            ? "  nobody's copy\n"
                            : "  " + article.kinship().relation().code() + " of "
                                    + article.kinship().of().get() + ", by "
                                    + article.kinship().figures() + "\n");
            if (article.kinship().isOfAnother()) {
                out.append("  a copy confirms nothing and is never quoted: it makes no claims of its own\n");
            }
            return;
        }
        ObjectNode object = NODES.objectNode();
        object.put("article", article.article().value());
        object.put("step", "story");
        object.put("outcome", article.kinship().relation().code());
        object.put("of", article.kinship().of().map(Object::toString).orElse(null));
        object.put("title", article.title());
        object.put("claims", article.claims());
        objects.add(object);
    }

    /** How a claim was judged by a rule, and what that did to what is known. */
    public void ruling(Step step) {
        StatedClaim stated = step.claim();
        if (isForPeople()) {
            out.append(stated.eventTime().toString(), 0, 10)
                    .append("  ")
                    .append(inWords(stated.claim()))
                    .append(", said by ")
                    .append(ScreenText.oneLine(stated.source()))
                    .append(" (")
                    .append(stated.genre().code())
                    .append(")\n");
            quote("  ", stated.claim().evidence().quote());
            out.append("    read by ").append(stated.claim().rule()).append('\n');
            out.append("    before: ").append(inWords(step.before())).append('\n');
            out.append("    ")
                    .append(step.rule())
                    .append(": ")
                    .append(inWords(step.ruling()))
                    .append('\n');
            out.append("    after:  ").append(inWords(step.after())).append('\n');
            return;
        }
        ObjectNode object = NODES.objectNode();
        object.put("article", stated.article().value());
        object.put("step", "judge");
        object.put("outcome", outcome(step.ruling()));
        object.put("because", step.ruling().because());
        object.put("dyad", stated.claim().dyad().toString());
        object.put("label", stated.claim().label().code());
        object.put("modality", stated.claim().modality().code());
        object.put("quote", stated.claim().evidence().quote());
        object.put("source", stated.source());
        object.put("published", stated.eventTime().toString());
        object.put("read_by", stated.claim().rule());
        object.put("rule", step.rule());
        object.put("alert_key", step.alert());
        object.set("before", step.before().map(RelationJson::standing).orElse(null));
        object.set("after", step.after().map(RelationJson::standing).orElse(null));
        objects.add(object);
    }

    /** A line for people only. */
    public void heading(String text) {
        if (isForPeople()) {
            out.append(text).append('\n');
        }
    }

    /** Prints what has not been printed yet. */
    public void end() {
        List<String> columns = List.of("step", "outcome", "because", "dyad", "label", "modality", "rule", "quote");
        if (!isForPeople()) {
            new org.entente.app.output.Rows(format, columns, width).print(objects, out);
        }
        out.flush();
    }

    private boolean isForPeople() {
        return format == Format.table;
    }

    private void quote(String indent, String words) {
        out.append(indent)
                .append('\u201c')
                .append(ScreenText.shortened(ScreenText.oneLine(words), Math.max(60, width - indent.length() - 2)))
                .append("\u201d\n");
    }

    private static String inWords(Claim claim) {
        return claim.dyad() + " " + claim.label().code() + " "
                + claim.modality().code()
                + claim.eventDate().map(date -> " " + date).orElse("");
    }

    private static String inWords(Optional<Standing> standing) {
        return standing.map(known -> known.label().code() + " " + known.state().code()
                        + known.since().map(since -> " since " + since).orElse("") + " by "
                        + known.evidence().size() + (known.evidence().size() == 1 ? " source" : " sources"))
                .orElse("nothing known");
    }

    private static String outcome(Ruling ruling) {
        return ruling.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String inWords(Ruling ruling) {
        if (ruling instanceof Ruling.Raise raise) {
            return "raised as " + raise.kind().code() + ", because " + raise.because();
        }
        if (ruling instanceof Ruling.Confirm confirm) {
            return "counted as one more report, because " + confirm.because();
        }
        if (ruling instanceof Ruling.Hold hold) {
            return "held, " + hold.because();
        }
        return ruling.because();
    }
}
