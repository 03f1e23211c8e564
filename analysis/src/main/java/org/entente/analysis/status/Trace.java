package org.entente.analysis.status;

import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/** Hears what the reader did with each sentence that named a status: the claim it made, or why it made none. */
public interface Trace {

    /** Hears nothing. */
    Trace NONE = new Trace() {
        @Override
        public void claimed(Passage passage, Sentence sentence, Claim claim, String why) {}

        @Override
        public void passedOver(Passage passage, Sentence sentence, String rule, String reason) {}
    };

    /**
     * A claim was read.
     *
     * @param why the construction that gave the pair, and the cues that gave the modality, in order from the label
     */
    void claimed(Passage passage, Sentence sentence, Claim claim, String why);

    /**
     * A sentence, or one label in it, made no claim.
     *
     * @param rule the rule that held it
     * @param reason the same in words
     */
    void passedOver(Passage passage, Sentence sentence, String rule, String reason);
}
