/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.InputSource;

/**
 * RSS and Atom. The library knows the dialects; times and counters are taken from the elements
 * themselves, because it reads {@code CST} as America's and leaves out what is not in its books.
 */
final class XmlFeed {
    /** Deeper ones are made to exhaust a reader. */
    private static final String DEEPEST = "200";

    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private XmlFeed() {}

    static FeedContent read(String text, Addresses addresses) {
        XmlRepair repaired = XmlRepair.of(text);
        Document document = parsed(repaired.xml());
        List<EntryElement> elements = EntryElement.of(document.getRootElement());
        SyndFeed feed = understood(document);
        if (feed.getEntries().size() != elements.size()) {
            throw new UnreadableFeedException(FeedFlaw.NO_FEED);
        }
        boolean atom = feed.getFeedType().startsWith("atom");
        List<FeedEntry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            EntryElement element = elements.get(entries.size());
            entries.add(entry(entries.size() + 1, entry, element, atom, addresses));
        }
        List<String> remarks =
                repaired.repairs() == 0
                        ? List.of()
                        : List.of("有 " + repaired.repairs() + " 处不合 XML 规范的字符，已修正或略去");
        String title = feed.getTitle() == null ? "" : HtmlText.of(feed.getTitle());
        String dialect = feed.getFeedType().replaceFirst("[A-Z]$", "");
        return new FeedContent(dialect, title, entries, remarks);
    }

    private static FeedEntry entry(
            int number, SyndEntry entry, EntryElement element, boolean atom, Addresses addresses) {
        String content =
                entry.getContents().isEmpty() ? "" : words(entry.getContents().get(0), atom);
        String summary = words(entry.getDescription(), atom);
        return Words.entry(
                number,
                // Without a guid the library takes the address for one.
                plain(entry.getUri()).equals(plain(entry.getLink())) ? "" : plain(entry.getUri()),
                addresses.whole(entry.getLink()),
                words(entry.getTitleEx(), atom).replace('\n', ' '),
                content.length() >= summary.length() ? content : summary,
                plain(entry.getAuthor()),
                element.published(),
                element.updated(),
                element.counters());
    }

    /** RSS does not say what its texts are; they are HTML. */
    private static String words(SyndContent content, boolean atom) {
        if (content == null || content.getValue() == null) {
            return "";
        }
        String type = content.getType() == null ? "text" : content.getType();
        boolean plain = atom && (type.equals("text") || type.equals("text/plain"));
        return plain ? HtmlText.tidy(content.getValue()) : HtmlText.of(content.getValue());
    }

    private static String plain(String value) {
        return value == null ? "" : value.strip();
    }

    private static SyndFeed understood(Document document) {
        try {
            return new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableFeedException(FeedFlaw.NO_FEED, 0, e);
        }
    }

    /** Nothing outside of the text is read, and nothing in it stands for something else. */
    private static Document parsed(String xml) {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setProperty(DEPTH, DEEPEST);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        try {
            return builder.build(new StringReader(xml));
        } catch (JDOMException | IOException | IllegalArgumentException e) {
            int line = e instanceof JDOMParseException fault ? fault.getLineNumber() : 0;
            throw new UnreadableFeedException(FeedFlaw.BROKEN_XML, Math.max(0, line), e);
        }
    }
}
