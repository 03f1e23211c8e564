package org.entente.app.registry;

import static org.entente.app.registry.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.app.registry.Entry.SchemaVersion;

/** The table of the registry's requests: what can be asked, and the JSON it is answered with. */
final class Routes {

    private static final String NORMALIZE = "normalize";

    private final Registry registry;
    private final List<Route> table = new ArrayList<>();

    private record Route(String method, PathPattern pattern, Function<Request, JsonNode> answer) {}

    /** A route found for a request: how to answer, and what stands for the names in its path. */
    record Found(Function<Request, JsonNode> answer, Map<String, String> names) {}

    Routes(Registry registry) {
        this.registry = registry;
        add("GET", "/", request -> object());

        add("GET", "/subjects", this::subjects);
        add("POST", "/subjects/{subject}", this::lookUp);
        add("DELETE", "/subjects/{subject}", this::deleteSubject);
        add("GET", "/subjects/{subject}/versions", this::versions);
        add("POST", "/subjects/{subject}/versions", this::register);
        add("GET", "/subjects/{subject}/versions/{version}", this::version);
        add("DELETE", "/subjects/{subject}/versions/{version}", this::deleteVersion);
        add("GET", "/subjects/{subject}/versions/{version}/schema", this::versionSchema);
        add("GET", "/subjects/{subject}/versions/{version}/referencedby", this::referencedBy);

        add("GET", "/schemas", this::schemas);
        add("GET", "/schemas/types", request -> Json.texts(List.of("AVRO")));
        add("GET", "/schemas/ids/{id}", this::schemaById);
        add("GET", "/schemas/ids/{id}/schema", this::schemaTextById);
        add("GET", "/schemas/ids/{id}/subjects", this::subjectsById);
        add("GET", "/schemas/ids/{id}/versions", this::versionsById);

        add("POST", "/compatibility/subjects/{subject}/versions", this::checkAgainstSubject);
        add("POST", "/compatibility/subjects/{subject}/versions/{version}", this::checkAgainstVersion);

        add("GET", "/config", request -> level(registry.level()));
        add("PUT", "/config", request -> setLevel(Optional.empty(), request));
        add("DELETE", "/config", request -> level(registry.resetLevel(Optional.empty())));
        add("GET", "/config/{subject}", this::subjectLevel);
        add("PUT", "/config/{subject}", request -> setLevel(Optional.of(request.subject()), request));
        add("DELETE", "/config/{subject}", request -> level(registry.resetLevel(Optional.of(request.subject()))));

        add("GET", "/mode", request -> mode(registry.mode()));
        add("PUT", "/mode", request -> setMode(Optional.empty(), request));
        add("DELETE", "/mode", request -> mode(registry.resetMode(Optional.empty())));
        add("GET", "/mode/{subject}", this::subjectMode);
        add("PUT", "/mode/{subject}", request -> setMode(Optional.of(request.subject()), request));
        add("DELETE", "/mode/{subject}", request -> mode(registry.resetMode(Optional.of(request.subject()))));

        add("GET", "/contexts", request -> Json.texts(List.of(".")));
    }

    /** The route for a request, or the refusal that says whether the path or only the method is unknown. */
    Found find(String method, String rawPath) {
        boolean pathKnown = false;
        for (Route route : table) {
            Optional<Map<String, String>> names = route.pattern().match(rawPath);
            if (names.isPresent() && route.method().equals(method)) {
                return new Found(route.answer(), names.get());
            }
            pathKnown |= names.isPresent();
        }
        throw pathKnown ? Refusal.http(405, "HTTP 405 Method Not Allowed") : Refusal.http(404, "HTTP 404 Not Found");
    }

    private void add(String method, String pattern, Function<Request, JsonNode> answer) {
        table.add(new Route(method, PathPattern.of(pattern), answer));
    }

    private JsonNode subjects(Request request) {
        return Json.texts(registry.subjects(request.show(), request.text("subjectPrefix")));
    }

    private JsonNode lookUp(Request request) {
        return full(registry.lookUp(request.subject(), request.schema(), request.flag(NORMALIZE), request.show()));
    }

    private JsonNode register(Request request) {
        return object().put("id", registry.register(request.subject(), request.schema(), request.flag(NORMALIZE)));
    }

    private JsonNode deleteSubject(Request request) {
        return Json.numbers(registry.deleteSubject(request.subject(), request.flag("permanent")));
    }

    private JsonNode versions(Request request) {
        return Json.numbers(registry.versions(request.subject(), request.show()).stream()
                .map(SchemaVersion::version)
                .toList());
    }

    private JsonNode version(Request request) {
        return full(registry.version(request.subject(), request.version(), request.show()));
    }

    private JsonNode versionSchema(Request request) {
        return Json.raw(registry.version(request.subject(), request.version(), request.show())
                .schema());
    }

    private JsonNode referencedBy(Request request) {
        registry.version(request.subject(), request.version(), request.show());
        return Json.numbers(List.of());
    }

    private JsonNode deleteVersion(Request request) {
        return Json.number(registry.deleteVersion(request.subject(), request.version(), request.flag("permanent")));
    }

    private JsonNode schemas(Request request) {
        return Json.objects(
                registry.schemas(request.show(), request.text("subjectPrefix"), request.flag("latestOnly")).stream()
                        .map(Routes::full)
                        .toList());
    }

    private JsonNode schemaById(Request request) {
        return object().put("schema", registry.schema(request.id()));
    }

    private JsonNode schemaTextById(Request request) {
        return Json.raw(registry.schema(request.id()));
    }

    private JsonNode subjectsById(Request request) {
        return Json.texts(registry.uses(request.id(), request.show()).stream()
                .map(SchemaVersion::subject)
                .distinct()
                .toList());
    }

    private JsonNode versionsById(Request request) {
        return Json.objects(registry.uses(request.id(), request.show()).stream()
                .sorted(Comparator.comparing(SchemaVersion::subject).thenComparing(SchemaVersion::version))
                .map(use -> object().put("subject", use.subject()).put("version", use.version()))
                .toList());
    }

    private JsonNode checkAgainstSubject(Request request) {
        return verdict(request, registry.objections(request.subject(), request.schema(), request.flag(NORMALIZE)));
    }

    private JsonNode checkAgainstVersion(Request request) {
        return verdict(
                request,
                registry.objections(request.subject(), request.version(), request.schema(), request.flag(NORMALIZE)));
    }

    private static JsonNode verdict(Request request, List<String> objections) {
        ObjectNode verdict = object().put("is_compatible", objections.isEmpty());
        return request.flag("verbose") ? verdict.set("messages", Json.texts(objections)) : verdict;
    }

    private JsonNode subjectLevel(Request request) {
        if (request.flag("defaultToGlobal")) {
            return level(registry.level(request.subject()));
        }
        return level(registry.ownLevel(request.subject()).orElseThrow(() -> Refusal.noLevelOf(request.subject())));
    }

    private JsonNode setLevel(Optional<String> subject, Request request) {
        String name = request.body().path("compatibility").asText("");
        CompatibilityLevel level = CompatibilityLevel.forName(name.toUpperCase(Locale.ROOT));
        if (level == null) {
            throw Refusal.invalidLevel(name);
        }
        request.refuseOthersThan("compatibility");
        registry.setLevel(subject, level);
        return object().put("compatibility", level.name);
    }

    private static JsonNode level(CompatibilityLevel level) {
        return object().put("compatibilityLevel", level.name);
    }

    private JsonNode subjectMode(Request request) {
        if (request.flag("defaultToGlobal")) {
            return mode(registry.mode(request.subject()));
        }
        return mode(registry.ownMode(request.subject()).orElseThrow(() -> Refusal.noModeOf(request.subject())));
    }

    private JsonNode setMode(Optional<String> subject, Request request) {
        String name = request.body().path("mode").asText("");
        Mode mode = Mode.named(name).orElseThrow(() -> Refusal.invalidMode(name));
        registry.setMode(subject, mode);
        return mode(mode);
    }

    private static JsonNode mode(Mode mode) {
        return object().put("mode", mode.name());
    }

    private static ObjectNode full(SchemaVersion version) {
        return object().put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.schema());
    }
}
