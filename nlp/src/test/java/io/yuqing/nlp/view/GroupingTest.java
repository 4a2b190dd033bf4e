/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.sentiment.Sentiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In the plane, where one sees what is near: each text is an angle in degrees. */
class GroupingTest {

    /** What is alike on average to a cosine of .9, that is about 26 degrees. */
    private static final Lines STRICT = new Lines(.9, 2, 2, 0);

    @Test
    void textsThatAreFarFromAllOthersAreInNoGroup() {
        assertThat(group(STRICT, 0, 5, 180, 185, 90)).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void groupsWhoseMiddlesAreNearBecomeOne() {
        Lines joining = new Lines(.9, .7, 2, 0);
        int[] degrees = {0, 5, 40, 45, 180, 185, 220, 225};

        assertThat(group(STRICT, degrees)).hasSize(4);
        assertThat(group(joining, degrees))
                .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
    }

    private static List<List<Integer>> group(Lines lines, int... degrees) {
        List<Saying> sayings = new ArrayList<>();
        for (int i = 0; i < degrees.length; i++) {
            Comment comment = new Comment("c" + i, String.valueOf(i), Sentiment.NEUTRAL);
            sayings.add(new Saying(comment.text(), List.of(), false, List.of(comment)));
        }
        Likeness likeness = Likeness.of(sayings, text -> point(degrees[Integer.parseInt(text)]), 0);
        return Grouping.of(sayings, likeness, lines, 2).stream()
                .map(texts -> Arrays.stream(texts).boxed().toList())
                .toList();
    }

    private static float[] point(int degrees) {
        double angle = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }
}
