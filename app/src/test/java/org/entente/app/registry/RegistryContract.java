package org.entente.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.app.registry.RawHttp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Entente expects of a schema registry, asked with Confluent's own client and over plain HTTP. Each subclass names a registry;
 * where that one differs by design it says so with a {@link Difference}.
 */
public abstract class RegistryContract {

    private static final int UNUSED_ID = 1_999_999_999;
    private static final int CACHE = 100;
    private static final int LONG_DOC = 200_000;
    private static final byte MAGIC = 0;

    private final String url;
    private final Map<String, String> clientSettings;
    private final Set<Difference> differences;
    private final RawHttp http;
    private final SchemaRegistryClient client;

    /** Every test has a subject and a record name of its own, so that one registry can be asked again and again. */
    private final String subject = "contract-" + UUID.randomUUID();

    private final String name = "R" + UUID.randomUUID().toString().replace("-", "");

    protected RegistryContract(String url, Map<String, String> clientSettings, Difference... differences) {
        this.url = url;
        this.clientSettings = clientSettings;
        this.differences = Set.of(differences);
        this.http = new RawHttp(url, clientSettings.getOrDefault("basic.auth.user.info", ""));
        this.client = new CachedSchemaRegistryClient(url, CACHE, clientSettings);
    }

    // Registration: ids, versions, subjects

    @Test
    void registeredSchemaIsReadBackByItsId() throws Exception {
        int id = client.register(subject, first());

        assertThat(fresh().getSchemaById(id)).isEqualTo(first());
    }

    @Test
    void sameSchemaTwiceIsOneVersion() throws Exception {
        int id = client.register(subject, first());

        int again = fresh().register(subject, first());

        assertThat(again).isEqualTo(id);
        assertThat(client.getAllVersions(subject)).containsExactly(1);
    }

    @Test
    void sameSchemaUnderAnotherSubjectHasTheSameId() throws Exception {
        int id = client.register(subject, first());

        int other = client.register(subject + "-other", first());

        assertThat(other).isEqualTo(id);
    }

    @Test
    void otherSchemaHasAnotherIdAndTheNextVersion() throws Exception {
        int firstId = client.register(subject, first());

        int secondId = client.register(subject, second());

        assertThat(secondId).isNotEqualTo(firstId);
        assertThat(client.getAllVersions(subject)).containsExactly(1, 2);
    }

    @Test
    void latestIsTheVersionRegisteredLast() throws Exception {
        client.register(subject, first());
        int secondId = client.register(subject, second());

        SchemaMetadata latest = fresh().getLatestSchemaMetadata(subject);

        assertThat(latest.getVersion()).isEqualTo(2);
        assertThat(latest.getId()).isEqualTo(secondId);
        assertThat(new AvroSchema(latest.getSchema())).isEqualTo(second());
    }

    @Test
    void versionIsReadWithItsSubjectAndId() throws Exception {
        int id = client.register(subject, first());

        Reply reply = http.get(path("/versions/1"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("subject").asText()).isEqualTo(subject);
        assertThat(reply.body().path("version").asInt()).isEqualTo(1);
        assertThat(reply.body().path("id").asInt()).isEqualTo(id);
        assertThat(new AvroSchema(reply.body().path("schema").asText())).isEqualTo(first());
    }

    @Test
    void schemaOfVersionComesUnwrapped() throws Exception {
        client.register(subject, first());

        Reply reply = http.get(path("/versions/latest/schema"));

        assertThat(new AvroSchema(reply.body().toString())).isEqualTo(first());
    }

    @Test
    void schemaIsFoundUnderItsSubject() throws Exception {
        int id = client.register(subject, first());
        client.register(subject, second());

        SchemaRegistryClient asking = fresh();

        assertThat(asking.getVersion(subject, first())).isEqualTo(1);
        assertThat(asking.getVersion(subject, second())).isEqualTo(2);
        assertThat(asking.getId(subject, first())).isEqualTo(id);
    }

    @Test
    void idKnowsItsSubjects() throws Exception {
        int id = client.register(subject, first());
        client.register(subject + "-other", first());

        Reply reply = http.get("/schemas/ids/" + id + "/subjects");

        if (differs(Difference.NO_SUBJECTS_OF_AN_ID)) {
            assertThat(reply.status()).isEqualTo(404);
        } else {
            assertThat(reply.body().toString()).contains("\"" + subject + "\"", "\"" + subject + "-other\"");
        }
    }

    @Test
    void idKnowsItsVersions() throws Exception {
        int id = client.register(subject, first());
        client.register(subject + "-other", first());

        assertThat(client.getAllVersionsById(id))
                .containsExactlyInAnyOrder(new SubjectVersion(subject, 1), new SubjectVersion(subject + "-other", 1));
    }

    @Test
    void subjectsAreListed() throws Exception {
        client.register(subject, first());

        assertThat(client.getAllSubjects()).contains(subject);
    }

    @Test
    void subjectMayHoldSlashesSpacesAndOtherLetters() throws Exception {
        String odd = subject + "/a b+c%ä";

        http.postSchema("/subjects/" + RawHttp.encoded(odd) + "/versions", first().canonicalString());

        assertThat(client.getAllSubjects()).contains(odd);
        assertThat(http.get("/subjects/" + RawHttp.encoded(odd) + "/versions").body())
                .hasToString("[1]");
    }

    @Test
    void normalizedSchemaIsTheSameHoweverItIsWritten() throws Exception {
        String plain = Schemas.record(name, Schemas.REQUIRED);
        String reordered = plain.replace(
                "{\"name\":\"title\",\"type\":\"string\"}", "{\"type\":{\"type\":\"string\"},\"name\":\"title\"}");

        Reply one = http.postSchema(path("/versions?normalize=true"), plain);
        Reply other = http.postSchema(path("/versions?normalize=true"), reordered);

        assertThat(other.body()).isEqualTo(one.body());
    }

    @Test
    void avroIsAmongTheTypes() throws Exception {
        Reply reply = http.get("/schemas/types");

        assertThat(reply.body().toString()).contains("\"AVRO\"");
    }

    @Test
    void longSchemaIsTaken() throws Exception {
        String doc = "d".repeat(LONG_DOC);
        String field = "{\"name\":\"title\",\"type\":\"string\",\"doc\":\"" + doc + "\"}";

        int id = client.register(subject, new AvroSchema(Schemas.record(name, field)));

        assertThat(fresh().getSchemaById(id).canonicalString()).contains(doc);
    }

    @Test
    void serializersMeetThroughTheRegistry() throws Exception {
        // Given
        GenericRecord article = new GenericData.Record(first().rawSchema());
        article.put("title", "Two states speak");

        // When
        byte[] bytes;
        try (var serializer = new KafkaAvroSerializer(client)) {
            serializer.configure(serdeSettings(), false);
            bytes = serializer.serialize(subject, article);
        }

        // Then
        ByteBuffer wire = ByteBuffer.wrap(bytes);
        assertThat(wire.get()).isEqualTo(MAGIC);
        assertThat(wire.getInt()).isEqualTo(client.getId(subject + "-value", first()));
        try (var deserializer = new KafkaAvroDeserializer(fresh())) {
            deserializer.configure(serdeSettings(), false);
            assertThat(deserializer.deserialize(subject, bytes)).hasToString("{\"title\": \"Two states speak\"}");
        }
    }

    // Compatibility

    @Test
    void levelHasAKnownStart() throws Exception {
        String expected = differs(Difference.LEVEL_IS_NONE_AT_FIRST) ? "NONE" : "BACKWARD";

        assertThat(client.getCompatibility(null)).isEqualTo(expected);
    }

    /**
     * Each line: a level, what happens to the fields, and whether that level lets it pass. Old readers and new data are what forward
     * is about, new readers and old data backward.
     */
    @ParameterizedTest
    @CsvSource({
        "NONE,                add-required,    true",
        "BACKWARD,            add-optional,    true",
        "BACKWARD,            add-required,    false",
        "BACKWARD,            remove-required, true",
        "FORWARD,             add-required,    true",
        "FORWARD,             remove-required, false",
        "FORWARD,             remove-optional, true",
        "FULL,                add-optional,    true",
        "FULL,                remove-optional, true",
        "FULL,                add-required,    false",
        "FULL,                remove-required, false",
        "BACKWARD_TRANSITIVE, add-required,    false",
        "FORWARD_TRANSITIVE,  remove-required, false",
        "FULL_TRANSITIVE,     add-optional,    true",
    })
    void levelDecidesWhatMayFollow(String level, String change, boolean passes) throws Exception {
        AvroSchema before = new AvroSchema(Schemas.record(name, Schemas.before(change)));
        AvroSchema after = new AvroSchema(Schemas.record(name, Schemas.after(change)));
        client.register(subject, before);
        client.updateCompatibility(subject, level);

        boolean answer = client.testCompatibility(subject, after);

        assertThat(answer).isEqualTo(passes);
    }

    /** The third version drops a default that the second brought: the second's data are readable with it, the first's are not. */
    @ParameterizedTest
    @CsvSource({"BACKWARD, true", "BACKWARD_TRANSITIVE, false"})
    void onlyTransitiveLevelsLookFurtherBackThanOneVersion(String level, boolean passes) throws Exception {
        client.updateCompatibility(subject, level);
        registerTwo();
        String third = Schemas.record(name, Schemas.REQUIRED, Schemas.NO_LONGER_OPTIONAL);

        Reply checked = http.postSchema("/compatibility" + path("/versions"), third);
        Reply registered = http.postSchema(path("/versions"), third);

        boolean checkPasses = passes && !differs(Difference.CHECK_LOOKS_AT_ALL_VERSIONS);
        assertThat(checked.body().path("is_compatible").asBoolean()).isEqualTo(checkPasses);
        assertThat(registered.status()).isEqualTo(passes ? 200 : 409);
    }

    @Test
    void incompatibleSchemaIsNotRegistered() throws Exception {
        client.updateCompatibility(subject, "BACKWARD");
        client.register(subject, first());

        Reply reply = http.postSchema(path("/versions"), breaking().canonicalString());

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.errorCode()).isEqualTo(409);
        assertThat(reply.message()).isNotBlank();
        assertThat(fresh().getAllVersions(subject)).containsExactly(1);
    }

    @Test
    void verboseCheckSaysWhatIsInTheWay() throws Exception {
        client.updateCompatibility(subject, "BACKWARD");
        client.register(subject, first());

        List<String> objections = client.testCompatibilityVerbose(subject, breaking());

        assertThat(objections).isNotEmpty();
    }

    @Test
    void verboseCheckHasNothingToSayAboutWhatPasses() throws Exception {
        client.updateCompatibility(subject, "BACKWARD");
        client.register(subject, first());

        List<String> objections = client.testCompatibilityVerbose(subject, second());

        assertThat(objections).isEmpty();
    }

    @Test
    void checkAgainstOneVersionLooksAtThatVersion() throws Exception {
        client.updateCompatibility(subject, "BACKWARD");
        client.register(subject, first());
        client.register(subject, second());
        String candidate = Schemas.record(name, Schemas.REQUIRED, Schemas.NO_LONGER_OPTIONAL);

        Reply againstFirst = http.postSchema("/compatibility" + path("/versions/1"), candidate);
        Reply againstLatest = http.postSchema("/compatibility" + path("/versions/latest"), candidate);

        assertThat(againstFirst.body().path("is_compatible").asBoolean()).isFalse();
        assertThat(againstLatest.body().path("is_compatible").asBoolean()).isTrue();
    }

    @Test
    void levelIsSetReadAndTakenBack() throws Exception {
        client.register(subject, first());

        String set = client.updateCompatibility(subject, "FULL_TRANSITIVE");

        assertThat(set).isEqualTo("FULL_TRANSITIVE");
        assertThat(client.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
        client.deleteCompatibility(subject);
        int code = differs(Difference.LEVEL_OF_SUBJECT_FALLS_BACK) ? 0 : 40408;
        assertThat(http.get("/config/" + subject).errorCode()).isEqualTo(code);
    }

    @Test
    void subjectWithoutLevelHasThatOfAll() throws Exception {
        client.register(subject, first());

        Reply reply = http.get("/config/" + subject + "?defaultToGlobal=true");

        assertThat(reply.body().path("compatibilityLevel").asText()).isEqualTo(client.getCompatibility(null));
    }

    // Deleting

    @Test
    void deletedVersionIsHiddenUnlessAskedFor() throws Exception {
        registerTwo();

        Reply deleted = http.delete(path("/versions/2"));

        assertThat(deleted.body()).hasToString("2");
        assertThat(http.get(path("/versions")).body()).hasToString("[1]");
        assertThat(http.get(path("/versions?deleted=true")).body()).hasToString("[1,2]");
        assertThat(http.get(path("/versions/2")).errorCode()).isEqualTo(40402);
        assertThat(http.get(path("/versions/2?deleted=true")).status()).isEqualTo(200);
        assertThat(fresh().getLatestSchemaMetadata(subject).getVersion()).isEqualTo(1);
    }

    @Test
    void deletedSchemaIsStillReadByItsId() throws Exception {
        int id = client.register(subject, first());

        http.delete(path("/versions/1"));

        assertThat(fresh().getSchemaById(id)).isEqualTo(first());
    }

    @Test
    void versionIsDeletedOnceBeforeItIsDeletedForGood() throws Exception {
        registerTwo();

        Reply tooSoon = http.delete(path("/versions/1?permanent=true"));
        http.delete(path("/versions/1"));
        Reply again = http.delete(path("/versions/1"));
        Reply forGood = http.delete(path("/versions/1?permanent=true"));

        assertThat(tooSoon.errorCode()).isEqualTo(40407);
        assertThat(again.errorCode()).isEqualTo(40406);
        assertThat(forGood.body()).hasToString("1");
        assertThat(http.get(path("/versions?deleted=true")).body()).hasToString("[2]");
    }

    @Test
    void deletedSubjectIsHiddenUnlessAskedFor() throws Exception {
        registerTwo();

        Reply deleted = http.delete(path(""));

        assertThat(deleted.body()).hasToString("[1,2]");
        assertThat(fresh().getAllSubjects()).doesNotContain(subject);
        assertThat(fresh().getAllSubjects(true)).contains(subject);
        assertThat(http.get(path("/versions")).errorCode()).isEqualTo(40401);
        assertThat(http.get(path("/versions/latest")).errorCode()).isEqualTo(40401);
    }

    @Test
    void subjectIsDeletedOnceBeforeItIsDeletedForGood() throws Exception {
        registerTwo();

        Reply tooSoon = http.delete(path("?permanent=true"));
        http.delete(path(""));
        Reply again = http.delete(path(""));
        Reply forGood = http.delete(path("?permanent=true"));

        assertThat(tooSoon.errorCode()).isEqualTo(40405);
        assertThat(again.errorCode()).isEqualTo(40404);
        assertThat(forGood.body()).hasToString("[1,2]");
        assertThat(fresh().getAllSubjects(true)).doesNotContain(subject);
    }

    @Test
    void schemaDeletedForGoodIsGone() throws Exception {
        int id = client.register(subject, first());

        http.delete(path(""));
        http.delete(path("?permanent=true"));

        assertThat(http.get("/schemas/ids/" + id).errorCode()).isEqualTo(40403);
    }

    @Test
    void deletedSchemaComesBackAsANewVersionWithItsOldId() throws Exception {
        int id = client.register(subject, first());
        http.delete(path(""));

        Reply again = http.postSchema(path("/versions"), first().canonicalString());

        assertThat(again.body().path("id").asInt()).isEqualTo(id);
        assertThat(http.get(path("/versions")).body()).hasToString("[2]");
    }

    @Test
    void deletedVersionsNoLongerStandInTheWay() throws Exception {
        client.updateCompatibility(subject, "BACKWARD");
        client.register(subject, first());
        http.delete(path("/versions/1"));

        Reply reply = http.postSchema(path("/versions"), breaking().canonicalString());

        assertThat(reply.status()).isEqualTo(200);
    }

    // Mode

    @Test
    void registryTakesChangesByDefault() throws Exception {
        Reply reply = http.get("/mode");

        if (differs(Difference.NO_MODES)) {
            assertThat(reply.status()).isEqualTo(404);
        } else {
            assertThat(reply.body().path("mode").asText()).isEqualTo("READWRITE");
        }
    }

    @Test
    void readOnlySubjectTakesNothingUntilItIsOpenedAgain() throws Exception {
        Reply closed = http.put("/mode/" + subject, "{\"mode\":\"READONLY\"}");
        Reply refused = http.postSchema(path("/versions"), first().canonicalString());
        Reply opened = http.put("/mode/" + subject, "{\"mode\":\"READWRITE\"}");
        Reply taken = http.postSchema(path("/versions"), first().canonicalString());

        assertThat(taken.status()).isEqualTo(200);
        if (differs(Difference.NO_MODES)) {
            assertThat(closed.status()).isEqualTo(404);
            assertThat(refused.status()).isEqualTo(200);
        } else {
            assertThat(closed.body().path("mode").asText()).isEqualTo("READONLY");
            assertThat(refused.errorCode()).isEqualTo(42205);
            assertThat(opened.body().path("mode").asText()).isEqualTo("READWRITE");
        }
    }

    @Test
    void subjectWithoutModeSaysSo() throws Exception {
        Reply reply = http.get("/mode/" + subject);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errorCode()).isEqualTo(differs(Difference.NO_MODES) ? 0 : 40409);
    }

    @Test
    void wordThatIsNoModeIsRefused() throws Exception {
        Reply reply = http.put("/mode/" + subject, "{\"mode\":\"SIDEWAYS\"}");

        assertThat(reply.status()).isEqualTo(differs(Difference.NO_MODES) ? 404 : 422);
        assertThat(reply.errorCode()).isEqualTo(differs(Difference.NO_MODES) ? 0 : 42204);
    }

    // Errors

    @ParameterizedTest
    @ValueSource(strings = {"/versions", "/versions/1", "/versions/latest"})
    void unknownSubjectIsNamedByItsCode(String rest) throws Exception {
        Reply reply = http.get(path(rest));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errorCode()).isEqualTo(40401);
        assertThat(reply.message()).contains(subject);
    }

    @Test
    void clientSeesTheCodeOfAnUnknownSubject() {
        assertRefused(() -> client.getLatestSchemaMetadata(subject), 404, 40401);
        assertRefused(() -> client.deleteSubject(subject), 404, 40401);
    }

    @Test
    void unknownVersionIsNamedByItsCode() throws Exception {
        client.register(subject, first());

        assertThat(http.get(path("/versions/9")).errorCode()).isEqualTo(40402);
        assertThat(http.delete(path("/versions/9")).errorCode()).isEqualTo(40402);
    }

    @Test
    void unknownIdIsNamedByItsCode() {
        assertRefused(() -> client.getSchemaById(UNUSED_ID), 404, 40403);
    }

    @Test
    void unknownSchemaOfAKnownSubjectIsNamedByItsCode() throws Exception {
        client.register(subject, first());

        assertRefused(() -> client.getVersion(subject, breaking()), 404, 40403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"type\":\"nosuchtype\"}", "{\"type\":\"record\",\"name\":\"NoFields\"}", "\\u0000"})
    void textThatIsNoSchemaIsRefused(String schema) throws Exception {
        Reply reply = http.postSchema(path("/versions"), schema);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorCode()).isEqualTo(42201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "newest"})
    void textThatIsNoVersionIsRefused(String version) throws Exception {
        client.register(subject, first());

        Reply reply = http.get(path("/versions/" + version));

        if (differs(Difference.ANY_TEXT_IS_A_VERSION)) {
            assertThat(reply.errorCode()).isIn(40401, 40402);
        } else {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.errorCode()).isEqualTo(42202);
        }
    }

    @Test
    void wordThatIsNoLevelIsRefused() throws Exception {
        Reply reply = http.put("/config/" + subject, "{\"compatibility\":\"SIDEWAYS\"}");

        assertThat(reply.status()).isEqualTo(differs(Difference.UNREADABLE_IS_PLAIN_400) ? 400 : 422);
        assertThat(reply.errorCode()).isEqualTo(differs(Difference.UNREADABLE_IS_PLAIN_400) ? 0 : 42203);
    }

    @Test
    void referenceToAnUnknownSchemaIsRefused() throws Exception {
        String body = "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"A\\\",\\\"fields\\\":"
                + "[{\\\"name\\\":\\\"b\\\",\\\"type\\\":\\\"contract.B\\\"}]}\",\"references\":"
                + "[{\"name\":\"contract.B\",\"subject\":\"" + subject + "-none\",\"version\":1}]}";

        Reply reply = http.post(path("/versions"), body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorCode()).isEqualTo(42201);
    }

    @Test
    void brokenJsonIsTheCallersFault() throws Exception {
        Reply reply = http.post(path("/versions"), "{\"schema\":");

        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.errorCode()).isEqualTo(differs(Difference.UNREADABLE_IS_PLAIN_400) ? 0 : reply.status());
    }

    @Test
    void unknownPathIsNotFound() throws Exception {
        Reply reply = http.get("/no/such/path");

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void answersAreOfConfluentsType() throws Exception {
        Reply reply = http.send("GET", "/subjects", "", Map.of("Accept", "application/vnd.schemaregistry.v1+json"));

        assertThat(reply.type()).startsWith("application/vnd.schemaregistry.v1+json");
    }

    @Test
    void plainJsonIsGivenToWhoAsksForIt() throws Exception {
        Reply reply = http.send("GET", "/subjects", "", Map.of("Accept", "application/json"));

        assertThat(reply.type()).startsWith("application/json");
    }

    /** The registry asked past the client's cache. */
    private SchemaRegistryClient fresh() {
        return new CachedSchemaRegistryClient(url, CACHE, clientSettings);
    }

    private Map<String, Object> serdeSettings() {
        return Map.of("schema.registry.url", url);
    }

    private void registerTwo() throws Exception {
        client.register(subject, first());
        client.register(subject, second());
    }

    private AvroSchema first() {
        return new AvroSchema(Schemas.record(name, Schemas.REQUIRED));
    }

    /** May follow the first at every level. */
    private AvroSchema second() {
        return new AvroSchema(Schemas.record(name, Schemas.REQUIRED, Schemas.OPTIONAL));
    }

    /** May not follow the first where new readers must understand old data. */
    private AvroSchema breaking() {
        return new AvroSchema(Schemas.record(name, Schemas.REQUIRED, Schemas.REQUIRED_TOO));
    }

    private String path(String rest) {
        return "/subjects/" + subject + rest;
    }

    private boolean differs(Difference difference) {
        return differences.contains(difference);
    }

    private static void assertRefused(ThrowingCallable request, int status, int code) {
        assertThatThrownBy(request).isInstanceOfSatisfying(RestClientException.class, refusal -> {
            assertThat(refusal.getStatus()).isEqualTo(status);
            assertThat(refusal.getErrorCode()).isEqualTo(code);
        });
    }
}
