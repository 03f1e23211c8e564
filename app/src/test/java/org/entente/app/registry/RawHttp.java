package org.entente.app.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Requests to a registry as they go over the wire, for what Confluent's client hides or never asks. */
final class RawHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONFLUENT = "application/vnd.schemaregistry.v1+json";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String userInfo;

    /** What came back; the body is missing where it was not JSON. */
    record Reply(int status, String type, JsonNode body) {

        int errorCode() {
            return body.path("error_code").asInt();
        }

        String message() {
            return body.path("message").asText();
        }
    }

    /** Asks as a user and password joined by a colon, or as nobody if that is empty. */
    RawHttp(String url, String userInfo) {
        this.url = url;
        this.userInfo = userInfo;
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", Map.of());
    }

    Reply delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "", Map.of());
    }

    Reply put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body, Map.of("Content-Type", CONFLUENT));
    }

    Reply post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, Map.of("Content-Type", CONFLUENT));
    }

    /** Registers under a subject, or checks or looks up there, by the path. */
    Reply postSchema(String path, String schema) throws IOException, InterruptedException {
        return post(path, body(schema));
    }

    Reply send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!userInfo.isEmpty()) {
            byte[] bytes = userInfo.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Reply(response.statusCode(), type, json(response.body()));
    }

    static String body(String schema) {
        return JSON.createObjectNode().put("schema", schema).toString();
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
