/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountItemsTest {
    private final CountItems count = new CountItems();

    @Test
    void shouldCountPostsCommentsAndWhatIsNegative() {
        Counts counts = count.createAccumulator();
        count.add(item(true, true), counts);
        count.add(item(true, false), counts);
        count.add(item(false, true), counts);

        assertThat(counts.posts).isEqualTo(1);
        assertThat(counts.comments).isEqualTo(2);
        assertThat(counts.negative).isEqualTo(2);
    }

    private static JudgedItem item(boolean comment, boolean negative) {
        JudgedItem item = new JudgedItem();
        item.comment = comment;
        item.negative = negative;
        return item;
    }
}
