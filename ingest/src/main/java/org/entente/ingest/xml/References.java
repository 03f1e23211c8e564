package org.entente.ingest.xml;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Replaces references, named or numbered, by the characters they stand for. */
final class References {

    private static final int LONGEST_NAME = 32;
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private final Map<String, String> declared;
    private final Set<String> repairs;

    /**
     * @param declared by the document itself, already replaced
     * @param repairs hears of what had to be put right
     */
    References(Map<String, String> declared, Set<String> repairs) {
        this.declared = declared;
        this.repairs = repairs;
    }

    String replaced(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at);
            int end = endOfName(text, at + 1);
            boolean whole = end < text.length() && text.charAt(end) == ';' && end > at + 1;
            String name = text.substring(at + 1, end);
            if (whole && append(name, out)) {
                from = end + 1;
            } else {
                repairs.add("bare ampersand");
                out.append('&');
                from = at + 1;
            }
            at = text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int endOfName(String text, int from) {
        int end = from;
        int most = Math.min(text.length(), from + LONGEST_NAME);
        while (end < most && isNamePart(text.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean first) {
        return Character.isLetterOrDigit(c)
                || (first && c == '#')
                || (!first && (c == '_' || c == '-' || c == '.' || c == ':'));
    }

    private boolean append(String name, StringBuilder out) {
        if (name.startsWith("#")) {
            return appendNumber(name.substring(1), out);
        }
        String own = declared.get(name);
        if (own != null) {
            out.append(own);
            return true;
        }
        String standard = name.equals("apos") ? "'" : Entities.getByName(name);
        if (standard.isEmpty()) {
            return false;
        }
        if (!OF_XML.contains(name)) {
            repairs.add("HTML entity");
        }
        out.append(standard);
        return true;
    }

    private boolean appendNumber(String digits, StringBuilder out) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        int point;
        try {
            point = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return false;
        }
        if (Characters.isOfWindows(point)) {
            repairs.add("character number of windows-1252");
            out.append(Characters.ofWindows(point));
            return true;
        }
        if (!Characters.isAllowed(point)) {
            repairs.add("control characters");
            return true;
        }
        out.appendCodePoint(point);
        return true;
    }
}
