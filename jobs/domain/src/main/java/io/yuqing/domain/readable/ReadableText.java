/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

/**
 * A text as its readers saw it. Collectors leave what belongs to the page: {@code <br/>}, {@code
 * &amp;nbsp;}, {@code [img]…[/img]}, {@code 网页链接}, {@code 展开全文c}. What says something stays, such
 * as an emoticon that was a picture; lines and paragraphs become line breaks.
 *
 * <p>A pure function that takes any string. Making a readable text readable changes nothing.
 */
public final class ReadableText {
    /** Markup within markup, as references to characters that spell a tag; nobody nests deeper. */
    private static final int LAYERS = 8;

    private ReadableText() {}

    /** The same instance if there is nothing to take out. */
    public static String of(String text) {
        String readable = layersOf(text);
        String again = Reading.of(readable);
        if (again == readable) {
            return readable;
        }
        return layersOf(withoutSigns(again));
    }

    private static String layersOf(String text) {
        String readable = text;
        for (int layer = 0; layer < LAYERS; layer++) {
            String before = readable;
            readable = Reading.of(before);
            if (readable == before) {
                return before;
            }
        }
        return readable;
    }

    /** Whoever hides more than that wants to be misread; what opens markup goes. */
    private static String withoutSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if ("<&[［{".indexOf(text.charAt(i)) < 0) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
