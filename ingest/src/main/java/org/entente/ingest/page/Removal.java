package org.entente.ingest.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes nodes out of a tree, in time that grows with how many there are and not with how many stand beside each. */
final class Removal {

    /** So many are taken out one by one. */
    private static final int FEW = 20;

    private Removal() {}

    static void of(Collection<? extends Node> nodes) {
        Map<Element, Set<Node>> byParent = new HashMap<>();
        for (Node node : nodes) {
            if (node.parent() instanceof Element parent) {
                byParent.computeIfAbsent(parent, p -> new HashSet<>()).add(node);
            }
        }
        byParent.forEach(Removal::takeOut);
    }

    private static void takeOut(Element parent, Set<Node> nodes) {
        if (nodes.size() <= FEW) {
            nodes.forEach(Node::remove);
            return;
        }
        List<Node> all = List.copyOf(parent.childNodes());
        parent.empty();
        all.stream().filter(node -> !nodes.contains(node)).forEach(parent::appendChild);
    }
}
