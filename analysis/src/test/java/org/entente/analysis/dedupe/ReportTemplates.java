package org.entente.analysis.dedupe;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;

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

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
