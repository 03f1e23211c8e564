package org.entente.app.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A request as a route sees it.
 *
 * @param names what stood in the path where the route has a name in braces
 * @param query the query's parameters
 * @param body the JSON object sent along, empty where none was sent
 */
record Request(Map<String, String> names, Map<String, String> query, JsonNode body) {

    String subject() {
        return name("subject");
    }

    VersionName version() {
        return VersionName.parse(name("version"));
    }

    int id() {
        String id = name("id");
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw Refusal.http(404, "HTTP 404 Not Found: schema ids are numbers, got '" + id + "'");
        }
    }

    boolean flag(String parameter) {
        return Boolean.parseBoolean(query.get(parameter));
    }

    String text(String parameter) {
        return query.getOrDefault(parameter, "");
    }

    Show show() {
        if (flag("deletedOnly")) {
            return Show.DELETED;
        }
        return flag("deleted") ? Show.ALL : Show.LIVE;
    }

    /** The Avro schema in the body; what this registry does not keep is refused rather than dropped. */
    String schema() {
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw Refusal.invalidSchema("this registry keeps AVRO schemas only, got type " + type);
        }
        for (String member : new String[] {"references", "metadata", "ruleSet"}) {
            if (!body.path(member).isEmpty()) {
                throw Refusal.invalidSchema("this registry does not keep schemas with " + member);
            }
        }
        String schema = body.path("schema").asText("");
        if (schema.isBlank()) {
            throw Refusal.invalidSchema("empty schema");
        }
        return schema;
    }

    /** Settings that this registry does not have are refused rather than dropped. */
    void refuseOthersThan(String known) {
        body.properties().stream()
                .filter(member ->
                        !member.getKey().equals(known) && !member.getValue().isNull())
                .findFirst()
                .ifPresent(member -> {
                    throw Refusal.http(422, "this registry has no setting '" + member.getKey() + "'");
                });
    }

    private String name(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("route has no {" + name + "}: " + names.keySet());
        }
        return value;
    }
}
