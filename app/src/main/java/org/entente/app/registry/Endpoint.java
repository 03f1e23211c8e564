package org.entente.app.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP in front of the routes: credentials, content types, the size of bodies, and every failure as JSON with its code. */
final class Endpoint implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private static final String CONFLUENT_V1 = "application/vnd.schemaregistry.v1+json";
    private static final List<String> TYPES =
            List.of(CONFLUENT_V1, "application/vnd.schemaregistry+json", "application/json");
    private static final List<String> OTHER_TYPES_TAKEN = List.of("application/octet-stream");
    private static final String HEALTH = "/";

    private final Routes routes;
    private final Optional<Credentials> credentials;
    private final int bodyLimit;

    private record Answer(int status, JsonNode body) {}

    Endpoint(Routes routes, Optional<Credentials> credentials, int bodyLimit) {
        this.routes = routes;
        this.credentials = credentials;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] bytes = Json.write(answer.body());
            exchange.getResponseHeaders().set("Content-Type", typeFor(exchange));
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            checkCredentials(exchange);
            Routes.Found route = routes.find(
                    exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
            var request = new Request(route.names(), query(exchange), body(exchange));
            return new Answer(200, route.answer().apply(request));
        } catch (Refusal refusal) {
            return new Answer(refusal.status(), error(refusal.code(), refusal.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError()
                    .addKeyValue("path", exchange.getRequestURI().getPath())
                    .setCause(e)
                    .log("registry request failed");
            return new Answer(500, error(500, "Internal Server Error"));
        }
    }

    private static JsonNode error(int code, @Nullable String message) {
        return Json.object().put("error_code", code).put("message", message);
    }

    private void checkCredentials(HttpExchange exchange) {
        boolean open = exchange.getRequestURI().getRawPath().equals(HEALTH) || credentials.isEmpty();
        if (open || credentials.get().isShownBy(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return;
        }
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"schema registry\"");
        throw Refusal.http(401, "Unauthorized");
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(bodyLimit + 1);
        if (bytes.length > bodyLimit) {
            throw Refusal.http(413, "the request is larger than the " + bodyLimit + " bytes that this registry takes");
        }
        if (bytes.length == 0) {
            return Json.object();
        }
        checkContentType(exchange.getRequestHeaders().getFirst("Content-Type"));
        JsonNode body = parse(bytes);
        if (!body.isObject()) {
            throw Refusal.http(422, "the request's body must be a JSON object");
        }
        return body;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return Json.read(bytes);
        } catch (IOException e) {
            throw Refusal.http(400, "the request's body is not JSON: " + e.getMessage());
        }
    }

    private static void checkContentType(@Nullable String header) {
        String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type) && !OTHER_TYPES_TAKEN.contains(type)) {
            throw Refusal.http(415, "HTTP 415 Unsupported Media Type");
        }
    }

    /** The first of our types that the caller asks for by name; Confluent's own otherwise. */
    private static String typeFor(HttpExchange exchange) {
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return TYPES.stream().filter(wanted::contains).findFirst().orElse(CONFLUENT_V1);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        var parameters = new HashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.http(400, "the query is not well encoded: " + text);
        }
    }
}
