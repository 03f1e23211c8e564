package org.entente.schemas.settings;

import java.util.Optional;

/**
 * One setting that a service asked for, as it is documented.
 *
 * @param name as it is written; a prefix ends with a dot
 * @param kind what its value looks like, in words
 * @param fallback what holds where it is not set; empty if it must be set
 */
public record Setting(String name, String kind, Optional<String> fallback) {}
