/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader sees of a piece of HTML, a line for each block. Of pictures only a face that stands
 * for a word, as {@code [泪]}.
 */
final class HtmlText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}&&[^\n]]+");
    private static final Pattern LINES = Pattern.compile(" ?\n[ \n]*");
    private static final Pattern FACE = Pattern.compile("\\[[^\\[\\]]{1,16}]");

    private HtmlText() {}

    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return tidy(html);
        }
        StringBuilder text = new StringBuilder(html.length());
        NodeTraversor.traverse(new Seen(text), Jsoup.parseBodyFragment(html).body());
        return tidy(text.toString());
    }

    /** Of a text that is no HTML: the same blanks. */
    static String tidy(String text) {
        String oneBlank = BLANKS.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
        return LINES.matcher(oneBlank).replaceAll("\n").strip();
    }

    /** Scripts and styles are no text to the parser, and so are left out. */
    private record Seen(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element element) {
                String face = element.attr("alt");
                if (element.normalName().equals("img") && FACE.matcher(face).matches()) {
                    text.append(face);
                } else if (element.isBlock() || element.normalName().equals("br")) {
                    text.append('\n');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                text.append('\n');
            }
        }
    }
}
