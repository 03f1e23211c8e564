package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;

/** Finds the states that a sentence names as peers of another, or that do the same: {@code peers.csv}. */
final class PeerFinder {

    private static final int NAME_WITHIN = 3;

    /** How far before "after" the number may stand: "the third in the region to have that rank after". */
    private static final int COUNTED_WITHIN = 16;

    private final PhraseTable<Boolean> peers;
    private final PhraseTable<Boolean> echoes;

    private PeerFinder(PhraseTable<Boolean> peers, PhraseTable<Boolean> echoes) {
        this.peers = peers;
        this.echoes = echoes;
    }

    static PeerFinder standard() {
        var peers = new PhraseTable<Boolean>();
        var echoes = new PhraseTable<Boolean>();
        for (DataFile.Row row :
                DataFile.beside(PeerFinder.class, "peers.csv", 2).rows()) {
            for (String phrase : row.list(1)) {
                switch (row.get(0)) {
                    case "peer" -> peers.add(Words.asRead(phrase), true);
                    case "echo" -> echoes.add(Words.asRead(phrase), true);
                    default -> throw new IllegalStateException(row.place() + ": no such kind: " + row.get(0));
                }
            }
        }
        return new PeerFinder(peers, echoes);
    }

    /** The states listed as peers. */
    List<String> peersIn(Scene scene) {
        var found = new ArrayList<String>();
        Words words = scene.words();
        for (PhraseTable.Hit<Boolean> hit : find(peers, words)) {
            for (ActorGroup group : scene.groups()) {
                int gap = group.first() - hit.endToken();
                boolean near = gap >= 0 && gap <= NAME_WITHIN;
                boolean listed = gap > NAME_WITHIN && Listing.opens(words, hit.endToken(), group.first());
                if ((near || listed) && !group.possessive()) {
                    found.addAll(joinsBloc(scene, hit, group) ? List.of() : group.actors());
                    break;
                }
            }
        }
        if (found.isEmpty()) {
            found.addAll(forerunners(scene));
        }
        return found;
    }

    /** "The third country to have that rank after Oman and Malta": those before it have it too. */
    private static List<String> forerunners(Scene scene) {
        Words words = scene.words();
        for (ActorGroup group : scene.groups()) {
            int after = words.is(group.first() - 1, "the") ? group.first() - 2 : group.first() - 1;
            boolean set = words.is(after, "after") && !group.possessive() && words.endsNoun(group.end());
            for (int i = after - 1; set && i >= Math.max(1, after - COUNTED_WITHIN); i--) {
                if (WordList.ORDINAL.holds(words, i) && WordList.DETERMINER.holds(words, i - 1)) {
                    return group.actors();
                }
            }
        }
        return List.of();
    }

    /** Who joins a bloc is no peer of it, nor of whom that angers. */
    private static boolean joinsBloc(Scene scene, PhraseTable.Hit<Boolean> hit, ActorGroup group) {
        boolean ofBloc = Pairs.isBloc(group.actors().get(0))
                || any(
                        scene.labels(),
                        label -> label.form() == LabelForm.BLOC
                                && label.first() < group.first()
                                && label.end() > hit.endToken());
        return ofBloc && scene.words().folded(hit.firstToken()).startsWith("join");
    }

    /** "... and Oman does likewise": Oman is no party to what the sentence tells besides. */
    List<ActorGroup> withoutEcho(Words words, List<ActorGroup> groups) {
        List<PhraseTable.Hit<Boolean>> hits = find(echoes, words);
        if (hits.isEmpty()) {
            return groups;
        }
        return groups.stream()
                .map(group -> any(
                                hits,
                                hit -> group.end() <= hit.firstToken()
                                        && hit.firstToken() - group.end() <= 1
                                        && group.first() > 0
                                        && !isOfNamed(words, groups, hit))
                        ? group.as(ActorGroup.Part.OUTSIDE)
                        : group)
                .toList();
    }

    boolean hasEcho(Words words) {
        return !find(echoes, words).isEmpty();
    }

    /** The state that does the same as was told before. */
    Optional<ActorGroup> echoIn(Scene scene) {
        Words words = scene.words();
        for (PhraseTable.Hit<Boolean> hit : find(echoes, words)) {
            ActorGroup nearest = null;
            for (ActorGroup group : scene.groups()) {
                if (group.end() <= hit.firstToken() && hit.firstToken() - group.end() <= NAME_WITHIN) {
                    nearest = group;
                }
            }
            boolean verbAlone = hit.endToken() - hit.firstToken() == 1;
            int before = hit.firstToken() - 1;
            if (verbAlone && (words.is(before, "to") || WordList.MODAL.holds(words, before))) {
                // "Oman to follow": not yet.
                continue;
            }
            boolean object =
                    (verbAlone && WordList.DETERMINER.holds(words, hit.endToken()) && !isDay(words, hit.endToken()))
                            || isOfNamed(words, scene.groups(), hit);
            if (nearest != null && !object && !(verbAlone && words.is(hit.endToken(), "by"))) {
                return Optional.of(nearest);
            }
        }
        return Optional.empty();
    }

    /** "Followed Oman in breaking": who did it first stands behind. */
    private static boolean isOfNamed(Words words, List<ActorGroup> groups, PhraseTable.Hit<Boolean> hit) {
        return !words.isPunctuation(hit.endToken())
                && any(groups, group -> group.first() >= hit.endToken() && group.first() - hit.endToken() <= 1);
    }

    /** "Follows the next day", "a week later": when, not what. */
    private static boolean isDay(Words words, int determiner) {
        return WordList.TIME_UNIT.holds(words, determiner + 1) || WordList.TIME_UNIT.holds(words, determiner + 2);
    }

    private static List<PhraseTable.Hit<Boolean>> find(PhraseTable<Boolean> table, Words words) {
        var hits = new ArrayList<PhraseTable.Hit<Boolean>>();
        for (int i = 0; i < words.size(); i++) {
            if (table.begins(words.hash(i))) {
                table.longestAt(words.hashes(), i, words.size()).ifPresent(hits::add);
            }
        }
        return hits;
    }
}
