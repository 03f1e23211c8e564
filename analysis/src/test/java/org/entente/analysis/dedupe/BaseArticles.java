package org.entente.analysis.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Articles of different text to make copies of: those of the bundled corpus, and real pages where they are at hand. */
final class BaseArticles {

    /** An article as it stands in its file. */
    record Base(String id, String title, String text) {

        /** Whether it is of the third that nothing is fitted to. */
        boolean isAside() {
            return id.startsWith(ESSAY) || Math.floorMod(id.hashCode(), 3) == 2;
        }

        int words() {
            return text.split("\\s+").length;
        }
    }

    private static final String ESSAY = "essay-";

    private static final ObjectMapper JSON = new ObjectMapper();

    private BaseArticles() {}

    /** The corpus without its own copies; empty where it is absent. */
    static List<Base> corpus() throws IOException {
        List<Base> found = new ArrayList<>();
        Path folder = SharedFolder.above("seeds/corpus").orElse(null);
        if (folder == null) {
            return found;
        }
        Set<String> copies = new TreeSet<>();
        for (Path file : files(folder, ".copies.csv")) {
            for (String line : Files.readAllLines(file)) {
                copies.add(line.split(",")[0]);
            }
        }
        for (Path file : files(folder, ".jsonl")) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    JsonNode article = JSON.readTree(line);
                    if (!copies.contains(article.path("id").asText())) {
                        found.add(base(article.path("id").asText(), article));
                    }
                }
            }
        }
        return found;
    }

    /** Digests of one to three sentences by several papers on the same events, none of them a copy; empty where they are absent. */
    static List<Base> digests() throws IOException {
        List<Base> found = new ArrayList<>();
        Path folder = SharedFolder.above("evaluation/status/streams").orElse(null);
        if (folder != null) {
            for (Path file : files(folder, ".jsonl")) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode article = JSON.readTree(line);
                    found.add(base(article.path("id").asText(), article));
                }
            }
        }
        return found;
    }

    /** Real news pages of at least 60 words; empty where they are absent. */
    static List<Base> pages() throws IOException {
        List<Base> found = new ArrayList<>();
        Path file = SharedFolder.find("data/pages/news-articles/articles.json").orElse(null);
        if (file == null) {
            return found;
        }
        for (JsonNode article : JSON.readTree(file.toFile())) {
            Base base = base("page-" + article.path("id").asText(), article);
            if (base.words() >= 60) {
                found.add(base);
            }
        }
        return found;
    }

    /** Pages of other kinds, some in other languages, 60 to 1,300 words; empty where they are absent. */
    static List<Base> essays() throws IOException {
        Path folder = SharedFolder.find("data/pages/readability-pages").orElse(null);
        if (folder == null) {
            return List.of();
        }
        List<Base> found = new ArrayList<>();
        Set<String> beginnings = new TreeSet<>();
        for (Path page : files(folder, "")) {
            Path extract = page.resolve("expected.html");
            if (Files.exists(extract)) {
                String text = Files.readString(extract)
                        .replaceAll("</(?:p|h\\d|li|div|blockquote)>", "\n")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("&\\w+;|&#\\w+;", " ")
                        .replaceAll("[ \t]+", " ")
                        .replaceAll("\\s*\n\\s*", "\n")
                        .strip();
                Base whole = new Base(ESSAY + page.getFileName(), "", text);
                boolean isFiller = text.contains("consectetur");
                if (whole.words() >= 60 && !isFiller && beginnings.add(text.substring(0, 60))) {
                    found.add(whole.words() > 1_300 ? start(whole, 1_200) : whole);
                }
            }
        }
        return found;
    }

    /** The first sentences of those pages, 80 to 200 words. */
    static List<Base> startsOfPages() throws IOException {
        return pages().stream()
                .filter(page -> page.words() >= 80)
                .map(page -> start(page, 80 + Math.floorMod(page.id().hashCode() * 31, 121)))
                .toList();
    }

    private static Base start(Base page, int words) {
        List<String> taken = new ArrayList<>();
        int left = words;
        for (String sentence : page.text().split(Spinner.SENTENCE_END)) {
            if (left > 0) {
                taken.add(sentence);
                left -= sentence.split("\\s+").length;
            }
        }
        return new Base(page.id(), page.title(), String.join(" ", taken));
    }

    /** Articles in scripts other than Latin, and in Vietnamese. */
    static List<Base> otherScripts() {
        List<Base> found = new ArrayList<>();
        for (String line : Spinner.lines("articles-other-scripts.txt")) {
            found.add(new Base(ESSAY + "script-" + found.size(), "", line));
        }
        return found;
    }

    /** Pairs of reports, each of other sentences, that quote the same stretch of a third text: such a share of either. */
    static List<Base> sharingAStatement(double share) throws IOException {
        List<Base> reports = new ArrayList<>();
        List<Base> texts = Stream.concat(corpus().stream(), startsOfPages().stream())
                .filter(text -> text.words() >= 60)
                .toList();
        for (int i = 0; i + 2 < texts.size(); i += 3) {
            String statement = Treatment.part(texts.get(i).text(), 0.25, 0.75);
            double around = statement.split("\\s+").length * (1 - share) / share;
            for (int j = 1; j <= 2; j++) {
                Base frame = texts.get(i + j);
                double half = Math.min(0.5, around / frame.words() / 2);
                String above = Treatment.part(frame.text(), 0, half);
                String below = Treatment.part(frame.text(), 0.5, 0.5 + half);
                reports.add(new Base(frame.id(), frame.title(), above + " \u201c" + statement + "\u201d " + below));
            }
        }
        return reports;
    }

    /** Of each long page four reports, one after the other: new sentences each time, half of those of the report before, and the same background. */
    static List<Base> updates() throws IOException {
        List<Base> reports = new ArrayList<>();
        for (Base page : pages()) {
            List<String> sentences = Treatment.sentences(page.text());
            int all = sentences.size();
            int news = all / 6;
            String background = String.join(" ", sentences.subList(all - news / 2, all));
            for (int hour = 1; hour < 5 && news >= 4; hour++) {
                String told = String.join(" ", sentences.subList(hour * news, (hour + 1) * news));
                String before = String.join(" ", sentences.subList((hour - 1) * news, (hour - 1) * news + news / 2));
                reports.add(
                        new Base(page.id() + "/" + hour, page.title(), told + "\n\n" + before + "\n\n" + background));
            }
        }
        return reports;
    }

    /** Of each page two reports: its first six tenths; and its last four, behind which half of the first report is told again. */
    static List<Base> followUps() throws IOException {
        List<Base> reports = new ArrayList<>();
        for (Base page : pages()) {
            List<String> sentences = List.of(page.text().split(Spinner.SENTENCE_END));
            int all = sentences.size();
            if (all >= 12) {
                int told = all * 6 / 10;
                String first = String.join(" ", sentences.subList(0, told));
                String second = String.join(" ", sentences.subList(told, all));
                String background = String.join(" ", sentences.subList(told - all * 3 / 10, told));
                reports.add(new Base(page.id() + "/first", page.title(), first));
                reports.add(new Base(page.id() + "/second", page.title(), second + "\n\n" + background));
            }
        }
        return reports;
    }

    private static Base base(String id, JsonNode article) {
        return new Base(
                id, article.path("title").asText(""), article.path("text").asText(""));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
