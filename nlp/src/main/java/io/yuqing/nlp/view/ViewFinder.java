/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import io.yuqing.nlp.sentiment.Sentiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what the comments of one thread or topic say, by the vectors of their texts and, to a
 * smaller part, by their characters. The same comments in any order give the same views. Safe for
 * threads, as far as the encoder is.
 *
 * <p>At most {@value #TEXTS} different texts are read. Grouping them takes .5 s of CPU time and 10
 * MB; encoding takes 4 ms a text, unless it is remembered ({@link VectorCache}).
 */
public final class ViewFinder {

    /** Different texts that are read of a thread or topic. */
    public static final int TEXTS = 1_000;

    private static final Comparator<View> LARGEST_FIRST =
            Comparator.comparingInt(View::comments)
                    .reversed()
                    .thenComparing(view -> view.quote().id());

    private final SayingReader reader = new SayingReader();
    private final Function<String, float[]> encoder;
    private final Lines lines;

    /**
     * @param encoder a vector of length 1 for each text, as {@code TextEncoder.encode} gives it
     */
    public ViewFinder(Function<String, float[]> encoder) {
        this(encoder, Lines.CHOSEN);
    }

    ViewFinder(Function<String, float[]> encoder, Lines lines) {
        this.encoder = encoder;
        this.lines = lines;
    }

    /** Of comments with the same id one is read. */
    public Views find(Collection<Comment> comments) {
        Sample sample = Sample.of(comments, TEXTS, reader);
        List<Saying> said = sample.said();
        Likeness likeness = Likeness.of(said, encoder, Likeness.LETTERS);
        CommonWords words = CommonWords.of(said);
        List<View> views = new ArrayList<>();
        for (int[] texts : Grouping.of(said, likeness, lines, lines.leastOf(sample.read()))) {
            List<Saying> group = Arrays.stream(texts).mapToObj(said::get).toList();
            Comment quote = said.get(likeness.central(texts)).first();
            views.add(view(group, quote, words.mark(group), sample.read()));
        }
        views.sort(LARGEST_FIRST);
        Optional<View> exclamations =
                commonest(sample.exclaimed())
                        .map(
                                each ->
                                        view(
                                                sample.exclaimed(),
                                                each.first(),
                                                List.of(),
                                                sample.read()));
        int grouped = views.stream().mapToInt(View::comments).sum();
        int exclaiming = exclamations.map(View::comments).orElse(0);
        return new Views(
                sample.comments(),
                sample.read(),
                List.copyOf(views),
                exclamations,
                sample.read() - exclaiming - grouped);
    }

    private static Optional<Saying> commonest(List<Saying> sayings) {
        return sayings.stream()
                .max(
                        Comparator.comparingInt((Saying each) -> each.count())
                                .thenComparing(Saying::text, Comparator.reverseOrder()));
    }

    private static View view(List<Saying> group, Comment quote, List<String> words, int read) {
        int[] sentiments = new int[Sentiment.values().length];
        int comments = 0;
        for (Saying saying : group) {
            for (Comment comment : saying.comments()) {
                sentiments[comment.sentiment().ordinal()]++;
                comments++;
            }
        }
        return new View(
                comments,
                group.size(),
                (double) comments / read,
                sentiments[Sentiment.NEGATIVE.ordinal()],
                sentiments[Sentiment.NEUTRAL.ordinal()],
                sentiments[Sentiment.POSITIVE.ordinal()],
                quote,
                words);
    }
}
