/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import io.yuqing.connector.collect.feed.FeedEntry.Counters;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;

/**
 * The element of one entry, for what the library does not hand out as it is written: times, and
 * counters that RSSHub and others put in.
 */
final class EntryElement {
    private static final String SLASH = "http://purl.org/rss/1.0/modules/slash/";
    private static final String THREADS = "http://purl.org/syndication/thread/1.0";
    private static final String RSSHUB = "http://rsshub.app/xml/schemas";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private static final Set<String> VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94");

    private final String published;
    private final String updated;
    private final Counters counters;

    private EntryElement(Element element) {
        String namespace = element.getNamespaceURI();
        String date = in(element, DUBLIN_CORE, "date");
        String issued = in(element, namespace, "issued");
        String changed = in(element, namespace, "updated");
        updated = FeedTimes.plain(changed.isEmpty() ? in(element, namespace, "modified") : changed);
        published =
                firstOf(
                        FeedTimes.plain(in(element, namespace, "pubDate")),
                        FeedTimes.plain(in(element, namespace, "published")),
                        FeedTimes.plain(issued),
                        FeedTimes.plain(date),
                        updated);
        Element stats = child(element, namespace, "stats");
        counters =
                new Counters(
                        firstOf(
                                stats == null ? "" : in(stats, namespace, "attitudes_count"),
                                in(element, RSSHUB, "upvotes")),
                        firstOf(
                                stats == null ? "" : in(stats, namespace, "comments_count"),
                                in(element, RSSHUB, "comments"),
                                in(element, SLASH, "comments"),
                                in(element, THREADS, "total")),
                        stats == null ? "" : in(stats, namespace, "reposts_count"));
    }

    /**
     * Those of a document, in its order. One of RSS that does not say its version, or one that
     * there is not, gets the usual one, by which the library knows it.
     */
    static List<EntryElement> of(Element root) {
        boolean rss = root.getName().equals("rss");
        if (rss) {
            String version = root.getAttributeValue("version", "").strip();
            boolean known = VERSIONS.contains(version) || version.startsWith("2.0");
            root.setAttribute("version", known ? version : "2.0");
        }
        Element parent = rss ? child(root, root.getNamespaceURI(), "channel") : root;
        if (parent == null) {
            return List.of();
        }
        // Those of RSS 1.0 have another namespace than the root.
        boolean rdf = root.getName().equals("RDF");
        String name = root.getName().equals("feed") ? "entry" : "item";
        return parent.getChildren().stream()
                .filter(each -> each.getName().equals(name))
                .filter(each -> rdf || each.getNamespace().equals(root.getNamespace()))
                .map(EntryElement::new)
                .toList();
    }

    /** When it was published; of Atom that does not say it, when it was last changed. */
    String published() {
        return published;
    }

    String updated() {
        return updated;
    }

    Counters counters() {
        return counters;
    }

    private static String in(Element parent, String namespace, String name) {
        Element found = child(parent, namespace, name);
        return found == null ? "" : found.getTextTrim();
    }

    /** The first; null if there is none. */
    private static Element child(Element parent, String namespace, String name) {
        for (Element each : parent.getChildren()) {
            if (each.getName().equals(name) && each.getNamespaceURI().equals(namespace)) {
                return each;
            }
        }
        return null;
    }

    private static String firstOf(String... values) {
        for (String value : values) {
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
