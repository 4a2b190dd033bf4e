/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import java.util.stream.Collectors;

/** A notice for programs without markdown: plain text and HTML. Pure. */
public final class PlainText {

    static final String LINK_LABEL = "打开看板";

    private PlainText() {}

    public static String plain(Notice notice) {
        String lines =
                notice.lines().stream().map(PlainText::plain).collect(Collectors.joining("\n"));
        return notice.link() == null ? lines : lines + "\n" + LINK_LABEL + "：" + notice.link();
    }

    private static String plain(Line line) {
        StringBuilder out = new StringBuilder();
        for (Span span : line.spans()) {
            out.append(span.text());
            if (span.url() != null) {
                // Nothing may touch its end: programs would take it for a part of the address.
                out.append('：').append(span.url()).append(' ');
            }
        }
        return (line.quoted() ? "> " : "") + out.toString().strip();
    }

    public static String html(Notice notice) {
        StringBuilder out = new StringBuilder();
        out.append("<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"></head><body>");
        out.append("<h3>").append(escape(notice.title())).append("</h3>");
        notice.lines().forEach(line -> appendHtml(out, line));
        if (notice.link() != null) {
            appendHtml(out, Line.of(Span.link(LINK_LABEL, notice.link())));
        }
        return out.append("</body></html>").toString();
    }

    private static void appendHtml(StringBuilder out, Line line) {
        String element = line.quoted() ? "blockquote" : "p";
        out.append('<').append(element).append('>');
        for (Span span : line.spans()) {
            String text = escape(span.label());
            if (span.url() != null) {
                out.append("<a href=\"").append(escape(span.url())).append("\">");
                out.append(text).append("</a>");
            } else {
                out.append(span.bold() ? "<b>" + text + "</b>" : text);
            }
        }
        out.append("</").append(element).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
