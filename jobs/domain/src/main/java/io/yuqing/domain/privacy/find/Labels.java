/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Words that make personal what stands behind them: 微信, QQ, 电话, 护照. */
final class Labels {
    private static final String CONNECTORS = "号码群是为加:= .(（【「『“\"'[<-_|~→➡丨│";
    private static final String EXPLICIT = "号码是为:=【「“\"";
    private static final int MAX_CONNECTORS = 6;

    private record Label(String word, Labelled kind) {}

    /** By the first character. */
    private static final List<Label>[] LABELS = labels();

    private Labels() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Label>[] labels() {
        List<Label>[] labels = new List[Character.MAX_VALUE + 1];
        for (Labelled kind : Labelled.values()) {
            for (String word : kind.words()) {
                char first = word.charAt(0);
                if (labels[first] == null) {
                    labels[first] = new ArrayList<>();
                }
                labels[first].add(new Label(word, kind));
                // A longer word before its own beginning.
                labels[first].sort((a, b) -> b.word.length() - a.word.length());
                labels[Character.toUpperCase(first)] = labels[first];
            }
        }
        return labels;
    }

    static void find(PlainText text, Digits digits, Spans spans) {
        for (int i = 0; i < text.length(); i++) {
            List<Label> labels = LABELS[text.at(i)];
            if (labels != null && !isInsideWord(text, i)) {
                findAt(text, i, labels, digits, spans);
            }
        }
    }

    private static boolean isInsideWord(PlainText text, int i) {
        return Chars.isAsciiLetter(text.at(i)) && Chars.isAsciiLetter(text.at(i - 1));
    }

    private static void findAt(
            PlainText text, int i, List<Label> labels, Digits digits, Spans spans) {
        for (Label label : labels) {
            if (text.hasAt(i, label.word)) {
                int start = i + label.word.length();
                int value = start;
                boolean explicit = false;
                while (value - start < MAX_CONNECTORS && isConnector(text.at(value))) {
                    explicit |= EXPLICIT.indexOf(text.at(value)) >= 0;
                    value++;
                }
                label.kind.find(new LabelledValue(text, digits, value, explicit), spans);
                return;
            }
        }
    }

    private static boolean isConnector(char c) {
        return c == '\n' || (c != 0 && CONNECTORS.indexOf(c) >= 0);
    }
}
