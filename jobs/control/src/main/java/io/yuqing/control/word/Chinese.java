/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in Chinese what the parts of the system that commands share with the jobs say in English,
 * for their logs. The sentences are a resource, {@code chinese.txt}.
 */
public final class Chinese {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d?)}");
    private static final List<Sentence> SENTENCES = read();

    private Chinese() {}

    /** Without a full stop; what is not known stays as it is. */
    public static String of(String english) {
        String sentence =
                english.endsWith(".") ? english.substring(0, english.length() - 1) : english;
        for (Sentence each : SENTENCES) {
            Matcher found = each.english.matcher(sentence);
            if (found.matches()) {
                return each.fill(found);
            }
        }
        return sentence;
    }

    /**
     * @param literal how many characters are fixed: of two that match, the one that says more wins
     */
    private record Sentence(Pattern english, String chinese, int literal) {
        static Sentence of(String english, String chinese) {
            StringBuilder pattern = new StringBuilder();
            int literal = 0;
            for (String piece : english.split("\\{}", -1)) {
                pattern.append(pattern.isEmpty() ? "" : "(.*?)").append(Pattern.quote(piece));
                literal += piece.length();
            }
            return new Sentence(
                    Pattern.compile(pattern.toString(), Pattern.DOTALL), chinese, literal);
        }

        /** A hole takes the text of its number, or the next one; said in Chinese if it can be. */
        String fill(Matcher found) {
            Matcher holes = HOLE.matcher(chinese);
            StringBuilder text = new StringBuilder();
            int next = 1;
            while (holes.find()) {
                int number = holes.group(1).isEmpty() ? next++ : Integer.parseInt(holes.group(1));
                holes.appendReplacement(
                        text, Matcher.quoteReplacement(Chinese.of(found.group(number))));
            }
            return holes.appendTail(text).toString();
        }
    }

    private static List<Sentence> read() {
        try (InputStream in = Chinese.class.getResourceAsStream("chinese.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> text =
                    lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
            List<Sentence> sentences = new ArrayList<>();
            for (int i = 0; i + 1 < text.size(); i += 2) {
                sentences.add(Sentence.of(text.get(i), text.get(i + 1)));
            }
            sentences.sort((one, other) -> other.literal - one.literal);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
