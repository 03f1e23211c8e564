package org.entente.analysis.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.tension.TensionModel;

/**
 * Scores the alerts that streams of articles come to against those expected.
 *
 * <p>An alert is right if dyad, label and kind are right, and it was triggered by the expected article or dates the event to
 * within 30 days of the expected date. Each expected alert is found once; rises of tension are left out of account.
 */
public final class StreamCard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAYS = 30;

    private final Replay replay =
            new Replay(Kin.byText(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard());

    /**
     * Prints the card for the streams of a folder: each {@code NAME.jsonl} beside its expected alerts,
     * {@code NAME.gold.csv} or {@code NAME.expected.csv}. Names that begin with {@code held-out} show only in the totals.
     */
    public static void main(String[] args) throws IOException {
        boolean verbose = args.length > 1 && args[1].equals("--errors");
        var card = new StreamCard();
        Map<String, Score> scores = card.scores(Path.of(args[0]));
        scores.forEach((name, score) -> {
            if (!isHeldOut(name)) {
                System.out.println(score.line(name));
                if (verbose) {
                    score.errors().forEach(System.out::println);
                }
            }
        });
        totals(scores).forEach((name, score) -> System.out.println(score.line("total " + name)));
    }

    /** The score of each stream of a folder, by its name. */
    Map<String, Score> scores(Path folder) throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path stream :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                scores.put(stream.getFileName().toString().replace(".jsonl", ""), score(stream));
            }
        }
        return scores;
    }

    /** The scores of the streams that rules were made with, and of those kept aside, as one each; digests apart. */
    static Map<String, Score> totals(Map<String, Score> scores) {
        Map<String, Score> totals = new TreeMap<>();
        scores.forEach((name, score) -> totals.merge(set(name), score, Score::plus));
        return totals;
    }

    private static String set(String name) {
        String set = isHeldOut(name) ? "held out" : "open";
        return name.contains("-digest-") ? "digest " + set : set;
    }

    private static boolean isHeldOut(String name) {
        return name.startsWith("held-out");
    }

    /** How well the alerts of one stream are found. */
    Score score(Path stream) throws IOException {
        List<Article> articles = articles(stream);
        List<Alert> raised = replay.run(articles, 2).alerts().stream()
                .filter(alert -> alert.kind() != AlertKind.TENSION_RISE)
                .toList();
        List<Expected> missing = new ArrayList<>(expected(stream));
        int right = 0;
        var errors = new ArrayList<String>();
        for (Alert alert : raised) {
            Optional<Expected> found =
                    missing.stream().filter(expected -> expected.isMetBy(alert)).findFirst();
            if (found.isPresent()) {
                missing.remove(found.get());
                right++;
            } else {
                errors.add("  false   " + shown(alert));
            }
        }
        missing.forEach(expected -> errors.add("  missing " + expected));
        return new Score(articles.size(), right, raised.size() - right, missing.size(), errors);
    }

    static List<Article> articles(Path stream) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(stream)) {
            if (!line.isBlank()) {
                articles.add(article(JSON.readTree(line)));
            }
        }
        return articles;
    }

    private static List<Expected> expected(Path stream) throws IOException {
        String name = stream.getFileName().toString().replace(".jsonl", "");
        Path gold = stream.resolveSibling(name + ".gold.csv");
        if (!Files.exists(gold)) {
            gold = stream.resolveSibling(name + ".expected.csv");
        }
        List<String> lines = Files.readAllLines(gold);
        return lines.subList(1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Expected.of(line.split(",")))
                .toList();
    }

    private static Article article(JsonNode line) {
        String published = line.required("published").asText();
        boolean day = published.length() == 10;
        Instant at =
                day ? LocalDate.parse(published).atStartOfDay().toInstant(ZoneOffset.UTC) : Instant.parse(published);
        return new Article(
                new ArticleId(line.required("id").asText()),
                line.path("source").asText("unknown"),
                line.has("url") ? Optional.of(line.get("url").asText()) : Optional.empty(),
                line.path("title").asText(""),
                line.required("text").asText(),
                "en",
                at,
                day ? TimeQuality.DAY : TimeQuality.EXACT,
                at,
                1);
    }

    private static String shown(Alert alert) {
        return alert.article() + " " + alert.dyad() + " "
                + alert.label().map(Label::code).orElse("") + " "
                + alert.kind().code() + " " + alert.eventDate() + " <"
                + alert.from().orElse("") + " -> "
                + alert.to().orElse("") + "> "
                + alert.proofs().get(0).evidence().quote();
    }

    /** An alert that a stream should come to. */
    private record Expected(String article, String dyad, String label, String kind, PartialDate date) {

        static Expected of(String[] cells) {
            return new Expected(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    PartialDate.parse(cells[4]).orElseThrow());
        }

        boolean isMetBy(Alert alert) {
            return alert.dyad().toString().equals(dyad)
                    && alert.label().map(Label::code).orElse("").equals(label)
                    && alert.kind().code().equals(kind)
                    && (alert.article().value().equals(article) || isNear(alert.eventDate()));
        }

        private boolean isNear(PartialDate other) {
            LocalDate from = date.earliest().minusDays(DAYS);
            LocalDate to = date.latest().plusDays(DAYS);
            return !other.latest().isBefore(from) && !other.earliest().isAfter(to);
        }
    }

    /** How many alerts were right, false and missing. */
    record Score(int articles, int right, int wrong, int missing, List<String> errors) {

        Score plus(Score other) {
            var both = new ArrayList<>(errors);
            both.addAll(other.errors);
            return new Score(
                    articles + other.articles, right + other.right, wrong + other.wrong, missing + other.missing, both);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missing == 0 ? 1 : (double) right / (right + missing);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-22s articles %4d  right %3d  false %3d  missing %3d  P %.3f  R %.3f  F1 %.3f",
                    name,
                    articles,
                    right,
                    wrong,
                    missing,
                    precision(),
                    recall(),
                    f1());
        }
    }
}
