package org.entente.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordMapTest {

    @Test
    void holdsWhatAMapOfBoxedHashesHolds() {
        var random = new Random(7);
        Map<Long, Integer> plain = new HashMap<>();
        var words = new WordMap<Integer>();
        for (int i = 0; i < 5_000; i++) {
            long hash = Tokens.hashOf("word" + random.nextInt(3_000));
            words.put(hash, i);
            plain.put(hash, i);
        }

        for (int i = 0; i < 6_000; i++) {
            long hash = Tokens.hashOf("word" + i);
            assertThat(words.get(hash)).isEqualTo(plain.get(hash));
            assertThat(words.holds(hash)).isEqualTo(plain.containsKey(hash));
        }
    }

    @Test
    void joinsWhatIsKnownOfAWord() {
        var words = new WordMap<Integer>();
        long word = Tokens.hashOf("with");
        words.merge(word, 1, Integer::sum);
        words.merge(word, 4, Integer::sum);

        assertThat(words.getOrDefault(word, 0)).isEqualTo(5);
        assertThat(words.getOrDefault(Tokens.hashOf("without"), 0)).isZero();
    }

    @Test
    void refusesAHashThatNoWordHas() {
        var words = new WordSet();

        assertThat(words.contains(0)).isFalse();
        assertThatThrownBy(() -> words.add(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
