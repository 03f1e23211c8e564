package org.entente.ingest.xml;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Replaces references, named or numbered, by the characters they stand for. */
final class References {

    private static final int LONGEST_NAME = 32;
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    /** So much the texts that a document declares may add to it in all. */
    private static final int MOST_ADDED = 256 * 1024;

    private final Map<String, String> declared;
    private final Set<String> repairs;
    private int added;

    /**
     * @param declared by the document itself, already replaced
     * @param repairs hears of what had to be put right
     */
    References(Map<String, String> declared, Set<String> repairs) {
        this.declared = declared;
        this.repairs = repairs;
    }

    String replaced(String text) {
        return replaced(text, 0, text.length());
    }

    /** The characters of a text between two places, so that a long one need not be copied first. */
    String replaced(String text, int begin, int end) {
        int at = next(text, begin, end);
        if (at < 0) {
            return text.substring(begin, end);
        }
        var out = new StringBuilder(end - begin);
        int from = begin;
        while (at >= 0) {
            out.append(text, from, at);
            int nameEnd = endOfName(text, at + 1, end);
            boolean whole = nameEnd < end && text.charAt(nameEnd) == ';' && nameEnd > at + 1;
            String name = text.substring(at + 1, nameEnd);
            if (whole && append(name, out)) {
                from = nameEnd + 1;
            } else {
                repairs.add("bare ampersand");
                out.append('&');
                from = at + 1;
            }
            at = next(text, from, end);
        }
        return out.append(text, from, end).toString();
    }

    private static int next(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == '&') {
                return at;
            }
        }
        return -1;
    }

    private static int endOfName(String text, int from, int last) {
        int end = from;
        int most = Math.min(last, from + LONGEST_NAME);
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
            if (added + own.length() > MOST_ADDED) {
                repairs.add("entities that add more than " + MOST_ADDED + " characters");
                return false;
            }
            added += own.length();
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
