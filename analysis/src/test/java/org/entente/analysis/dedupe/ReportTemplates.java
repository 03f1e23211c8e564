package org.entente.analysis.dedupe;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Short reports by template, filled with states and their capitals. */
final class ReportTemplates {

    private static final String[][] STATES = {
        {"Australia", "Canberra"},
        {"Vietnam", "Hanoi"},
        {"Japan", "Tokyo"},
        {"India", "New Delhi"},
        {"Chile", "Santiago"},
        {"Kenya", "Nairobi"},
        {"Ghana", "Accra"},
        {"Poland", "Warsaw"},
        {"Oman", "Muscat"},
        {"Qatar", "Doha"},
        {"Peru", "Lima"},
        {"Cuba", "Havana"},
        {"Nepal", "Kathmandu"},
        {"Fiji", "Suva"},
        {"Tonga", "Nuku'alofa"},
        {"Nauru", "Yaren"},
        {"Taiwan", "Taipei"},
        {"Georgia", "Tbilisi"},
        {"Serbia", "Belgrade"},
        {"Mali", "Bamako"},
        {"Chad", "N'Djamena"},
        {"Turkey", "Ankara"},
        {"Jordan", "Amman"},
        {"Iran", "Tehran"},
        {"Iraq", "Baghdad"},
        {"South Korea", "Seoul"},
        {"North Korea", "Pyongyang"},
        {"South Sudan", "Juba"},
        {"Sudan", "Khartoum"},
        {"Papua New Guinea", "Port Moresby"},
        {"Guinea", "Conakry"},
        {"Equatorial Guinea", "Malabo"},
        {"the United States", "Washington"},
        {"the United Kingdom", "London"},
        {"the United Arab Emirates", "Abu Dhabi"},
        {"the Solomon Islands", "Honiara"},
        {"the Marshall Islands", "Majuro"},
        {"Saint Lucia", "Castries"},
        {"New Zealand", "Wellington"},
        {"the Czech Republic", "Prague"},
        {"the Dominican Republic", "Santo Domingo"}
    };

    private ReportTemplates() {}

    /** So many different reports by each template, all about different pairs of states. */
    static List<String> fill(int dyads, Random random) {
        var texts = new TreeSet<String>();
        for (String template : Spinner.lines("report-templates.txt")) {
            int wanted = texts.size() + dyads;
            while (texts.size() < wanted) {
                String[] one = STATES[random.nextInt(STATES.length)];
                String[] other = STATES[random.nextInt(STATES.length)];
                if (one != other) {
                    texts.add(capitalised(template.replace("{A}", one[0])
                            .replace("{B}", other[0])
                            .replace("{C}", one[1])
                            .replace("{N}", Integer.toString(11 + random.nextInt(80)))));
                }
            }
        }
        return List.copyOf(texts);
    }

    private static final List<String> FIRST =
            List.of("Anna Boris Chen Dara Emil Fatou Goran Hanna Ivo Jasmin Karim Lena".split(" "));

    private static final List<String> LAST =
            List.of("Adeyemi Brandt Castillo Dvorak Eriksen Fofana Gruber Haddad Ito Jansen Kovac Lund".split(" "));

    private static final List<String> TOWNS =
            List.of("Riga Tunis Osaka Lagos Quito Cork Basel Perth Izmir Sofia Porto Tampa Turku Dakar Davao Bergen"
                    .split(" "));

    private static final List<String> DAYS =
            List.of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "));

    private static final Pattern BLANK = Pattern.compile("\\{([^}]*)\\}");

    /** So many reports of several sentences by each template of markets, weather, sports and the like. */
    static List<String> longer(int each, Random random) {
        return filled("report-templates-long.txt", each, random);
    }

    /** So many reports by each template that a desk fills in day by day about one place. */
    static List<String> daily(int each, Random random) {
        return filled("report-templates-daily.txt", each, random);
    }

    /** So many reports by each template of those whose words are nearly all fixed. */
    static List<String> forms(int each, Random random) {
        return filled("report-templates-fixed.txt", each, random);
    }

    private static List<String> filled(String file, int each, Random random) {
        var texts = new TreeSet<String>();
        for (String template : Spinner.lines(file)) {
            for (int i = 0; i < each; i++) {
                String report = template.replace("{P}", any(FIRST, random) + " " + any(LAST, random))
                        .replace("{Q}", any(FIRST, random) + " " + any(LAST, random))
                        .replace("{T}", any(TOWNS, random))
                        .replace("{U}", any(TOWNS, random));
                for (String state : List.of("{S}", "{R}")) {
                    if (report.contains(state)) {
                        report = report.replace(state, STATES[random.nextInt(STATES.length)][0]);
                    }
                }
                texts.add(BLANK.matcher(report).replaceAll(blank -> filled(blank.group(1), random)));
            }
        }
        return List.copyOf(texts);
    }

    private static String filled(String blank, Random random) {
        return switch (blank) {
            case "N" -> Integer.toString(11 + random.nextInt(88));
            case "M" -> Integer.toString(1000 + random.nextInt(8999));
            case "DAY" -> any(DAYS, random);
            default -> any(List.of(blank.split("\\|")), random);
        };
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
