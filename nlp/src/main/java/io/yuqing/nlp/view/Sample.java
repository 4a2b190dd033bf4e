/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The comments that are read, by what they say. If too many different texts are there, comments are
 * taken in the order of a hash of their ids, as by chance but the same each time, until the bound
 * is reached.
 *
 * @param comments how many there are
 * @param read how many were taken
 * @param sayings in the order of their texts
 */
record Sample(int comments, int read, List<Saying> sayings) {

    /** An id is there once, and the order in which comments are given does not matter. */
    private static final Comparator<Keyed> BY_CHANCE =
            Comparator.comparingLong(Keyed::hash)
                    .thenComparing(keyed -> keyed.comment().id())
                    .thenComparing(keyed -> keyed.comment().text());

    private record Keyed(long hash, Comment comment) {}

    /**
     * @param texts at most so many different ones
     */
    static Sample of(Collection<Comment> comments, int texts, SayingReader reader) {
        List<Comment> distinct = distinct(comments);
        Map<String, List<Comment>> byText = new TreeMap<>();
        int read = 0;
        for (Comment comment : distinct) {
            String text = SayingReader.text(comment.text());
            List<Comment> alike = byText.get(text);
            if (alike == null) {
                if (byText.size() == texts) {
                    break;
                }
                alike = new ArrayList<>();
                byText.put(text, alike);
            }
            alike.add(comment);
            read++;
        }
        List<Saying> sayings = new ArrayList<>();
        byText.forEach(
                (text, alike) -> {
                    alike.sort(Comparator.comparing(Comment::id));
                    sayings.add(reader.read(text, alike));
                });
        return new Sample(distinct.size(), read, sayings);
    }

    List<Saying> said() {
        return sayings.stream().filter(saying -> !saying.isExclamation()).toList();
    }

    List<Saying> exclaimed() {
        return sayings.stream().filter(Saying::isExclamation).toList();
    }

    private static List<Comment> distinct(Collection<Comment> comments) {
        List<Comment> distinct = new ArrayList<>();
        String last = null;
        for (Keyed keyed :
                comments.stream()
                        .map(comment -> new Keyed(hash(comment.id()), comment))
                        .sorted(BY_CHANCE)
                        .toList()) {
            if (!keyed.comment().id().equals(last)) {
                distinct.add(keyed.comment());
            }
            last = keyed.comment().id();
        }
        return distinct;
    }

    private static long hash(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
