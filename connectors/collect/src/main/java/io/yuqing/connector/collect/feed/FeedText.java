/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a feed. Three places say its encoding, and lie: the header of the answer, the XML
 * declaration, a mark at the beginning. The bytes are asked first: what is valid UTF-8 is UTF-8.
 *
 * @param encoding by which it was read
 * @param lost how many places could not be read in it
 */
record FeedText(String text, String encoding, int lost) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char LOST = '\uFFFD';
    private static final int USUAL_LOSS = 10;

    private static final Pattern IN_HEADER =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private static final Pattern IN_XML =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private static final int DECLARATION = 200;

    static FeedText of(byte[] bytes, String contentType) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return decoded(bytes, marked);
        }
        FeedText best = decoded(bytes, StandardCharsets.UTF_8);
        if (best.isNearlyAllOf()) {
            return best;
        }
        for (Charset each : candidates(bytes, contentType)) {
            FeedText other = decoded(bytes, each);
            best = other.lost < best.lost ? other : best;
        }
        return best;
    }

    /** Half of a character that somebody cut off does not make it another encoding. */
    private boolean isNearlyAllOf() {
        long foreign = text.codePoints().filter(c -> c > 0x7F && c != LOST).count();
        return lost == 0 || lost * USUAL_LOSS <= foreign;
    }

    /** What begins with a mark, or with a sign of two bytes; null if that says nothing. */
    private static Charset marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, '<', '{' -> StandardCharsets.UTF_16BE;
            case 0xFFFE, '<' << 8, '{' << 8 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    /** In the order in which they are believed; each Chinese one as the set that has them all. */
    private static List<Charset> candidates(byte[] bytes, String contentType) {
        String start =
                new String(
                        bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        List<Charset> candidates = new ArrayList<>();
        Charset inHeader = named(IN_HEADER, contentType);
        // A server that was told nothing says Latin-1, which every byte is.
        if (inHeader != null && !isOneByte(inHeader)) {
            candidates.add(inHeader);
        }
        Charset inXml = named(IN_XML, start);
        if (inXml != null) {
            candidates.add(inXml);
        }
        candidates.add(GB18030);
        return candidates.stream().distinct().toList();
    }

    private static Charset named(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        String name = found.group(1);
        try {
            return name.toLowerCase(Locale.ROOT).startsWith("gb") ? GB18030 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isOneByte(Charset charset) {
        String name = charset.name();
        return name.startsWith("ISO-8859")
                || name.startsWith("windows-12")
                || name.equals("US-ASCII");
    }

    /** A fault costs one byte and not the sign behind it, which may close an element. */
    private static FeedText decoded(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 2);
        int lost = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            lost++;
            out.put(LOST);
            in.position(in.position() + 1);
            result = decoder.reset().decode(in, out, true);
        }
        String text = out.flip().toString();
        return new FeedText(
                text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name(), lost);
    }
}
