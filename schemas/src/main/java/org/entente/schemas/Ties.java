package org.entente.schemas;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.Candidate;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Judgement;
import org.entente.analysis.dedupe.Seniority;
import org.entente.analysis.dedupe.Sharers;
import org.entente.analysis.dedupe.Tie;
import org.entente.schemas.avro.CandidateFound;
import org.entente.schemas.avro.SeniorArticle;
import org.entente.schemas.avro.TieFound;

/** What the messages and the store of story-finding share. */
final class Ties {

    private Ties() {}

    static TieFound toAvro(Tie tie) {
        return new TieFound(
                tie.other().value(),
                tie.otherIsEarlier(),
                tie.judgement().relation().code(),
                new TreeMap<>(tie.judgement().figures()),
                toAvro(tie.story()));
    }

    static Tie fromAvro(TieFound tie) {
        return new Tie(
                new ArticleId(tie.getOther()),
                tie.getOtherIsEarlier(),
                new Judgement(CopyRelation.ofCode(tie.getRelation()), new TreeMap<>(tie.getFigures())),
                fromAvro(tie.getStory()));
    }

    static SeniorArticle toAvro(Seniority seniority) {
        return new SeniorArticle(seniority.id().value(), seniority.at(), seniority.traces());
    }

    static Seniority fromAvro(SeniorArticle senior) {
        return new Seniority(senior.getAt(), senior.getTraces(), new ArticleId(senior.getId()));
    }

    /** What was written one by one is read as well. */
    static Sharers sharers(List<CandidateFound> oneByOne, ByteBuffer packed) {
        return oneByOne.isEmpty()
                ? Sharers.of(LetterCodec.bytes(packed))
                : Sharers.of(oneByOne.stream().map(Ties::fromAvro).toList());
    }

    private static Candidate fromAvro(CandidateFound candidate) {
        return new Candidate(new ArticleId(candidate.getArticle()), candidate.getVotes(), candidate.getWords());
    }
}
