/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Makes XML of what programs write that know HTML only: signs that XML does not have, names of
 * signs that it does not know, a bare ampersand. One of them would lose the whole feed.
 *
 * @param repairs how many places were changed
 */
record XmlRepair(String xml, int repairs) {
    private static final String DATA_START = "<![CDATA[";
    private static final String DATA_END = "]]>";

    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!doctype[^>\\[]*([>\\[])");
    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z_]");

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "&(?:#([0-9]{1,9})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]{1,31}))?;?");

    /** All names of signs that XML has. */
    private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");

    private static final int NO_SIGN = -1;

    /**
     * @throws UnreadableFeedException if it brings a DTD of its own
     */
    static XmlRepair of(String text) {
        String start = text.substring(Math.max(0, text.indexOf('<')));
        StringBuilder legal = new StringBuilder(start.length());
        start.codePoints().filter(XmlRepair::isLegal).forEach(legal::appendCodePoint);
        int dropped = start.length() - legal.length();
        return new Mending(withoutDoctype(legal.toString()), dropped).done();
    }

    /** That of RSS 0.91 names a file and says nothing itself. */
    private static String withoutDoctype(String xml) {
        Matcher root = ELEMENT.matcher(xml);
        Matcher doctype = DOCTYPE.matcher(xml);
        if (!doctype.find() || (root.find() && root.start() < doctype.start())) {
            return xml;
        }
        if (doctype.group(1).equals("[")) {
            throw new UnreadableFeedException(FeedFlaw.OWN_ENTITIES);
        }
        return xml.substring(0, doctype.start()) + xml.substring(doctype.end());
    }

    /** XML 1.0, 2.2. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    /** One pass over a text; what is marked as data stays as it is. */
    private static final class Mending {
        private final String xml;
        private final StringBuilder out;
        private int repairs;

        Mending(String xml, int dropped) {
            this.xml = xml;
            this.out = new StringBuilder(xml.length() + 64);
            this.repairs = dropped;
        }

        XmlRepair done() {
            int at = 0;
            while (at < xml.length()) {
                int data = xml.indexOf(DATA_START, at);
                int end = data < 0 ? xml.length() : data;
                references(xml.substring(at, end));
                int close = data < 0 ? -1 : xml.indexOf(DATA_END, data);
                at = data < 0 || close < 0 ? xml.length() : close + DATA_END.length();
                out.append(xml, end, at);
            }
            return new XmlRepair(out.toString(), repairs);
        }

        private void references(String part) {
            Matcher found = REFERENCE.matcher(part);
            int at = 0;
            while (found.find()) {
                out.append(part, at, found.start());
                String mended = mended(found);
                repairs += mended.equals(found.group()) ? 0 : 1;
                out.append(mended);
                at = found.end();
            }
            out.append(part, at, part.length());
        }

        private static String mended(Matcher found) {
            String written = found.group();
            int sign = sign(found);
            String name = found.group(3);
            if (!written.endsWith(";") || (sign == NO_SIGN && name == null)) {
                return escaped(written);
            }
            if (sign != NO_SIGN) {
                return isLegal(sign) ? written : "";
            }
            return KNOWN.contains(name)
                    ? written
                    : escaped(Parser.unescapeEntities(written, false));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }

        private static int sign(Matcher found) {
            if (found.group(1) != null) {
                return Integer.parseInt(found.group(1));
            }
            return found.group(2) == null
                    ? NO_SIGN
                    : (int) Math.min(Long.parseLong(found.group(2), 16), Integer.MAX_VALUE);
        }
    }
}
