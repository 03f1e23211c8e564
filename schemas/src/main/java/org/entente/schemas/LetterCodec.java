package org.entente.schemas;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Sketch;
import org.entente.schemas.avro.Compare;
import org.entente.schemas.avro.Compared;
import org.entente.schemas.avro.CopyLetter;
import org.entente.schemas.avro.Found;
import org.entente.schemas.avro.Join;
import org.entente.schemas.avro.Moved;
import org.entente.schemas.avro.Supersede;

/** {@link Letter} on {@code copies.letters}. */
final class LetterCodec implements Codec<Letter> {

    @Override
    public Schema schema() {
        return CopyLetter.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Letter letter) {
        return new CopyLetter(letter.to().value(), body(letter));
    }

    private static Object body(Letter letter) {
        if (letter instanceof Letter.Found found) {
            return new Found(List.of(), ByteBuffer.wrap(found.sharers().toBytes()));
        }
        if (letter instanceof Letter.Compare compare) {
            return new Compare(
                    compare.candidates().stream().map(ArticleId::value).toList(),
                    Ties.toAvro(compare.from()),
                    ByteBuffer.wrap(compare.sketch().toBytes()));
        }
        if (letter instanceof Letter.Compared compared) {
            return new Compared(compared.ties().stream().map(Ties::toAvro).toList());
        }
        if (letter instanceof Letter.Supersede supersede) {
            return new Supersede(Ties.toAvro(supersede.by()), Ties.toAvro(supersede.tie()));
        }
        if (letter instanceof Letter.Join join) {
            return new Join(join.member().value());
        }
        return new Moved(Ties.toAvro(((Letter.Moved) letter).story()));
    }

    @Override
    public Letter fromAvro(SpecificRecord avro) {
        var letter = (CopyLetter) avro;
        var to = new ArticleId(letter.getTo());
        Object body = letter.getBody();
        if (body instanceof Found found) {
            return new Letter.Found(to, Ties.sharers(found.getCandidates(), found.getSharers()));
        }
        if (body instanceof Compare compare) {
            return new Letter.Compare(
                    compare.getCandidates().stream().map(ArticleId::new).toList(),
                    Ties.fromAvro(compare.getFrom()),
                    Sketch.of(bytes(compare.getSketch())));
        }
        if (body instanceof Compared compared) {
            return new Letter.Compared(
                    to, compared.getTies().stream().map(Ties::fromAvro).toList());
        }
        if (body instanceof Supersede supersede) {
            return new Letter.Supersede(to, Ties.fromAvro(supersede.getBy()), Ties.fromAvro(supersede.getTie()));
        }
        if (body instanceof Join join) {
            return new Letter.Join(to, new ArticleId(join.getMember()));
        }
        return new Letter.Moved(to, Ties.fromAvro(((Moved) body).getStory()));
    }

    static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public String id(Letter letter) {
        return letter.to() + "." + letter.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + about(letter);
    }

    /** What tells a letter from others of its kind to the same article. */
    private static String about(Letter letter) {
        if (letter instanceof Letter.Found found) {
            return Integer.toHexString(found.sharers().hashCode());
        }
        if (letter instanceof Letter.Compare compare) {
            return compare.from().id().value();
        }
        if (letter instanceof Letter.Compared compared) {
            return Integer.toHexString(compared.ties().hashCode());
        }
        if (letter instanceof Letter.Supersede supersede) {
            return supersede.by().id().value();
        }
        if (letter instanceof Letter.Join join) {
            return join.member().value();
        }
        return ((Letter.Moved) letter).story().id().value();
    }

    @Override
    public String subject(Letter letter) {
        return letter.to().value();
    }

    @Override
    public Instant time(Letter letter) {
        return Instant.EPOCH;
    }
}
