package org.entente.analysis.status;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;

/** Finds who says what a sentence tells. */
final class SpeakerFinder {

    private final Scene scene;
    private final Words words;
    private final List<Entity> named;

    SpeakerFinder(Scene scene, List<Entity> named) {
        this.scene = scene;
        this.words = scene.words();
        this.named = List.copyOf(named);
    }

    /** The person or organ beside a verb of saying. */
    Optional<String> speaker() {
        for (Cue cue : scene.cues()) {
            if (cue.kind() != CueKind.SAY || !cue.isVerb()) {
                continue;
            }
            Optional<String> best = Optional.empty();
            int bestDistance = 7;
            for (Entity entity : named) {
                if (entity.type() != EntityType.PERSON && entity.type() != EntityType.ORGAN) {
                    continue;
                }
                int first = words.firstAtOrAfter(entity.start());
                int end = words.firstAtOrAfter(entity.end());
                int distance = end <= cue.first() ? cue.first() - end : first - cue.end();
                if (distance >= 0 && distance < bestDistance) {
                    best = Optional.of(entity.name());
                    bestDistance = distance;
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }
}
