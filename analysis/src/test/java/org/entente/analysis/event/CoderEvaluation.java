package org.entente.analysis.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Span;
import org.entente.analysis.text.Tokens;

/** Measures the event coder on gold events: class, four-class and states. */
final class CoderEvaluation {

    /** The classes of 2016 that have another name today. */
    private static final Map<String, String> TODAY = Map.of(
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "DEMAND", "REQUEST",
            "FIGHT", "ASSAULT",
            "CONCEDE", "YIELD",
            "RETREAT", "YIELD");

    /** Codes that the gold records spell otherwise than ISO 3166 does. */
    private static final Map<String, String> ISO = Map.of("JAP", "JPN", "ITL", "ITA", "VTN", "VNM");

    /** A gold event between two states. */
    record Gold(String id, String plover, String mode, String source, String target, String text) {}

    /** What the measure comes to; the modes are those of the records that tell one. */
    record Score(double macroF1, double fourClassF1, double bothStates, String modes, int size) {}

    private final List<Gold> gold;

    CoderEvaluation(List<Gold> gold) {
        this.gold = List.copyOf(gold);
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        List<Gold> gold = args[0].contains("PLOVER_GSR") ? plover(file) : own(Files.readAllLines(file));
        boolean isLoud = args.length == 1;
        System.out.println(new CoderEvaluation(gold).run(isLoud));
    }

    /** The records of the PLOVER gold standard that name two states. */
    static List<Gold> plover(Path file) throws IOException {
        List<Gold> gold = new ArrayList<>();
        for (JsonNode record : new ObjectMapper().readTree(Files.readString(file))) {
            List<String> actors = new ArrayList<>();
            actors.addAll(codes(record.path("source")));
            int sources = actors.size();
            actors.addAll(codes(record.path("target")));
            boolean isPair =
                    actors.size() >= 2 && sources > 0 && actors.stream().allMatch(CoderEvaluation::isState);
            if (isPair && !actors.get(0).equals(actors.get(actors.size() == sources ? 1 : sources))) {
                String event = record.get("event").asText();
                gold.add(new Gold(
                        record.get("id").asText().substring(12),
                        TODAY.getOrDefault(event, event),
                        "",
                        actors.get(0),
                        actors.get(actors.size() == sources ? 1 : sources),
                        record.get("text").asText().replace("{", "").replace("}", "")));
            }
        }
        return gold;
    }

    /** Lines of class, source, target and sentence, parted by bars; the class may tell a mode: {@code AID/negated}. */
    static List<Gold> own(List<String> lines) {
        List<Gold> gold = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(" *\\| *", 4);
                String[] kind = cells[0].split("/", 2);
                String mode = kind.length == 1 ? "" : kind[1];
                gold.add(new Gold("own-" + (gold.size() + 1), kind[0], mode, cells[1], cells[2], cells[3]));
            }
        }
        return gold;
    }

    Score run(boolean isLoud) {
        Map<String, int[]> byClass = new TreeMap<>();
        Map<String, int[]> byFour = new TreeMap<>();
        int bothRight = 0;
        int modes = 0;
        int modesRight = 0;
        for (Gold one : gold) {
            Passage passage = passage(one.text());
            List<CodedEvent> events =
                    EventCoder.standard().code(passage, EntityFinder.standard().find(passage));
            Optional<CodedEvent> first = events.stream().findFirst();
            Optional<CodedEvent> matching =
                    events.stream().filter(event -> states(event, one)).findFirst();
            if (matching.isPresent()) {
                bothRight++;
            }
            Optional<CodedEvent> answer = matching.isPresent() ? matching : first;
            String plover = answer.map(CodedEvent::plover).orElse("none");
            boolean isModeRight = one.mode().isEmpty()
                    || answer.map(CodedEvent::mode).orElse("").equals(one.mode());
            modes += one.mode().isEmpty() ? 0 : 1;
            modesRight += one.mode().isEmpty() || !isModeRight ? 0 : 1;
            count(byClass, one.plover(), plover);
            count(byFour, four(one.plover()), four(plover));
            if (isLoud && (!plover.equals(one.plover()) || matching.isEmpty() || !isModeRight)) {
                System.out.printf(
                        "%s %s %s %s>%s got %s%n    %s%n",
                        one.id(),
                        one.plover(),
                        one.mode(),
                        one.source(),
                        one.target(),
                        answer.map(event -> event.plover() + " " + event.cameo() + " " + event.mode() + " "
                                        + event.source() + ">" + event.target())
                                .orElse("nothing"),
                        one.text());
            }
        }
        if (isLoud) {
            byClass.forEach((name, counts) -> System.out.printf(
                    "%-10s right %d of %d, given %d, F1 %.2f%n", name, counts[0], counts[1], counts[2], f1(counts)));
        }
        return new Score(
                macro(byClass),
                macro(byFour),
                (double) bothRight / gold.size(),
                modesRight + " of " + modes,
                gold.size());
    }

    private static boolean states(CodedEvent event, Gold gold) {
        return event.source().equals(gold.source()) && event.target().equals(gold.target());
    }

    private static void count(Map<String, int[]> counts, String wanted, String got) {
        counts.computeIfAbsent(wanted, any -> new int[3])[1]++;
        counts.computeIfAbsent(got, any -> new int[3])[2]++;
        if (wanted.equals(got)) {
            counts.computeIfAbsent(wanted, any -> new int[3])[0]++;
        }
    }

    private static double macro(Map<String, int[]> counts) {
        return counts.values().stream()
                .filter(one -> one[1] > 0)
                .mapToDouble(CoderEvaluation::f1)
                .average()
                .orElse(0);
    }

    private static double f1(int[] counts) {
        return counts[0] == 0 ? 0 : 2.0 * counts[0] / (counts[1] + counts[2]);
    }

    private static String four(String plover) {
        return switch (plover) {
            case "AGREE", "CONSULT", "SUPPORT" -> "verbal cooperation";
            case "COOPERATE", "AID", "YIELD" -> "material cooperation";
            case "REQUEST", "ACCUSE", "REJECT", "THREATEN" -> "verbal conflict";
            case "none" -> "none";
            default -> "material conflict";
        };
    }

    private static List<String> codes(JsonNode actors) {
        List<String> codes = new ArrayList<>();
        actors.forEach(actor -> codes.add(
                ISO.getOrDefault(actor.path("code").asText(), actor.path("code").asText())));
        return codes;
    }

    private static boolean isState(String code) {
        return code.length() == 3 && !List.of("IGO", "NGO", "IMG", "ISM").contains(code);
    }

    /** A file of the folder {@code shared}, looked for from the working directory upwards. */
    static Optional<Path> shared(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path path = at.resolve("shared").resolve(file);
            if (Files.exists(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    static Passage passage(String text) {
        Tokens tokens = Tokens.of(text);
        var sentence = new Sentence(0, 0, new Span(0, text.length()), 0, tokens.size());
        return new Passage(Field.TEXT, tokens, List.of(sentence));
    }
}
