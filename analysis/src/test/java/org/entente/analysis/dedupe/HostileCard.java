package org.entente.analysis.dedupe;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.*;
import java.util.stream.*;
import org.entente.analysis.article.ArticleId;

final class HostileCard {
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Set<String> names = new TreeSet<>(List.of(arguments));
        List<Treatment> treatments = new ArrayList<>(Treatment.hostile());
        if (names.contains("all")) {
            treatments.clear();
            treatments.addAll(Treatment.all());
            treatments.addAll(Treatment.aside().stream().filter(t -> Treatment.all().stream().noneMatch(a -> a.name().equals(t.name()))).toList());
        }
        List<BaseArticles.Base> pages = BaseArticles.pages();
        Map<String, List<BaseArticles.Base>> sets = new LinkedHashMap<>();
        sets.put("corpus", BaseArticles.corpus().stream().filter(b -> Math.floorMod(b.id().hashCode(), 3) == 2).toList());
        sets.put("short", pages.stream().map(b -> start(b)).filter(b -> b.words() >= 80).toList());
        sets.put("pages", pages);
        for (var set : sets.entrySet()) {
            out.println(set.getKey() + " " + set.getValue().size());
            for (Treatment t : treatments) {
                out.println(CopyCard.measure(t, set.getValue()));
            }
        }
        negatives(out, "accounts", pairs());
        negatives(out, "templates", templates());
        negatives(out, "follow-ups", followUps(pages));
    }

    static BaseArticles.Base start(BaseArticles.Base b) {
        int want = 80 + Math.floorMod(b.id().hashCode() * 31, 121);
        List<String> taken = new ArrayList<>();
        int words = 0;
        for (String s : b.text().replaceAll("\n+", "\n\n").split(Spinner.SENTENCE_END)) {
            if (words >= want) break;
            taken.add(s);
            words += s.split("\\s+").length;
        }
        return new BaseArticles.Base("s-" + b.id(), b.title(), String.join(" ", taken));
    }

    static List<BaseArticles.Base> pairs() {
        List<BaseArticles.Base> all = new ArrayList<>();
        for (String line : Spinner.lines("accounts.txt")) {
            for (String text : line.split(" \\| ")) all.add(new BaseArticles.Base("acc-" + all.size(), "", text));
        }
        return all;
    }

    static List<BaseArticles.Base> templates() {
        String[] first = "Anna Boris Chen Dara Emil Fatou Goran Hanna Ivo Jasmin Karim Lena".split(" ");
        String[] last = "Adeyemi Brandt Castillo Dvorak Eriksen Fofana Gruber Haddad Ito Jansen Kovac Lund".split(" ");
        String[] towns = "Riga Tunis Osaka Lagos Quito Cork Basel Perth Izmir Sofia Porto Tampa Turku Dakar Davao Bergen".split(" ");
        String[] days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
        var r = new Random(5);
        Set<String> all = new LinkedHashSet<>();
        for (String t : Spinner.lines("report-templates-long.txt")) {
            for (int i = 0; i < 30; i++) {
                String p = first[r.nextInt(12)] + " " + last[r.nextInt(12)], q = first[r.nextInt(12)] + " " + last[r.nextInt(12)];
                String tt = towns[r.nextInt(16)], u = towns[r.nextInt(16)];
                String s = t.replace("{P}", p).replace("{Q}", q).replace("{T}", tt).replace("{U}", u);
                all.add(java.util.regex.Pattern.compile("\\{([^}]*)\\}").matcher(s).replaceAll(m -> switch (m.group(1)) {
                    case "N" -> Integer.toString(11 + r.nextInt(88));
                    case "M" -> Integer.toString(1000 + r.nextInt(8999));
                    case "DAY" -> days[r.nextInt(7)];
                    default -> { String[] c = m.group(1).split("\\|"); yield c[r.nextInt(c.length)]; }
                }));
            }
        }
        List<BaseArticles.Base> out = new ArrayList<>();
        all.forEach(s -> out.add(new BaseArticles.Base("tpl-" + out.size(), "", s)));
        return out;
    }

    static List<BaseArticles.Base> followUps(List<BaseArticles.Base> pages) {
        List<BaseArticles.Base> out = new ArrayList<>();
        for (BaseArticles.Base b : pages) {
            String[] s = b.text().split(Spinner.SENTENCE_END);
            int n = s.length;
            if (n < 12) continue;
            int day1 = n * 6 / 10;
            String one = String.join(" ", Arrays.copyOfRange(s, 0, day1));
            String two = String.join(" ", Arrays.copyOfRange(s, day1, n)) + "\n\n" + String.join(" ", Arrays.copyOfRange(s, day1 - n * 3 / 10, day1));
            out.add(new BaseArticles.Base("day1-" + b.id(), b.title(), one));
            out.add(new BaseArticles.Base("day2-" + b.id(), b.title(), two));
        }
        return out;
    }

    static void negatives(PrintStream out, String name, List<BaseArticles.Base> articles) {
        List<CopyFinder.Item> items = new ArrayList<>();
        for (BaseArticles.Base a : articles)
            items.add(new CopyFinder.Item(new ArticleId(a.id()), a.title(), a.text(), Optional.empty(), Optional.of(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(items.size() * 3600L))));
        CopyFinder.Grouping g = CopyFinder.group(items);
        List<Kinship> joined = g.kinships().stream().filter(k -> k.relation().isCopy()).toList();
        out.println(name + " " + items.size() + " compared " + g.compared() + " joined " + joined.size());
        joined.stream().limit(40).forEach(k -> out.println("  " + k.article() + " " + k.relation() + " of " + k.of().map(ArticleId::value).orElse("") + " " + k.figures()));
    }
}
